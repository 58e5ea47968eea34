import { Button, Group, Loader, Stack, Title } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import type { ChosenList, ImportInput, ImportReport } from '../../../../shared/contract/directory-import.ts';
import { FailureAlert } from '../../../components/failure-alert.tsx';
import { ImportReportTable } from '../../../components/list-import/import-report-table.tsx';
import { notifyDone } from '../../../lib/notify.ts';
import { useImportReport, useRunImport } from './import.queries.ts';

interface ImportReportStepProps {
  list: ChosenList;
  input: ImportInput;
  onBack: () => void;
  onClose: () => void;
}

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
        <ImportReportTable
          report={report.data}
          isBusy={run.isPending}
          onConfirm={() => confirm(report.data)}
        />
      )}
    </Stack>
  );
}
