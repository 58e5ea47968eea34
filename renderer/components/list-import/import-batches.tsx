import { Alert, List, Table, Text } from '@mantine/core';
import type { ImportBatch, UndoneImport } from '../../../shared/contract/directory-import.ts';
import { momentWords } from '../../lib/moment-words.ts';
import { ConfirmButton } from '../confirm-button.tsx';

interface ImportBatchesProps {
  batches: readonly ImportBatch[];
  /** The import that is being taken back. */
  busyId: string | undefined;
  onUndo: (batch: ImportBatch) => void;
}

/** Imports, newest first; each can be taken back as a whole. */
export function ImportBatches({ batches, busyId, onUndo }: ImportBatchesProps) {
  return (
    <Table verticalSpacing={4} aria-label="Riwayat impor">
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">Berkas</Table.Th>
          <Table.Th scope="col">Waktu</Table.Th>
          <Table.Th scope="col">Hasil</Table.Th>
          <Table.Th scope="col" w={150}>
            Urungkan
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {batches.map((batch) => (
          <BatchRow key={batch.id} batch={batch} isBusy={busyId === batch.id} onUndo={() => onUndo(batch)} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

function BatchRow({ batch, isBusy, onUndo }: { batch: ImportBatch; isBusy: boolean; onUndo: () => void }) {
  const { fileName, sheetName, at, counts, undoneAt } = batch;
  const parts = [
    `${counts.created} baru`,
    `${counts.updated} diperbarui`,
    `${counts.skipped} dilewati`,
    `${counts.refused} ditolak`,
  ];
  return (
    <Table.Tr>
      <Table.Td>
        {fileName}
        {sheetName !== '' && (
          <Text size="xs" c="dimmed">
            Lembar {sheetName}
          </Text>
        )}
      </Table.Td>
      <Table.Td>{momentWords(at)}</Table.Td>
      <Table.Td>{parts.join(', ')}</Table.Td>
      <Table.Td>
        {undoneAt === null ? (
          <ConfirmButton
            size="xs"
            loading={isBusy}
            question={`Urungkan seluruh impor ${fileName}?`}
            explanation="Yang dibuat impor ini masuk tempat sampah, yang diubahnya kembali seperti semula. Data yang sesudahnya Anda ubah atau pakai dibiarkan dan dilaporkan."
            confirmLabel="Urungkan impor"
            onConfirm={onUndo}
          >
            Urungkan impor
          </ConfirmButton>
        ) : (
          <Text size="sm" c="dimmed">
            Diurungkan {momentWords(undoneAt)}
          </Text>
        )}
      </Table.Td>
    </Table.Tr>
  );
}

const MOST_SHOWN = 20;

/** What was taken back, and what was left with the reason. */
export function UndoReport({ outcome }: { outcome: UndoneImport }) {
  const { undone, kept } = outcome;
  if (kept.length === 0) {
    return (
      <Alert color="green" role="status">
        Impor diurungkan: {undone} data dikembalikan seperti semula.
      </Alert>
    );
  }
  const sentences = [...new Set(kept.map(({ label, reason }) => `${label}: ${reason}.`))];
  return (
    <Alert color="yellow" role="status" title={`${undone} data diurungkan, ${kept.length} dibiarkan`}>
      <List size="sm">
        {sentences.slice(0, MOST_SHOWN).map((sentence) => (
          <List.Item key={sentence}>{sentence}</List.Item>
        ))}
      </List>
      {sentences.length > MOST_SHOWN && <Text size="sm">dan {sentences.length - MOST_SHOWN} data lain.</Text>}
    </Alert>
  );
}
