import { Alert, Button, Group, Text } from '@mantine/core';
import { useNavigate } from 'react-router';
import type { PastBatch } from '../../../shared/contract/past.ts';
import { isBusy, useBatches, useBatchJob } from './past.queries.ts';
import { batchWords } from './past-words.ts';

/** Imports that wait for the user, so that none is forgotten half way. */
export function OpenImports() {
  const open = (useBatches().data ?? []).filter(({ counts, job, isWalked }) => {
    const isAtWork = isBusy(job?.state ?? null);
    return isAtWork || !isWalked || counts.waiting > 0 || counts.proposed > counts.leftOut;
  });
  return open.map((batch) => <OpenImport key={batch.id} batch={batch} />);
}

function OpenImport({ batch }: { batch: PastBatch }) {
  const navigate = useNavigate();
  const isAtWork = isBusy(useBatchJob(batch.job));
  return (
    <Alert color="blue" p="xs" title={null}>
      <Group justify="space-between" gap="xs">
        <Text size="sm">
          Impor folder “{batch.name}” {isAtWork ? 'sedang dikerjakan' : 'menunggu Anda'}: {batchWords(batch)}.
        </Text>
        <Button
          size="compact-sm"
          variant="default"
          aria-label={`Periksa impor ${batch.name}`}
          onClick={() => void navigate(`/arsip/impor/${batch.id}`)}
        >
          Periksa
        </Button>
      </Group>
    </Alert>
  );
}
