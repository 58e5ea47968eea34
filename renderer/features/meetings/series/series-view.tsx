import { Button, Group, Loader, Stack, Text } from '@mantine/core';
import { IconRepeat } from '@tabler/icons-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { SeriesRow } from '../../../../shared/contract/series.ts';
import { formatDate } from '../../../../shared/domain/dates.ts';
import { nextSeriesDate, seriesRuleText } from '../../../../shared/domain/series.ts';
import { DataTable, type TableColumn } from '../../../components/data-table/data-table.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { FailureAlert } from '../../../components/failure-alert.tsx';
import { STATE_LOOKS } from '../meeting-states.ts';
import { useSeriesList } from '../meetings.queries.ts';
import { openRoadshow } from '../roadshow/open-roadshow.tsx';
import { openNextMeeting } from './next-meeting.tsx';
import { openSeriesDialog } from './series-dialog.tsx';
import { SeriesDrawer } from './series-drawer.tsx';

const COLUMNS: readonly TableColumn<SeriesRow>[] = [
  { header: 'Seri', render: ({ value }) => value.name },
  {
    header: 'Jadwal',
    width: '14rem',
    render: ({ value }) => (value.kind === 'roadshow' ? 'Roadshow' : seriesRuleText(value.rule)),
  },
  {
    header: 'Rapat terakhir',
    width: '9rem',
    render: ({ lastDate }) => (lastDate === null ? '-' : formatDate(lastDate)),
  },
  { header: 'Berikutnya', width: '9rem', render: nextText },
  { header: 'Status rapatnya', width: '20%', render: statesText },
];

/** Seri: meetings that belong together. */
export function SeriesView() {
  const navigate = useNavigate();
  const series = useSeriesList();
  const [openId, setOpenId] = useState<string | null>(null);
  const openMeeting = (id: string) => void navigate(`/rapat/${id}`);
  const buttons = (
    <Group gap="xs">
      <Button variant="default" onClick={() => openRoadshow(setOpenId)}>
        Roadshow kecamatan…
      </Button>
      <Button variant="default" onClick={() => openSeriesDialog({ onSaved: ({ id }) => setOpenId(id) })}>
        Seri baru…
      </Button>
    </Group>
  );
  if (series.isError) return <FailureAlert error={series.error} onRetry={() => void series.refetch()} />;
  if (series.data === undefined) return <Loader size="sm" aria-label="Memuat seri" />;
  return (
    <Stack gap="xs" flex={1} mih={0}>
      {series.data.length === 0 ? (
        <EmptyState
          icon={<IconRepeat size={40} stroke={1.4} aria-hidden />}
          title="Belum ada seri"
          action={buttons}
        >
          Seri menghimpun rapat yang berulang, misalnya rakor bulanan: rapat berikutnya dibuat dari yang
          terakhir, dengan tindak lanjut yang masih terbuka sebagai mata acara pertama. Roadshow membuat satu
          rapat untuk tiap kecamatan sekaligus.
        </EmptyState>
      ) : (
        <>
          <Group justify="space-between">
            <Text size="sm" c="dimmed">
              Enter membuka seri.
            </Text>
            {buttons}
          </Group>
          <DataTable
            caption="Seri rapat"
            columns={COLUMNS}
            rows={series.data}
            total={series.data.length}
            nameOf={({ value }) => value.name}
            onOpen={({ id }) => setOpenId(id)}
            actionsWidth="9.5rem"
            actions={(row, tabIndex) =>
              row.value.kind === 'recurring' &&
              row.count > 0 && (
                <Button
                  size="compact-xs"
                  variant="default"
                  tabIndex={tabIndex}
                  onClick={() => openNextMeeting(row.id, openMeeting)}
                >
                  Rapat berikutnya
                </Button>
              )
            }
          />
        </>
      )}
      <SeriesDrawer seriesId={openId} onClose={() => setOpenId(null)} />
    </Stack>
  );
}

function nextText({ value, lastDate }: SeriesRow): string {
  const next = lastDate === null ? null : nextSeriesDate(value.rule, lastDate);
  return next === null ? '-' : formatDate(next);
}

function statesText({ states, count }: SeriesRow): string {
  if (count === 0) return 'belum ada rapat';
  return states.map(({ state, count: some }) => `${some} ${STATE_LOOKS[state].label}`).join(', ');
}
