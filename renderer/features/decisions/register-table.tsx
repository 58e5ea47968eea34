import { Badge, Loader, Text } from '@mantine/core';
import { IconGavel } from '@tabler/icons-react';
import type { RefObject } from 'react';
import { useNavigate } from 'react-router';
import type { DecisionFilter, DecisionRow } from '../../../shared/contract/decisions.ts';
import { isGuarded, SECURITY_WORDS } from '../../../shared/domain/archive.ts';
import { formatDate } from '../../../shared/domain/dates.ts';
import { BESIDE_AGENDA, minutesStateText } from '../../../shared/domain/decisions.ts';
import {
  DataTable,
  type DataTableHandle,
  type TableColumn,
} from '../../components/data-table/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { FailureAlert } from '../../components/failure-alert.tsx';
import { NothingFound } from '../../components/nothing-found.tsx';
import { formatCount } from '../../lib/format.ts';
import { askNextPage } from '../../lib/next-page.ts';
import { useDecisionList } from './decisions.queries.ts';

const COLUMNS: readonly TableColumn<DecisionRow>[] = [
  {
    header: 'Keputusan',
    render: ({ number, text }) => (
      <Text span inherit lineClamp={3}>
        {number}. {text}
      </Text>
    ),
  },
  { header: 'Mata acara', width: '18%', render: ({ agendaItem }) => agendaItem || BESIDE_AGENDA },
  { header: 'Rapat', width: '22%', render: (row) => <MeetingCell row={row} /> },
  {
    header: 'Tanggal',
    width: '9.5rem',
    render: ({ date }) => (date === null ? 'belum bertanggal' : formatDate(date)),
  },
  { header: 'Notula', width: '9.5rem', render: (row) => <MinutesCell row={row} /> },
];

interface RegisterTableProps {
  filter: DecisionFilter;
  isNarrowed: boolean;
  handle: RefObject<DataTableHandle | null>;
  onClear: () => void;
}

/** The decisions of a filter, newest meeting first; Enter opens one in its minutes. */
export function RegisterTable({ filter, isNarrowed, handle, onClear }: RegisterTableProps) {
  const list = useDecisionList(filter);
  const navigate = useNavigate();
  if (list.isError) return <FailureAlert error={list.error} onRetry={() => void list.refetch()} />;
  if (list.data === undefined) return <Loader size="sm" aria-label="Memuat daftar keputusan" />;
  const rows = list.data.pages.flatMap((page) => page.rows);
  const total = list.data.pages[0]?.total ?? 0;
  if (rows.length === 0) return <NoDecisions isNarrowed={isNarrowed} onClear={onClear} />;
  return (
    <>
      <Text size="sm" c="dimmed" role="status">
        {formatCount(total)} keputusan, rapat terbaru di atas. Enter pada baris membuka keputusan itu di
        notulanya.
      </Text>
      <DataTable
        caption="Daftar keputusan"
        columns={COLUMNS}
        rows={rows}
        total={total}
        nameOf={({ text }) => text}
        onOpen={({ meetingId, field }) => void navigate(`/rapat/${meetingId}/notula`, { state: { field } })}
        handle={handle}
        onEndReached={() => askNextPage(list)}
      />
    </>
  );
}

function NoDecisions({ isNarrowed, onClear }: Pick<RegisterTableProps, 'isNarrowed' | 'onClear'>) {
  if (isNarrowed) {
    return (
      <NothingFound onClear={onClear}>
        Tidak ada keputusan yang cocok dengan saringan ini. Rapat contoh tidak ikut; rapat terbatas dan
        rahasia hanya bila diminta.
      </NothingFound>
    );
  }
  return (
    <EmptyState icon={<IconGavel size={40} stroke={1.4} aria-hidden />} title="Belum ada keputusan">
      Keputusan yang dicatat pada tab Notula sebuah rapat terkumpul di sini dengan sendirinya. Rapat contoh
      tidak ikut.
    </EmptyState>
  );
}

/** What is open to everybody is not marked. */
function MeetingCell({ row: { meetingTitle, security } }: { row: DecisionRow }) {
  return (
    <>
      <Text span inherit lineClamp={3}>
        {meetingTitle}
      </Text>
      {isGuarded(security) && (
        <Badge variant="outline" color="red" tt="none" c="var(--mantine-color-text)">
          {SECURITY_WORDS[security]}
        </Badge>
      )}
    </>
  );
}

/** What may still change stands out. */
function MinutesCell({ row }: { row: DecisionRow }) {
  if (row.isFinal) return <Text size="xs">{minutesStateText(row)}</Text>;
  return (
    <Badge variant="outline" color="yellow" tt="none" c="var(--mantine-color-text)">
      {minutesStateText(row)}
    </Badge>
  );
}
