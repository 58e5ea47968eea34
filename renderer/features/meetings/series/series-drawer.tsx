import { Button, Drawer, Group, Loader, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router';
import type { StoredSeries } from '../../../../shared/contract/series.ts';
import { formatDateRange } from '../../../../shared/domain/dates.ts';
import { seriesRuleText } from '../../../../shared/domain/series.ts';
import { RecordHistory } from '../../../components/change-list/record-history.tsx';
import { ConfirmButton } from '../../../components/confirm-button.tsx';
import { FailureAlert } from '../../../components/failure-alert.tsx';
import { call, failureOf } from '../../../lib/api.ts';
import { StateBadge } from '../state-badge.tsx';
import { openNextMeeting } from './next-meeting.tsx';
import classes from './series.module.css';
import { openSeriesDialog } from './series-dialog.tsx';
import { useRemoveSeries } from './use-series-actions.ts';

interface SeriesDrawerProps {
  /** `null` keeps it shut. */
  seriesId: string | null;
  onClose: () => void;
}

/** One series: its meetings with their states, and what can be done with it. */
export function SeriesDrawer({ seriesId, onClose }: SeriesDrawerProps) {
  return (
    <Drawer
      opened={seriesId !== null}
      onClose={onClose}
      position="right"
      size="lg"
      title="Seri rapat"
      keepMounted={false}
    >
      {seriesId !== null && <SeriesContent key={seriesId} seriesId={seriesId} onClose={onClose} />}
    </Drawer>
  );
}

function SeriesContent({ seriesId, onClose }: { seriesId: string; onClose: () => void }) {
  const navigate = useNavigate();
  const found = useQuery({
    queryKey: ['meeting', 'series', 'one', seriesId],
    queryFn: () => call('series.get', { id: seriesId }),
  });
  if (found.isError && failureOf(found.error).code === 'NOT_FOUND') {
    return <Text>Seri ini sudah tidak ada. Tutup panel ini dengan Escape.</Text>;
  }
  if (found.isError) return <FailureAlert error={found.error} onRetry={() => void found.refetch()} />;
  if (found.data === undefined) return <Loader size="sm" aria-label="Memuat seri" />;
  const { series, meetings } = found.data;
  const openNext = () => {
    onClose();
    openNextMeeting(series.id, (id) => void navigate(`/rapat/${id}`));
  };
  return (
    <Stack gap="sm">
      <div>
        <Text fw={600} size="md">
          {series.value.name}
        </Text>
        <Text size="sm" c="dimmed">
          {series.value.kind === 'roadshow' ? 'Roadshow' : seriesRuleText(series.value.rule)} ·{' '}
          {meetings.length} rapat
        </Text>
      </div>
      <Group gap="xs">
        {series.value.kind === 'recurring' && (
          <Button onClick={openNext} disabled={meetings.length === 0}>
            Buat rapat berikutnya
          </Button>
        )}
        <Button variant="default" onClick={() => openSeriesDialog({ series })}>
          Ubah nama atau jadwal
        </Button>
      </Group>
      {meetings.length === 0 && (
        <Text size="sm" c="dimmed">
          Belum ada rapat. Buka berkas sebuah rapat, lalu pilih seri ini di bagian “Seri” pada tab Rapat.
        </Text>
      )}
      <ul className={classes.meetings} aria-label="Rapat dalam seri ini">
        {meetings.map((row) => (
          <li key={row.id}>
            <Link to={`/rapat/${row.id}`} className={classes.meeting}>
              <span>{row.date === null ? 'Belum bertanggal' : formatDateRange(row.date, row.endDate)}</span>
              <span className={classes.title}>{row.title}</span>
              <StateBadge facts={row} />
            </Link>
          </li>
        ))}
      </ul>
      <RecordHistory record={{ entity: 'series', id: series.id }} />
      <RemoveButtons series={series} count={meetings.length} onClose={onClose} />
    </Stack>
  );
}

function RemoveButtons({
  series,
  count,
  onClose,
}: {
  series: StoredSeries;
  count: number;
  onClose: () => void;
}) {
  const remove = useRemoveSeries(onClose);
  return (
    <Group gap="xs" justify="flex-end">
      <ConfirmButton
        question="Bubarkan seri ini?"
        explanation="Rapatnya tetap ada sebagai rapat sendiri-sendiri; hanya pengelompokannya yang hilang."
        confirmLabel="Bubarkan seri"
        onConfirm={() => remove.mutate({ series, withMeetings: false })}
      >
        Bubarkan seri
      </ConfirmButton>
      {count > 0 && (
        <ConfirmButton
          question={`Hapus seri beserta ${count} rapatnya?`}
          explanation="Seri dan semua rapatnya pindah ke tempat sampah dan dapat dikembalikan. Berkas Word yang sudah dibuat tetap di folder arsip."
          confirmLabel="Hapus semuanya"
          onConfirm={() => remove.mutate({ series, withMeetings: true })}
        >
          Hapus beserta rapatnya
        </ConfirmButton>
      )}
    </Group>
  );
}
