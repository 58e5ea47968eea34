import type { StoredOrganisation } from '../../../shared/contract/directory.ts';
import type { TableColumn } from '../../components/data-table/data-table.tsx';
import { useOrganisationPages, useRemoveRecord } from './directory.queries.ts';
import { DirectoryToolbar } from './directory-toolbar.tsx';
import { OrganisationDrawer } from './organisation-drawer.tsx';
import { PagedList } from './paged-list.tsx';
import { useEditedRecord } from './use-edited-record.ts';
import { useListView } from './use-list-view.ts';

const COLUMNS: readonly TableColumn<StoredOrganisation>[] = [
  { header: 'Instansi', render: ({ value }) => value.name },
  { header: 'Singkatan', width: '18%', render: ({ value }) => value.shortName },
  { header: 'Jenis', width: '22%', render: ({ value }) => value.kind },
];
const SORTS = [
  { value: 'protocol', label: 'protokol' },
  { value: 'name', label: 'nama' },
  { value: 'kind', label: 'jenis' },
] as const;

/** Perangkat daerah, instansi vertikal, organisasi. */
export function OrganisationTab() {
  const { view, setView, asked } = useListView<(typeof SORTS)[number]['value']>('protocol');
  const [edited, setEdited] = useEditedRecord('organisation');
  const query = useOrganisationPages(asked);
  const remove = useRemoveRecord();
  return (
    <>
      <DirectoryToolbar
        searchLabel="Cari instansi"
        view={view}
        onView={setView}
        sorts={SORTS}
        addLabel="Tambah instansi"
        onAdd={() => setEdited('new')}
      />
      <PagedList
        caption="Daftar instansi"
        query={query}
        search={asked.search}
        empty={{
          title: 'Belum ada instansi',
          text: 'Catat perangkat daerah, instansi vertikal, dan organisasi yang biasa diundang. Jabatan lalu dikaitkan dengan instansinya. Daftar yang sudah ada di Excel dibaca di tab Impor dan ekspor.',
        }}
        columns={COLUMNS}
        nameOf={({ value }) => value.name}
        onEdit={setEdited}
        onRemove={({ id, version, value }) =>
          remove.mutate({ kind: 'organisation', id, version, name: value.name })
        }
      />
      {edited !== null && (
        <OrganisationDrawer record={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      )}
    </>
  );
}
