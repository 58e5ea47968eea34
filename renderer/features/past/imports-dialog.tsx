import { Button, Group, Modal, Stack, Table, Text } from '@mantine/core';
import { useNavigate } from 'react-router';
import type { PastBatch } from '../../../shared/contract/past.ts';
import { momentWords } from '../../lib/moment-words.ts';
import { useBatches, useReport } from './past.queries.ts';
import { batchWords } from './past-words.ts';

/** Every import that was made, with its report. */
export function ImportsDialog({ onClose }: { onClose: () => void }) {
  const batches = useBatches().data ?? [];
  return (
    <Modal
      opened
      onClose={onClose}
      title="Riwayat impor"
      size="xl"
      closeButtonProps={{ 'aria-label': 'Tutup' }}
    >
      <Stack gap="sm">
        {batches.length === 0 && <Text size="sm">Belum pernah ada folder yang diimpor.</Text>}
        {batches.length > 0 && (
          <Table aria-label="Riwayat impor">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Folder</Table.Th>
                <Table.Th>Waktu</Table.Th>
                <Table.Th>Hasil</Table.Th>
                <Table.Th>Tindakan</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {batches.map((batch) => (
                <ImportRow key={batch.id} batch={batch} />
              ))}
            </Table.Tbody>
          </Table>
        )}
      </Stack>
    </Modal>
  );
}

function ImportRow({ batch }: { batch: PastBatch }) {
  const navigate = useNavigate();
  const report = useReport();
  return (
    <Table.Tr>
      <Table.Th scope="row">{batch.name}</Table.Th>
      <Table.Td>{momentWords(batch.createdAt)}</Table.Td>
      <Table.Td>{batchWords(batch)}</Table.Td>
      <Table.Td>
        <Group gap={6}>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={`Buka impor ${batch.name}`}
            onClick={() => void navigate(`/arsip/impor/${batch.id}`)}
          >
            Buka
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={`Laporan impor ${batch.name}`}
            loading={report.isPending}
            onClick={() => report.mutate(batch.id)}
          >
            Laporan Excel
          </Button>
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}
