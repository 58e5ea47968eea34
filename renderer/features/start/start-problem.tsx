import { Button, Code, Group, List, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { STARTUP_PROBLEMS } from '../../../shared/contract/app.ts';
import { OtherFolder } from '../../components/archive-folder/other-folder.tsx';
import { RestorePanel } from '../../components/backup/restore-panel.tsx';
import { call } from '../../lib/api.ts';
import { StartScreen } from './start-screen.tsx';

const TITLES: Record<(typeof STARTUP_PROBLEMS)[number], string> = {
  'folder-missing': 'Folder arsip tidak ditemukan',
  'folder-not-writable': 'Folder arsip tidak dapat ditulisi',
  'disk-full': 'Disk arsip penuh',
  'restore-unfinished': 'Pemulihan yang terputus belum selesai',
  'last-saves-torn': 'Catatan simpanan terakhir terpotong',
  'folder-on-network': 'Arsip ada di folder jaringan',
  'folder-in-cloud': 'Arsip ada di folder yang disinkronkan',
  'archive-in-use': 'Arsip sedang dibuka di tempat lain',
  'database-damaged': 'Arsip rusak dan tidak dibuka',
  'database-from-newer-app': 'Arsip ini dibuat oleh Notula yang lebih baru',
  unexpected: 'Notula tidak dapat dimulai',
};

/** Where only a backup helps. */
const NEEDS_BACKUP: ReadonlySet<keyof typeof TITLES> = new Set(['database-damaged', 'last-saves-torn']);

interface StartProblemProps {
  problem: (typeof STARTUP_PROBLEMS)[number];
  message: string;
  advice: readonly string[];
  reference: string;
  /** Archive folder as shown to the user; empty when it is not known. */
  folder: string;
}

/** The archive cannot be opened: what happened, what is safe, what to do, and the two buttons for it. */
export function StartProblem({ problem, message, advice, reference, folder }: StartProblemProps) {
  const restart = useMutation({ mutationFn: () => call('app.restart', {}) });
  const showFolder = useMutation({ mutationFn: () => call('app.showFolder', { folder: 'archive' }) });
  return (
    <StartScreen>
      <Group gap="xs" mb="xs" wrap="nowrap" align="flex-start">
        <IconAlertTriangle size={28} color="var(--app-bad)" aria-hidden />
        <Title order={1} size="h3">
          {TITLES[problem]}
        </Title>
      </Group>
      <div role="alert">
        <Text mb="xs">{message}</Text>
      </div>
      {advice.length > 0 && (
        <List type="ordered" size="sm" mb="sm">
          {advice.map((step) => (
            <List.Item key={step}>{step}</List.Item>
          ))}
        </List>
      )}
      {NEEDS_BACKUP.has(problem) && (
        <Stack component="section" gap="xs" mb="sm" aria-label="Cadangan yang dapat dipulihkan">
          <Title order={2} size="h5">
            Cadangan yang dapat dipulihkan
          </Title>
          <RestorePanel isDamaged />
        </Stack>
      )}
      {folder !== '' && (
        <Text size="xs" c="dimmed">
          Folder arsip: <Code style={{ overflowWrap: 'anywhere' }}>{folder}</Code>
        </Text>
      )}
      {reference !== '' && (
        <Text size="xs" c="dimmed">
          Nomor rujukan: {reference}
        </Text>
      )}
      <Stack gap="xs" mt="md">
        <OtherFolder>
          <Button
            variant={NEEDS_BACKUP.has(problem) ? 'default' : 'filled'}
            onClick={() => restart.mutate()}
            loading={restart.isPending}
          >
            Coba lagi
          </Button>
          <Button variant="default" onClick={() => showFolder.mutate()}>
            Buka folder
          </Button>
        </OtherFolder>
      </Stack>
    </StartScreen>
  );
}
