import { Alert, Badge, Button, Group, Loader, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { ChosenList, ImportInput, ImportReport } from '../../../../shared/contract/directory-import.ts';
import type { RowOutcome } from '../../../../shared/domain/directory-import/plan-import.ts';
import { DataTable, type TableColumn } from '../../../components/data-table/data-table.tsx';
import { FailureAlert } from '../../../components/failure-alert.tsx';
import { notifyDone } from '../../../lib/notify.ts';
import { useImportReport, useRunImport } from './import.queries.ts';

interface ImportReportStepProps {
  list: ChosenList;
  input: ImportInput;
  onBack: () => void;
  onClose: () => void;
}

const OUTCOMES: Readonly<Record<RowOutcome, { label: string; color: string }>> = {
  created: { label: 'Baru', color: 'green' },
  updated: { label: 'Diperbarui', color: 'blue' },
  skipped: { label: 'Dilewati', color: 'gray' },
  refused: { label: 'Ditolak', color: 'red' },
};

interface ReportRow {
  id: string;
  row: number;
  outcome: RowOutcome;
  label: string;
  notes: string[];
}

const COLUMNS: readonly TableColumn<ReportRow>[] = [
  { header: 'Baris', width: '5rem', render: ({ row }) => row },
  { header: 'Isi', width: '34%', render: ({ label }) => label },
  {
    header: 'Hasil',
    width: '8rem',
    render: ({ outcome }) => (
      <Badge variant="outline" color={OUTCOMES[outcome].color} tt="none" c="var(--mantine-color-text)">
        {OUTCOMES[outcome].label}
      </Badge>
    ),
  },
  { header: 'Keterangan', render: ({ notes }) => notes.join(' ') },
];

/** What the import will do with each row; the last step before anything is written. */
export function ImportReportStep({ list, input, onBack, onClose }: ImportReportStepProps) {
  const report = useImportReport(input);
  const run = useRunImport();
  const confirm = ({ stamp }: ImportReport) =>
    run.mutate(
      { ...input, stamp },
      {
        onSuccess: ({ fileName, counts }) => {
          notifyDone(
            `${fileName} diimpor: ${counts.created} baris baru, ${counts.updated} diperbarui. Riwayat impor dapat mengurungkannya.`,
          );
          onClose();
        },
        onError: () => void report.refetch(),
      },
    );
  return (
    <Stack gap="sm" py="sm" flex={1} mih={0}>
      <Group justify="space-between">
        <Title order={2} size="h5">
          {list.fileName}: hasil pemeriksaan
        </Title>
        <Group gap="xs">
          <Button variant="default" leftSection={<IconArrowLeft size={16} aria-hidden />} onClick={onBack}>
            Kembali ke kolom
          </Button>
          <Button variant="default" onClick={onClose}>
            Batalkan impor
          </Button>
        </Group>
      </Group>
      {run.isError && <FailureAlert error={run.error} />}
      {report.isError && <FailureAlert error={report.error} onRetry={() => void report.refetch()} />}
      {report.isPending && <Loader size="sm" aria-label="Memeriksa tiap baris" />}
      {report.data !== undefined && (
        <Report report={report.data} isBusy={run.isPending} onConfirm={() => confirm(report.data)} />
      )}
    </Stack>
  );
}

const ALL = 'all';

interface ReportProps {
  report: ImportReport;
  isBusy: boolean;
  onConfirm: () => void;
}

function Report({ report, isBusy, onConfirm }: ReportProps) {
  const [shown, setShown] = useState<string>(report.counts.refused > 0 ? 'refused' : ALL);
  const { counts } = report;
  const rows = useMemo(
    () =>
      report.rows
        .filter(({ outcome }) => shown === ALL || outcome === shown)
        .map((row) => ({ ...row, id: String(row.row) })),
    [report.rows, shown],
  );
  const taken = counts.created + counts.updated;
  return (
    <>
      <Group justify="space-between" gap="sm">
        <SegmentedControl
          aria-label="Baris yang ditampilkan"
          value={shown}
          onChange={setShown}
          data={[
            { value: ALL, label: `Semua ${report.rows.length}` },
            { value: 'created', label: `Baru ${counts.created}` },
            { value: 'updated', label: `Diperbarui ${counts.updated}` },
            { value: 'skipped', label: `Dilewati ${counts.skipped}` },
            { value: 'refused', label: `Ditolak ${counts.refused}` },
          ]}
        />
        <Button disabled={taken === 0} loading={isBusy} onClick={onConfirm}>
          Impor {taken} baris
        </Button>
      </Group>
      {counts.refused > 0 && (
        <Alert color="yellow" role="note">
          {counts.refused} baris ditolak dan tidak akan diimpor; baris lain tetap diimpor. Perbaiki di Excel
          menurut keterangannya, lalu impor lagi: yang sudah ada dilewati.
        </Alert>
      )}
      {rows.length === 0 ? (
        <Text size="sm" c="dimmed">
          Tidak ada baris dengan hasil ini.
        </Text>
      ) : (
        <DataTable
          caption="Hasil tiap baris"
          columns={COLUMNS}
          rows={rows}
          total={rows.length}
          nameOf={({ row, label }) => `Baris ${row}: ${label}`}
          onOpen={() => undefined}
        />
      )}
    </>
  );
}
