import { Button, Checkbox, Group, Loader, Text } from '@mantine/core';
import { type Ref, useState } from 'react';
import type { FollowUpFilter, FollowUpRow } from '../../../shared/contract/followups.ts';
import { formatDate } from '../../../shared/domain/dates.ts';
import {
  DataTable,
  type DataTableHandle,
  type TableColumn,
} from '../../components/data-table/data-table.tsx';
import { FailureAlert } from '../../components/failure-alert.tsx';
import { NothingFound } from '../../components/nothing-found.tsx';
import { formatCount } from '../../lib/format.ts';
import { askNextPage } from '../../lib/next-page.ts';
import { DueMark } from './due-mark.tsx';
import { type FollowUpSort, useFollowUpList, useSetState } from './followups.queries.ts';
import { NoFollowUps } from './no-follow-ups.tsx';
import { StateMark } from './state-mark.tsx';
import { CLOSED_WORDS, closedCountWords } from './words.ts';

interface FollowUpTableProps {
  filter: FollowUpFilter;
  sort: FollowUpSort;
  handle: Ref<DataTableHandle>;
  onOpen: (row: FollowUpRow, forNote?: boolean) => void;
  onAskState: (rows: readonly FollowUpRow[]) => void;
  onClear: () => void;
}

/** Every item that fits, in a long table. Space chooses, S asks for the state, C opens a note. */
export function FollowUpTable({ filter, sort, handle, onOpen, onAskState, onClear }: FollowUpTableProps) {
  const list = useFollowUpList(filter, sort);
  const [chosenIds, setChosenIds] = useState<ReadonlySet<string>>(new Set());
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const { total = 0, today = '' } = list.data?.pages[0] ?? {};
  const chosen = rows.filter(({ id }) => chosenIds.has(id));

  const toggle = ({ id }: FollowUpRow) => {
    const next = new Set(chosenIds);
    if (!next.delete(id)) next.add(id);
    setChosenIds(next);
  };
  const handleKey = (event: React.KeyboardEvent, row: FollowUpRow): boolean => {
    if (event.ctrlKey || event.altKey || event.metaKey) return false;
    const key = event.key.toLowerCase();
    if (key === ' ') toggle(row);
    else if (key === 's') onAskState(chosen.length > 0 ? chosen : [row]);
    else if (key === 'c') onOpen(row, true);
    else return false;
    event.preventDefault();
    return true;
  };

  if (list.isError) return <FailureAlert error={list.error} onRetry={() => void list.refetch()} />;
  if (list.data === undefined) return <Loader size="sm" aria-label="Memuat tindak lanjut" />;
  if (rows.length === 0) {
    return isFiltered(filter) ? (
      <NothingFound onClear={onClear}>Tidak ada tindak lanjut yang cocok dengan saringan ini.</NothingFound>
    ) : (
      <NoFollowUps />
    );
  }
  return (
    <>
      <SelectionBar
        total={total}
        chosen={chosen}
        onAskState={() => onAskState(chosen)}
        onClear={() => setChosenIds(new Set())}
      />
      <DataTable
        caption="Tindak lanjut semua rapat"
        columns={columnsOn(today)}
        rows={rows}
        total={total}
        nameOf={({ text }) => text}
        onOpen={(row) => onOpen(row)}
        onKey={handleKey}
        handle={handle}
        actionsWidth="3.25rem"
        actions={(row, tabIndex) => (
          <Checkbox
            aria-label={`Pilih: ${row.text.slice(0, 80)}`}
            tabIndex={tabIndex}
            checked={chosenIds.has(row.id)}
            onChange={() => toggle(row)}
          />
        )}
        onEndReached={() => askNextPage(list)}
      />
    </>
  );
}

interface SelectionBarProps {
  total: number;
  chosen: readonly FollowUpRow[];
  onAskState: () => void;
  onClear: () => void;
}

/** How many there are, and what can be done with those that are chosen. */
function SelectionBar({ total, chosen, onAskState, onClear }: SelectionBarProps) {
  const setState = useSetState();
  const open = chosen.filter(({ closedOn }) => closedOn === null);
  const finish = () => setState.mutate({ rows: open, state: 'done' }, { onSuccess: onClear });
  return (
    <Group gap="xs" mih={30}>
      <Text size="sm" c="dimmed" role="status">
        {chosen.length === 0
          ? `${formatCount(total)} tindak lanjut`
          : `${chosen.length} dipilih dari ${formatCount(total)}`}
      </Text>
      {chosen.length === 0 ? (
        <Text size="xs" c="dimmed">
          Enter buka · S ubah status · C catat · Spasi pilih
        </Text>
      ) : (
        <>
          <Button size="xs" loading={setState.isPending} disabled={open.length === 0} onClick={finish}>
            Tandai selesai
          </Button>
          <Button size="xs" variant="default" onClick={onAskState}>
            Ubah status
          </Button>
          <Button size="xs" variant="default" onClick={onClear}>
            Batal pilih
          </Button>
          {open.length < chosen.length && (
            <Text size="xs" c="dimmed">
              {closedCountWords(chosen.length - open.length)}
            </Text>
          )}
        </>
      )}
    </Group>
  );
}

function isFiltered({ words, state, due, owner, from, until, seriesId }: FollowUpFilter): boolean {
  const isPlain = words === '' && owner === '' && due === 'any' && (state === 'active' || state === 'all');
  return !isPlain || from !== null || until !== null || seriesId !== null;
}

function columnsOn(today: string): TableColumn<FollowUpRow>[] {
  return [
    { header: 'Uraian', render: ({ text }) => <Clamped lines={3}>{text}</Clamped> },
    {
      header: 'Penanggung jawab',
      width: '17%',
      render: ({ owner }) =>
        owner === '' ? <Text c="dimmed">Belum ada</Text> : <Clamped lines={2}>{owner}</Clamped>,
    },
    {
      header: 'Batas waktu',
      width: '10.5rem',
      render: ({ due, state }) => <DueMark due={due} state={state} today={today} />,
    },
    { header: 'Rapat', width: '21%', render: (row) => <MeetingName row={row} /> },
    { header: 'Status dan catatan terakhir', width: '19%', render: (row) => <Progress row={row} /> },
  ];
}

function MeetingName({ row: { meetingTitle, meetingDate } }: { row: FollowUpRow }) {
  return (
    <>
      <Clamped lines={2}>{meetingTitle}</Clamped>
      {meetingDate !== null && (
        <Text size="xs" c="dimmed">
          {formatDate(meetingDate)}
        </Text>
      )}
    </>
  );
}

function Progress({ row: { state, lastNote, closedOn } }: { row: FollowUpRow }) {
  return (
    <>
      <StateMark state={state} />
      <Text size="xs" c="dimmed" lineClamp={2}>
        {lastNote}
      </Text>
      {closedOn !== null && (
        <Text size="xs" c="dimmed">
          {CLOSED_WORDS}
        </Text>
      )}
    </>
  );
}

function Clamped({ children, lines }: { children: string; lines: number }) {
  return (
    <Text component="span" inherit lineClamp={lines}>
      {children}
    </Text>
  );
}
