import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import type { StoredOrganisation } from '../../../shared/contract/directory.ts';
import { useOrganisations, useRemoveRecord } from './directory.queries.ts';
import { type Column, DirectoryTable } from './directory-table.tsx';
import { DirectoryToolbar } from './directory-toolbar.tsx';
import { OrganisationDrawer } from './organisation-drawer.tsx';
import { RecordList } from './record-list.tsx';

const COLUMNS: readonly Column<StoredOrganisation>[] = [
  { header: 'Singkatan', render: ({ value }) => value.shortName, width: '20%' },
  { header: 'Jenis', render: ({ value }) => value.kind, width: '20%' },
];

/** Perangkat daerah, instansi vertikal, organisasi. */
export function OrganisationTab() {
  const [search, setSearch] = useState('');
  const [wanted] = useDebouncedValue(search.trim(), 200);
  const [edited, setEdited] = useState<StoredOrganisation | 'new' | null>(null);
  const query = useOrganisations(wanted);
  const remove = useRemoveRecord();
  return (
    <>
      <DirectoryToolbar
        searchLabel="Cari instansi"
        search={search}
        onSearch={setSearch}
        addLabel="Tambah instansi"
        onAdd={() => setEdited('new')}
      />
      <RecordList
        query={query}
        search={wanted}
        empty={{
          title: 'Belum ada instansi',
          text: 'Catat perangkat daerah, instansi vertikal, dan organisasi yang biasa diundang. Jabatan lalu dikaitkan dengan instansinya.',
        }}
      >
        {(rows) => (
          <DirectoryTable
            caption="Daftar instansi"
            nameHeader="Instansi"
            nameOf={({ value }) => value.name}
            columns={COLUMNS}
            rows={rows}
            onEdit={setEdited}
            onRemove={({ id, version, value }) =>
              remove.mutate({ kind: 'organisation', id, version, name: value.name })
            }
          />
        )}
      </RecordList>
      {edited !== null && (
        <OrganisationDrawer record={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      )}
    </>
  );
}
