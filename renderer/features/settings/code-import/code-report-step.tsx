import { Box, Button, Loader } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import type { CodeImportInput } from '../../../../shared/contract/code-import.ts';
import type { ChosenList, ImportReport } from '../../../../shared/contract/directory-import.ts';
import { FailureAlert } from '../../../components/failure-alert.tsx';
import { ImportReportTable } from '../../../components/list-import/import-report-table.tsx';
import { Section } from '../../../components/section.tsx';
import { notifyDone } from '../../../lib/notify.ts';
import { useCodeReport, useRunCodeImport } from '../code-queries.ts';

interface CodeReportStepProps {
  list: ChosenList;
  input: CodeImportInput;
  onBack: () => void;
  onClose: () => void;
}

/** What the import will do with each row; the last step before anything is written. */
export function CodeReportStep({ list, input, onBack, onClose }: CodeReportStepProps) {
  const report = useCodeReport(input);
  const run = useRunCodeImport();
  const confirm = ({ stamp }: ImportReport) =>
    run.mutate(
      { ...input, stamp },
      {
        onSuccess: ({ fileName, counts }) => {
          notifyDone(
            `${fileName} diimpor: ${counts.created} kode baru, ${counts.updated} diperbarui. Riwayat impor kode dapat mengurungkannya.`,
          );
          onClose();
        },
        onError: () => void report.refetch(),
      },
    );
  return (
    <Section
      title={`${list.fileName}: hasil pemeriksaan`}
      actions={
        <>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconArrowLeft size={14} aria-hidden />}
            onClick={onBack}
          >
            Kembali ke kolom
          </Button>
          <Button size="xs" variant="default" onClick={onClose}>
            Batalkan impor
          </Button>
        </>
      }
    >
      {run.isError && <FailureAlert error={run.error} />}
      {report.isError && <FailureAlert error={report.error} onRetry={() => void report.refetch()} />}
      {report.isPending && <Loader size="sm" aria-label="Memeriksa tiap baris" />}
      {report.data !== undefined && (
        <Box
          h="max(20rem, calc(100vh - 20rem))"
          display="flex"
          style={{ flexDirection: 'column', gap: 'var(--mantine-spacing-xs)' }}
        >
          <ImportReportTable
            report={report.data}
            isBusy={run.isPending}
            onConfirm={() => confirm(report.data)}
          />
        </Box>
      )}
    </Section>
  );
}
