import { Drawer, Loader, Stack, Text } from '@mantine/core';
import { useNavigate } from 'react-router';
import type {
  StatisticsMeeting,
  StatisticsQuestion,
  StatisticsRow,
} from '../../../../shared/contract/attendance.ts';
import { formatDate } from '../../../../shared/domain/dates.ts';
import { DataTable, type TableColumn } from '../../../components/data-table/data-table.tsx';
import { FailureAlert } from '../../../components/failure-alert.tsx';
import { STATE_LABELS } from '../state-keys.ts';
import { useStatisticsMeetings } from './statistics.queries.ts';
import { levelsText } from './statistics-columns.tsx';

const COLUMNS: readonly TableColumn<StatisticsMeeting>[] = [
  { header: 'Rapat', render: ({ meetingTitle }) => meetingTitle },
  {
    header: 'Tanggal',
    width: '9.5rem',
    render: ({ meetingDate }) => (meetingDate === null ? '' : formatDate(meetingDate)),
  },
  { header: 'Yang diundang', width: '24%', render: ({ name, title }) => joined(title, name) },
  { header: 'Kehadiran', width: '8.5rem', render: ({ state }) => STATE_LABELS[state] },
  {
    header: 'Wakil',
    width: '24%',
    render: ({ state, representativeName, representativeTitle }) =>
      state === 'represented' ? joined(representativeTitle, representativeName) : '',
  },
];

interface MeetingsDrawerProps {
  question: StatisticsQuestion;
  row: StatisticsRow;
  onClose: () => void;
}

/** The meetings behind a row of the statistics; Enter on one opens its list. */
export function MeetingsDrawer({ question, row, onClose }: MeetingsDrawerProps) {
  const meetings = useStatisticsMeetings(question, row.id);
  const navigate = useNavigate();
  const levels = levelsText(row);
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="min(64rem, 96vw)"
      title={<Text fw={600}>{row.name}</Text>}
    >
      <Stack gap="xs" h="calc(100vh - 6rem)">
        <Text size="sm">
          Diundang {row.invited} kali: hadir sendiri {row.present}, diwakili {row.represented}
          {levels === '' ? '' : ` (${levels})`}, izin {row.excused}, tanpa keterangan {row.absent}.
        </Text>
        {meetings.isError && <FailureAlert error={meetings.error} onRetry={() => void meetings.refetch()} />}
        {meetings.isPending && <Loader size="sm" aria-label="Memuat rapat" />}
        {meetings.data !== undefined && (
          <>
            <DataTable
              caption={`Rapat yang mengundang ${row.name}`}
              columns={COLUMNS}
              rows={meetings.data.rows}
              total={meetings.data.rows.length}
              nameOf={({ meetingTitle }) => meetingTitle}
              onOpen={({ meetingId }) => void navigate(`/rapat/${meetingId}/hadir`)}
            />
            {meetings.data.isCut && (
              <Text size="sm" c="dimmed">
                Hanya {meetings.data.rows.length} yang terbaru ditampilkan. Persempit periodenya untuk yang
                lain.
              </Text>
            )}
          </>
        )}
      </Stack>
    </Drawer>
  );
}

function joined(first: string, second: string): string {
  return [first, second].filter((text) => text !== '').join(', ');
}
