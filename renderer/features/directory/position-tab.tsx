import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import type { StoredPosition } from '../../../shared/contract/directory.ts';
import { usePositionSearch } from '../../components/official-picker/official.queries.ts';
import { useRemoveRecord } from './directory.queries.ts';
import { type Column, DirectoryTable } from './directory-table.tsx';
import { DirectoryToolbar } from './directory-toolbar.tsx';
import { PositionDrawer } from './position-drawer.tsx';
import { RecordList } from './record-list.tsx';

const COLUMNS: readonly Column<StoredPosition>[] = [
  { header: 'Instansi', render: ({ organisationName }) => organisationName, width: '30%' },
  { header: 'Pejabat hari ini', render: ({ holderName }) => holderName, width: '30%' },
];

/** Positions outlive their holders; invitations address the position (rule 63). */
export function PositionTab() {
  const [search, setSearch] = useState('');
  const [wanted] = useDebouncedValue(search.trim(), 200);
  const [edited, setEdited] = useState<StoredPosition | 'new' | null>(null);
  const query = usePositionSearch(wanted, null, true);
  const remove = useRemoveRecord();
  return (
    <>
      <DirectoryToolbar
        searchLabel="Cari jabatan"
        search={search}
        onSearch={setSearch}
        addLabel="Tambah jabatan"
        onAdd={() => setEdited('new')}
      />
      <RecordList
        query={query}
        search={wanted}
        empty={{
          title: 'Belum ada jabatan',
          text: 'Catat jabatan yang diundang atau menandatangani, misalnya Sekretaris Daerah atau Camat. Pejabat dan masa jabatannya dicatat di dalamnya.',
        }}
      >
        {(rows) => (
          <DirectoryTable
            caption="Daftar jabatan"
            nameHeader="Jabatan"
            nameOf={({ value }) => value.title}
            columns={COLUMNS}
            rows={rows}
            onEdit={setEdited}
            onRemove={({ id, version, value }) =>
              remove.mutate({ kind: 'position', id, version, name: value.title })
            }
          />
        )}
      </RecordList>
      {edited !== null && (
        <PositionDrawer record={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      )}
    </>
  );
}
