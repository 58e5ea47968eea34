import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import type { WorkProgressState } from '../../../shared/contract/backup.ts';

interface WorkProgressProps {
  title: string;
  progress: WorkProgressState;
  /** What stops it; without it, it cannot be stopped now. */
  stop?: { label: string; isPending: boolean; onStop: () => void } | undefined;
}

/** How far long work with files is, in words and as a bar. */
export function WorkProgress({ title, progress, stop }: WorkProgressProps) {
  const { words, done, total } = progress;
  const percent = total > 0 ? Math.min(100, Math.round((done / total) * 100)) : null;
  return (
    <Stack gap={4} maw={640}>
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Text size="sm" role="status">
          {`${title}: ${words}${percent === null ? ' …' : ` ${percent} %`}`}
        </Text>
        {stop !== undefined && (
          <Button size="compact-sm" variant="default" loading={stop.isPending} onClick={stop.onStop}>
            {stop.label}
          </Button>
        )}
      </Group>
      <Progress value={percent ?? 100} animated={percent === null} aria-label={title} />
    </Stack>
  );
}
