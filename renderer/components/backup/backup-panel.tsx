import { Button, Group, Stack, Text } from '@mantine/core';
import type { BackupState } from '../../../shared/contract/backup.ts';
import { FailureAlert } from '../failure-alert.tsx';
import { useBackup, useChooseBackupFolder, useRunBackup } from './backup.queries.ts';
import { BackupStatus } from './backup-status.tsx';

/** The folder of the copies, the last of them, and the button that makes one. */
export function BackupPanel() {
  const backup = useBackup();
  const choose = useChooseBackupFolder();
  const run = useRunBackup();
  if (backup.isError) return <FailureAlert error={backup.error} onRetry={() => void backup.refetch()} />;
  if (backup.data === undefined) return null;
  return (
    <Stack gap="xs">
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        Folder cadangan: <strong>{backup.data.folder ?? 'belum dipilih'}</strong>
      </Text>
      <div role="status">
        <BackupStatus state={backup.data} />
        <LastFile state={backup.data} />
      </div>
      {choose.isError && <FailureAlert error={choose.error} />}
      {run.isError && <FailureAlert error={run.error} />}
      <Group gap="xs">
        <Button variant="default" loading={choose.isPending} onClick={() => choose.mutate()}>
          Pilih folder cadangan …
        </Button>
        <Button loading={run.isPending} disabled={backup.data.folder === null} onClick={() => run.mutate()}>
          Cadangkan sekarang
        </Button>
      </Group>
    </Stack>
  );
}

function LastFile({ state }: { state: BackupState }) {
  if (state.lastAt === null) return null;
  const megabytes = (state.lastBytes / 1_048_576).toFixed(1).replace('.', ',');
  return (
    <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
      {`${state.lastFile}, ${megabytes} MB, ${new Date(state.lastAt).toLocaleString('id-ID', { dateStyle: 'long', timeStyle: 'short' })}`}
    </Text>
  );
}
