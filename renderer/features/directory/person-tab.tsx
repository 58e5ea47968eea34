import type { StoredPerson } from '../../../shared/contract/directory.ts';
import { formatName } from '../../../shared/domain/person-name.ts';
import { formatRank } from '../../../shared/domain/ranks.ts';
import { formatServiceNumber } from '../../../shared/domain/service-number.ts';
import type { TableColumn } from '../../components/data-table/data-table.tsx';
import { usePersonPages, useRemoveRecord } from './directory.queries.ts';
import { DirectoryToolbar } from './directory-toolbar.tsx';
import { PagedList } from './paged-list.tsx';
import { PersonDrawer } from './person-drawer.tsx';
import { useEditedRecord } from './use-edited-record.ts';
import { useListView } from './use-list-view.ts';

const COLUMNS: readonly TableColumn<StoredPerson>[] = [
  { header: 'Nama', render: ({ value }) => formatName(value.name) },
  {
    header: 'Pangkat/golongan',
    width: '26%',
    render: ({ value }) => formatRank(value.rank, 'rank-and-grade'),
  },
  { header: 'NIP/NRP', width: '26%', render: ({ value }) => numberText(value.number) },
];
const SORTS = [
  { value: 'name', label: 'nama' },
  { value: 'rank', label: 'pangkat' },
  { value: 'number', label: 'NIP/NRP' },
] as const;

/** People, each once; positions say which office they hold and when. */
export function PersonTab() {
  const { view, setView, asked } = useListView<(typeof SORTS)[number]['value']>('name');
  const [edited, setEdited] = useEditedRecord('person');
  const query = usePersonPages(asked);
  const remove = useRemoveRecord();
  return (
    <>
      <DirectoryToolbar
        searchLabel="Cari nama atau NIP"
        view={view}
        onView={setView}
        sorts={SORTS}
        addLabel="Tambah orang"
        onAdd={() => setEdited('new')}
      />
      <PagedList
        caption="Daftar orang"
        query={query}
        search={asked.search}
        empty={{
          title: 'Belum ada orang',
          text: 'Catat pejabat dan pegawai satu kali: nama dengan gelarnya, pangkat, dan NIP atau NRP. Naskah mengambilnya dari sini. Daftar yang sudah ada di Excel dibaca di tab Impor dan ekspor.',
        }}
        columns={COLUMNS}
        nameOf={({ value }) => formatName(value.name)}
        onEdit={setEdited}
        onRemove={({ id, version, value }) =>
          remove.mutate({ kind: 'person', id, version, name: formatName(value.name) })
        }
      />
      {edited !== null && (
        <PersonDrawer record={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      )}
    </>
  );
}

function numberText(number: StoredPerson['value']['number']): string {
  return number.digits === '' ? '' : `${number.kind} ${formatServiceNumber(number, true)}`;
}
