import { Button, Loader, Stack, Text } from '@mantine/core';
import { IconChartBar, IconFileSpreadsheet } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import {
  type AttendanceStatistics,
  type StatisticsOrder,
  type StatisticsQuestion,
  type StatisticsRow,
  statisticsQuestion,
} from '../../../../shared/contract/attendance.ts';
import { sortStatistics } from '../../../../shared/domain/attendance-shares.ts';
import { foldName } from '../../../../shared/domain/fold.ts';
import { zoneMoment } from '../../../../shared/domain/meeting-state.ts';
import { DataTable } from '../../../components/data-table/data-table.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { FailureAlert } from '../../../components/failure-alert.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { formatCount } from '../../../lib/format.ts';
import { notifyFailure } from '../../../lib/notify.ts';
import { officeZone } from '../../../lib/office-zone.ts';
import { MeetingsDrawer } from './meetings-drawer.tsx';
import { semestersUntil } from './semesters.ts';
import { useExportStatistics, useStatistics } from './statistics.queries.ts';
import { statisticsColumns } from './statistics-columns.tsx';
import { OTHER_PERIOD, StatisticsFilter } from './statistics-filter.tsx';

const DESCRIPTION = 'Berapa kali diundang, hadir sendiri, atau diwakili, dan oleh jabatan setingkat apa.';

/** Statistik kehadiran: the level of representation of every agency over a semester or any other period. */
export function StatisticsPage() {
  const [semesters] = useState(() => semestersUntil(zoneMoment(new Date(), officeZone()).slice(0, 10)));
  const [period, setPeriod] = useState(semesters[0]?.id ?? OTHER_PERIOD);
  const [asked, setAsked] = useState<StatisticsQuestion>(() => statisticsQuestion.parse({}));
  const [order, setOrder] = useState<StatisticsOrder>('protocol');
  const [words, setWords] = useState('');
  const [opened, setOpened] = useState<StatisticsRow | null>(null);
  const semester = semesters.find(({ id }) => id === period);
  const question = semester === undefined ? asked : { ...asked, from: semester.from, until: semester.until };
  const statistics = useStatistics(question);
  const exportTable = useExportStatistics();

  const choosePeriod = (next: string) => {
    // The days of the semester stay as a beginning of one's own.
    if (next === OTHER_PERIOD) setAsked(question);
    setPeriod(next);
  };
  return (
    <Stack gap="xs" h="100%">
      <title>Statistik kehadiran - Notula</title>
      <PageHeader title="Statistik kehadiran" description={DESCRIPTION}>
        <Button
          variant="default"
          leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
          loading={exportTable.isPending}
          disabled={statistics.data === undefined || statistics.data.rows.length === 0}
          onClick={() => exportTable.mutate({ ...question, order }, { onError: notifyFailure })}
        >
          Ekspor Excel
        </Button>
      </PageHeader>
      <StatisticsFilter
        question={question}
        semesters={semesters}
        period={period}
        order={order}
        words={words}
        onQuestion={setAsked}
        onPeriod={choosePeriod}
        onOrder={setOrder}
        onWords={setWords}
      />
      {statistics.isError && (
        <FailureAlert error={statistics.error} onRetry={() => void statistics.refetch()} />
      )}
      {statistics.isPending && <Loader size="sm" aria-label="Memuat statistik" />}
      {statistics.data !== undefined && (
        <Table
          data={statistics.data}
          subject={question.subject}
          order={order}
          words={words}
          onOpen={setOpened}
        />
      )}
      {opened !== null && <MeetingsDrawer question={question} row={opened} onClose={() => setOpened(null)} />}
    </Stack>
  );
}

interface TableProps {
  data: AttendanceStatistics;
  subject: StatisticsQuestion['subject'];
  order: StatisticsOrder;
  words: string;
  onOpen: (row: StatisticsRow) => void;
}

function Table({ data, subject, order, words, onOpen }: TableProps) {
  const rows = useMemo(() => {
    const wanted = foldName(words).split(' ');
    const found = data.rows.filter(({ name }) => wanted.every((word) => foldName(name).includes(word)));
    return sortStatistics(found, order);
  }, [data, order, words]);
  const columns = useMemo(() => statisticsColumns(subject), [subject]);
  if (data.rows.length === 0) {
    return (
      <EmptyState
        icon={<IconChartBar size={40} stroke={1.2} aria-hidden />}
        title="Belum ada yang dapat dihitung"
      >
        Tidak ada daftar hadir pada rapat dalam periode ini. Pilih periode lain, atau catat kehadiran pada
        bagian “Daftar hadir” sebuah rapat.
      </EmptyState>
    );
  }
  return (
    <>
      <Text size="sm" role="status">
        {formatCount(data.meetings)} rapat, {formatCount(rows.length)}{' '}
        {subject === 'organisation' ? 'instansi' : 'orang'}. Persentase dihitung dari yang sudah dicatat; tamu
        tanpa undangan dan rapat contoh tidak ikut. Enter pada baris menampilkan rapatnya.
      </Text>
      <DataTable
        caption="Statistik kehadiran"
        columns={columns}
        rows={rows}
        total={rows.length}
        nameOf={({ name }) => name}
        onOpen={onOpen}
      />
    </>
  );
}
