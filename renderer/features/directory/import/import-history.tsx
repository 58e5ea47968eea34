import { Loader, Stack, Text, Title } from '@mantine/core';
import { FailureAlert } from '../../../components/failure-alert.tsx';
import { ImportBatches, UndoReport } from '../../../components/list-import/import-batches.tsx';
import { useImportBatches, useUndoImport } from './import.queries.ts';

/** What was imported, newest first; each import can be taken back as a whole. */
export function ImportHistory() {
  const batches = useImportBatches();
  const undo = useUndoImport();
  return (
    <Stack gap="xs" component="section" aria-labelledby="riwayat-impor">
      <Title order={2} size="h5" id="riwayat-impor">
        Riwayat impor
      </Title>
      {batches.isError && <FailureAlert error={batches.error} onRetry={() => void batches.refetch()} />}
      {batches.isPending && <Loader size="sm" aria-label="Memuat" />}
      {batches.data?.length === 0 && (
        <Text size="sm" c="dimmed">
          Belum ada daftar yang diimpor.
        </Text>
      )}
      {undo.data !== undefined && <UndoReport outcome={undo.data} />}
      {batches.data !== undefined && batches.data.length > 0 && (
        <ImportBatches
          batches={batches.data}
          busyId={undo.isPending ? undo.variables?.id : undefined}
          onUndo={(batch) => undo.mutate(batch)}
        />
      )}
    </Stack>
  );
}
