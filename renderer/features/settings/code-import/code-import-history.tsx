import { FailureAlert } from '../../../components/failure-alert.tsx';
import { ImportBatches, UndoReport } from '../../../components/list-import/import-batches.tsx';
import { Section } from '../../../components/section.tsx';
import { useCodeBatches, useUndoCodeImport } from '../code-queries.ts';

/** Lists of codes that were imported; nothing is shown before the first. */
export function CodeImportHistory() {
  const batches = useCodeBatches();
  const undo = useUndoCodeImport();
  if (batches.isError) return <FailureAlert error={batches.error} onRetry={() => void batches.refetch()} />;
  if (batches.data === undefined || batches.data.length === 0) return null;
  return (
    <Section
      title="Riwayat impor kode"
      description="Naskah yang memakai sebuah kode tidak berubah bila impornya diurungkan."
    >
      {undo.isError && <FailureAlert error={undo.error} />}
      {undo.data !== undefined && <UndoReport outcome={undo.data} />}
      <ImportBatches
        batches={batches.data}
        busyId={undo.isPending ? undo.variables.id : undefined}
        onUndo={(batch) => undo.mutate(batch)}
      />
    </Section>
  );
}
