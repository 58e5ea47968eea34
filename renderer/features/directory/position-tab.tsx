import type { StoredPosition } from '../../../shared/contract/directory.ts';
import type { TableColumn } from '../../components/data-table/data-table.tsx';
import { usePositionPages, useRemoveRecord } from './directory.queries.ts';
import { DirectoryToolbar } from './directory-toolbar.tsx';
import { PagedList } from './paged-list.tsx';
import { PositionDrawer } from './position-drawer.tsx';
import { useEditedRecord } from './use-edited-record.ts';
import { useListView } from './use-list-view.ts';

const COLUMNS: readonly TableColumn<StoredPosition>[] = [
  { header: 'Jabatan', render: ({ value }) => value.title },
  { header: 'Instansi', width: '30%', render: ({ organisationName }) => organisationName },
  { header: 'Pejabat hari ini', width: '30%', render: ({ holderName }) => holderName },
];
const SORTS = [
  { value: 'protocol', label: 'protokol' },
  { value: 'title', label: 'jabatan' },
  { value: 'organisation', label: 'instansi' },
] as const;

/** Positions outlive their holders; invitations address the position (rule 63). */
export function PositionTab() {
  const { view, setView, asked } = useListView<(typeof SORTS)[number]['value']>('protocol');
  const [edited, setEdited] = useEditedRecord('position');
  const query = usePositionPages(asked);
  const remove = useRemoveRecord();
  return (
    <>
      <DirectoryToolbar
        searchLabel="Cari jabatan, instansi, atau pejabat"
        view={view}
        onView={setView}
        sorts={SORTS}
        addLabel="Tambah jabatan"
        onAdd={() => setEdited('new')}
      />
      <PagedList
        caption="Daftar jabatan"
        query={query}
        search={asked.search}
        empty={{
          title: 'Belum ada jabatan',
          text: 'Catat jabatan yang diundang atau menandatangani, misalnya Sekretaris Daerah atau Camat. Pejabat dan masa jabatannya dicatat di dalamnya. Daftar yang sudah ada di Excel dibaca di tab Impor dan ekspor.',
        }}
        columns={COLUMNS}
        nameOf={({ value }) => value.title}
        onEdit={setEdited}
        onRemove={({ id, version, value }) =>
          remove.mutate({ kind: 'position', id, version, name: value.title })
        }
      />
      {edited !== null && (
        <PositionDrawer record={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      )}
    </>
  );
}
