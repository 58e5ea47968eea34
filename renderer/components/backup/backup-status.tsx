import { Group, Text, type TextProps } from '@mantine/core';
import { IconAlertTriangle, IconDatabase } from '@tabler/icons-react';
import type { BackupState } from '../../../shared/contract/backup.ts';
import { backupAgeWords, backupHealth } from '../../../shared/domain/backup-age.ts';
import { useNow } from './backup.queries.ts';

/** How old the last copy is, in words; red with a sign after three days. */
export function BackupStatus({ state, size = 'sm' }: { state: BackupState; size?: TextProps['size'] }) {
  const now = useNow();
  const health = backupHealth(state.lastAt, now);
  const isOld = health === 'old';
  const color = isOld ? 'var(--app-bad)' : health === 'never' ? 'var(--app-warning)' : 'inherit';
  const Icon = health === 'fresh' ? IconDatabase : IconAlertTriangle;
  return (
    <Group gap={4} wrap="nowrap" c={color} component="span" display="inline-flex">
      <Icon size={14} aria-hidden style={{ flexShrink: 0 }} />
      <Text component="span" size={size ?? 'sm'} fw={isOld ? 600 : 400} c="inherit">
        {state.lastAt === null ? 'Belum pernah dicadangkan' : `Cadangan ${backupAgeWords(state.lastAt, now)}`}
      </Text>
    </Group>
  );
}
