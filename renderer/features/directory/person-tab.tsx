import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import type { StoredPerson } from '../../../shared/contract/directory.ts';
import { formatName } from '../../../shared/domain/person-name.ts';
import { formatRank } from '../../../shared/domain/ranks.ts';
import { formatServiceNumber } from '../../../shared/domain/service-number.ts';
import { usePersonSearch } from '../../components/official-picker/official.queries.ts';
import { useRemoveRecord } from './directory.queries.ts';
import { type Column, DirectoryTable } from './directory-table.tsx';
import { DirectoryToolbar } from './directory-toolbar.tsx';
import { PersonDrawer } from './person-drawer.tsx';
import { RecordList } from './record-list.tsx';

const COLUMNS: readonly Column<StoredPerson>[] = [
  {
    header: 'Pangkat/golongan',
    render: ({ value }) => formatRank(value.rank, 'rank-and-grade'),
    width: '26%',
  },
  { header: 'NIP/NRP', render: ({ value }) => numberText(value.number), width: '26%' },
];

/** People, each once; positions say which office they hold and when. */
export function PersonTab() {
  const [search, setSearch] = useState('');
  const [wanted] = useDebouncedValue(search.trim(), 200);
  const [edited, setEdited] = useState<StoredPerson | 'new' | null>(null);
  const query = usePersonSearch(wanted, true);
  const remove = useRemoveRecord();
  return (
    <>
      <DirectoryToolbar
        searchLabel="Cari nama atau NIP"
        search={search}
        onSearch={setSearch}
        addLabel="Tambah orang"
        onAdd={() => setEdited('new')}
      />
      <RecordList
        query={query}
        search={wanted}
        empty={{
          title: 'Belum ada orang',
          text: 'Catat pejabat dan pegawai satu kali: nama dengan gelarnya, pangkat, dan NIP atau NRP. Naskah mengambilnya dari sini.',
        }}
      >
        {(rows) => (
          <DirectoryTable
            caption="Daftar orang"
            nameHeader="Nama"
            nameOf={({ value }) => formatName(value.name)}
            columns={COLUMNS}
            rows={rows}
            onEdit={setEdited}
            onRemove={({ id, version, value }) =>
              remove.mutate({ kind: 'person', id, version, name: formatName(value.name) })
            }
          />
        )}
      </RecordList>
      {edited !== null && (
        <PersonDrawer record={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      )}
    </>
  );
}

function numberText(number: StoredPerson['value']['number']): string {
  return number.digits === '' ? '' : `${number.kind} ${formatServiceNumber(number, true)}`;
}
