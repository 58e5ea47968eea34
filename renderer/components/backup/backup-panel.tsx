import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import type { BackupState } from '../../../shared/contract/backup.ts';
import { CAUSE_WORDS } from '../../../shared/domain/backup-causes.ts';
import { momentWords } from '../../lib/moment-words.ts';
import { FailureAlert } from '../failure-alert.tsx';
import { useBackup, useCancelBackup, useChooseBackupFolder, useRunBackup } from './backup.queries.ts';
import { BackupStatus } from './backup-status.tsx';
import { isStopped, sizeWords } from './backup-words.ts';
import { EnterPassword } from './enter-password.tsx';
import { WorkProgress } from './work-progress.tsx';

/** The folder of the backups, the last of them, and the button that makes one. */
export function BackupPanel() {
  const backup = useBackup();
  const choose = useChooseBackupFolder();
  const run = useRunBackup();
  if (backup.isError) return <FailureAlert error={backup.error} onRetry={() => void backup.refetch()} />;
  if (backup.data === undefined) return null;
  const { folder, running, password } = backup.data;
  return (
    <Stack gap="xs">
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        Folder cadangan: <strong>{folder ?? 'belum dipilih'}</strong>
      </Text>
      <div role="status">
        <BackupStatus state={backup.data} />
        <LastFile state={backup.data} />
      </div>
      <Troubles state={backup.data} />
      {!password.isKnown && <EnterPassword />}
      {choose.isError && <FailureAlert error={choose.error} />}
      {run.isError && !isStopped(run.error) && <FailureAlert error={run.error} />}
      {running !== null && <Running running={running} />}
      <Group gap="xs">
        <Button variant="default" loading={choose.isPending} onClick={() => choose.mutate('first')}>
          Pilih folder cadangan …
        </Button>
        <Button
          loading={run.isPending || running !== null}
          disabled={folder === null || !password.isKnown}
          onClick={() => run.mutate()}
        >
          Cadangkan sekarang
        </Button>
      </Group>
    </Stack>
  );
}

function Running({ running }: { running: NonNullable<BackupState['running']> }) {
  const cancel = useCancelBackup();
  return (
    <WorkProgress
      title={`Mencadangkan (${CAUSE_WORDS[running.cause].toLowerCase()})`}
      progress={running}
      stop={{ label: 'Hentikan pencadangan', isPending: cancel.isPending, onStop: () => cancel.mutate() }}
    />
  );
}

function LastFile({ state }: { state: BackupState }) {
  if (state.lastAt === null) return null;
  return (
    <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
      {`${momentWords(state.lastAt)}, ${sizeWords(state.lastBytes)}, di ${state.lastPlace}`}
    </Text>
  );
}

/** What a clerk has to know even without having asked. */
function Troubles({ state }: { state: BackupState }) {
  const troubles = state.targets.filter(({ trouble }) => trouble !== '');
  return (
    <>
      {state.damage !== '' && (
        <Alert role="alert" color="red" variant="light" title="Pangkalan data rusak" maw={640}>
          {state.damage}
        </Alert>
      )}
      {state.lostSaves !== '' && (
        <Alert role="alert" color="red" variant="light" title="Simpanan terakhir mungkin hilang" maw={640}>
          {state.lostSaves}
        </Alert>
      )}
      {troubles.map(({ name, trouble }) => (
        <Alert
          key={name}
          color="yellow"
          variant="light"
          title={name === 'first' ? 'Cadangan terakhir gagal' : 'Cadangan kedua terakhir gagal'}
          maw={640}
          styles={{ body: { overflowWrap: 'anywhere' } }}
        >
          {trouble}
        </Alert>
      ))}
      {state.warnings.length > 0 && (
        <Alert
          color="yellow"
          variant="light"
          title="Ada berkas arsip yang bermasalah"
          maw={640}
          styles={{ body: { overflowWrap: 'anywhere' } }}
        >
          {state.warnings.slice(0, 5).join(' ')}
        </Alert>
      )}
    </>
  );
}
