import { Alert, Badge, Button, Group, SegmentedControl, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { ImportReport } from '../../../shared/contract/directory-import.ts';
import type { RowOutcome } from '../../../shared/domain/directory-import/plan-import.ts';
import { DataTable, type TableColumn } from '../data-table/data-table.tsx';

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
  { header: 'Isi', width: '48%', render: ({ label }) => label },
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

const ALL = 'all';

interface ImportReportTableProps {
  report: ImportReport;
  isBusy: boolean;
  onConfirm: () => void;
}

/** Each row with its result, and the button that imports those that can be taken. */
export function ImportReportTable({ report, isBusy, onConfirm }: ImportReportTableProps) {
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
