import { Group, Text, type TextProps } from '@mantine/core';
import { IconAlertTriangle, IconDatabase } from '@tabler/icons-react';
import type { BackupState } from '../../../shared/contract/backup.ts';
import { backupAgeWords, backupHealth } from '../../../shared/domain/backup-age.ts';
import { useNow } from './backup.queries.ts';

interface BackupStatusProps {
  state: BackupState;
  size?: TextProps['size'];
  /** Also says in which folder the last one lies. */
  hasPlace?: boolean;
}

/** How old the last backup is, in words; red with a sign after three days. */
export function BackupStatus({ state, size = 'sm', hasPlace = false }: BackupStatusProps) {
  const now = useNow();
  const health = backupHealth(state.lastAt, now);
  const isBad = health === 'old' || state.damage !== '' || state.lostSaves !== '';
  const isFine = health === 'fresh' && !isBad && state.password.isKnown;
  const color = isBad ? 'var(--app-bad)' : isFine ? 'inherit' : 'var(--app-warning)';
  const Icon = isFine ? IconDatabase : IconAlertTriangle;
  return (
    <Group gap={4} wrap="nowrap" c={color} component="span" display="inline-flex">
      <Icon size={14} aria-hidden style={{ flexShrink: 0 }} />
      <Text component="span" size={size ?? 'sm'} fw={isBad ? 600 : 400} c="inherit" truncate>
        {statusWords(state, now)}
        {hasPlace && state.lastPlace !== '' && ` · ${shortPlace(state.lastPlace)}`}
      </Text>
    </Group>
  );
}

function statusWords({ damage, lostSaves, password, lastAt, running }: BackupState, now: Date): string {
  if (damage !== '') return 'Pangkalan data rusak';
  if (lostSaves !== '') return 'Simpanan terakhir mungkin hilang';
  if (!password.isKnown) return 'Cadangan menunggu kata sandi';
  if (running !== null) return 'Mencadangkan …';
  return lastAt === null ? 'Belum pernah dicadangkan' : `Cadangan ${backupAgeWords(lastAt, now)}`;
}

/** The last two parts of a path: enough to know the stick from the disk. */
function shortPlace(place: string): string {
  const parts = place.split(/[\\/]/).filter((part) => part !== '');
  return parts.length <= 2 ? place : `…/${parts.slice(-2).join('/')}`;
}
