import { Button, Loader, Stack } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { formatWeekdayDate } from '../../../shared/domain/dates.ts';
import { useNow } from '../../components/backup/backup.queries.ts';
import { FailureAlert } from '../../components/failure-alert.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { DeskBlocks } from './desk-blocks.tsx';
import { useDesk, useOffice, useOfficeDay } from './home.queries.ts';
import { FirstMeeting, SetupHint } from './next-steps.tsx';

/** Beranda: what needs the clerk now, each thing one click away. */
export function HomePage({ onCreate }: { onCreate: () => void }) {
  const office = useOffice();
  const today = useOfficeDay(useNow());
  const desk = useDesk(today);
  return (
    <Stack gap="sm">
      <title>Beranda - Notula</title>
      <PageHeader title="Beranda" {...(today === null ? {} : { description: formatWeekdayDate(today) })}>
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={onCreate} title="Ctrl+N">
          Rapat baru
        </Button>
      </PageHeader>
      {office !== undefined && <SetupHint office={office.value} />}
      {desk.isError && <FailureAlert error={desk.error} onRetry={() => void desk.refetch()} />}
      {desk.isPending && !desk.isError && <Loader size="sm" aria-label="Memuat Beranda" />}
      {desk.data?.meetings === 0 && <FirstMeeting onCreate={onCreate} />}
      {desk.data !== undefined && desk.data.meetings > 0 && today !== null && (
        <DeskBlocks desk={desk.data} today={today} />
      )}
    </Stack>
  );
}
