import { Button, Group, SegmentedControl, Stack } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconFileSpreadsheet, IconFileText } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { type FollowUpFilter, type FollowUpRow, followUpFilter } from '../../../shared/contract/followups.ts';
import type { DataTableHandle } from '../../components/data-table/data-table.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { DueChips } from './due-chips.tsx';
import { FollowUpBoard } from './follow-up-board.tsx';
import { FollowUpDrawer } from './follow-up-drawer.tsx';
import { FollowUpFilters } from './follow-up-filters.tsx';
import { FollowUpTable } from './follow-up-table.tsx';
import { type FollowUpSort, useExportTable, useFollowSources } from './followups.queries.ts';
import { PaperDialog } from './paper-dialog.tsx';
import { StateDialog } from './state-dialog.tsx';
import { dueOfAddress } from './words.ts';

const TYPING_PAUSE_MS = 200;
const VIEWS = [
  { value: 'table', label: 'Tabel' },
  { value: 'board', label: 'Papan' },
];

/** All action items of all meetings. An id in the address opens that item; `?batas=lewat` filters at once. */
export function FollowUpsPage() {
  useFollowSources();
  const { id } = useParams();
  const [address] = useSearchParams();
  const navigate = useNavigate();
  const [filter, setFilter] = useState(() =>
    followUpFilter.parse({ due: dueOfAddress(address.get('batas')) }),
  );
  const [sort, setSort] = useState<FollowUpSort>('due');
  const [view, setView] = useState('table');
  const [asked, setAsked] = useState<readonly FollowUpRow[]>([]);
  const [isNoting, setNoting] = useState(false);
  const [isPaperOpen, setPaperOpen] = useState(false);
  const table = useRef<DataTableHandle>(null);
  const settled = useSettled(filter);
  const exportTable = useExportTable();

  const open = (row: FollowUpRow, forNote = false) => {
    setNoting(forNote);
    void navigate(`/tindak-lanjut/${row.id}`);
  };
  const shared = { filter: settled, onOpen: open, onAskState: setAsked };
  return (
    <Stack gap="xs" h="100%">
      <title>Tindak lanjut - Notula</title>
      <PageHeader title="Tindak lanjut">
        <SegmentedControl size="xs" aria-label="Tampilan" data={VIEWS} value={view} onChange={setView} />
        <Button
          variant="default"
          leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
          loading={exportTable.isPending}
          onClick={() => exportTable.mutate({ filter: settled, sort })}
        >
          Ekspor Excel
        </Button>
        <Button leftSection={<IconFileText size={16} aria-hidden />} onClick={() => setPaperOpen(true)}>
          Matriks dan lembar
        </Button>
      </PageHeader>
      <Group gap="xs" justify="space-between">
        <DueChips due={filter.due} onChange={(due) => setFilter({ ...filter, due })} />
      </Group>
      <FollowUpFilters
        filter={filter}
        sort={sort}
        isBoard={view === 'board'}
        onChange={setFilter}
        onSort={setSort}
        onLeaveDown={() => table.current?.focusFirst()}
      />
      {view === 'board' ? (
        <FollowUpBoard {...shared} />
      ) : (
        <FollowUpTable
          {...shared}
          sort={sort}
          handle={table}
          onClear={() => setFilter(followUpFilter.parse({}))}
        />
      )}
      {id !== undefined && (
        <FollowUpDrawer
          key={id}
          id={id}
          isNoting={isNoting}
          onClose={() => void navigate('/tindak-lanjut')}
        />
      )}
      {asked.length > 0 && <StateDialog rows={asked} onClose={() => setAsked([])} />}
      {isPaperOpen && <PaperDialog start={settled} onClose={() => setPaperOpen(false)} />}
    </Stack>
  );
}

/** The filter without the keys that are still being typed. */
function useSettled(filter: FollowUpFilter): FollowUpFilter {
  const [words] = useDebouncedValue(filter.words, TYPING_PAUSE_MS);
  const [owner] = useDebouncedValue(filter.owner, TYPING_PAUSE_MS);
  return { ...filter, words: words.slice(0, 200), owner: owner.slice(0, 300) };
}
