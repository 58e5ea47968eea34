import { Button, Group, List, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconLink } from '@tabler/icons-react';
import type { AuditState } from '../../../shared/contract/audit.ts';
import { FailureAlert } from '../../components/failure-alert.tsx';
import { formatCount } from '../../lib/format.ts';
import { momentWords } from '../../lib/moment-words.ts';
import { useAuditCheck, useAuditState } from './audit.queries.ts';

/** "Periksa jejak": whether the record of all changes is whole, and what is not. */
export function AuditCheckPanel() {
  const state = useAuditState();
  const check = useAuditCheck();
  return (
    <>
      {state.isError && <FailureAlert error={state.error} onRetry={() => void state.refetch()} />}
      <Group gap="sm">
        <Button
          variant="default"
          leftSection={<IconLink size={16} aria-hidden />}
          loading={check.isPending}
          onClick={() => check.mutate()}
        >
          Periksa jejak
        </Button>
        <Text size="sm">
          {formatCount(state.data?.entries ?? 0)} perubahan tercatat, masing-masing terikat pada yang
          sebelumnya.
        </Text>
      </Group>
      {state.data !== undefined && <Result check={state.data.check} />}
    </>
  );
}

function Result({ check }: { check: AuditState['check'] }) {
  if (check === null) {
    return (
      <Text size="sm" c="dimmed">
        Belum pernah diperiksa.
      </Text>
    );
  }
  const when = `Diperiksa ${momentWords(check.at)}`;
  if (check.problems.length === 0) {
    return (
      <Text size="sm" role="status">
        <IconCircleCheck size={16} aria-hidden style={{ verticalAlign: '-3px' }} /> {when}: jejak utuh,{' '}
        {formatCount(check.entries)} entri.
      </Text>
    );
  }
  return (
    <div>
      <Text size="sm" fw={600} role="status">
        <IconAlertTriangle
          size={16}
          aria-hidden
          color="var(--mantine-color-red-text)"
          style={{ verticalAlign: '-3px' }}
        />{' '}
        {when}: {check.problems.length} kejanggalan. Cocokkan dengan cadangan dan beri tahu atasan Anda.
      </Text>
      <List size="sm" aria-label="Kejanggalan jejak">
        {check.problems.map((problem) => (
          <List.Item key={problem}>{problem}</List.Item>
        ))}
      </List>
    </div>
  );
}
