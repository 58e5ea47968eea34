import { Button, Group, Text } from '@mantine/core';
import type { BackupTarget } from '../../../shared/contract/backup.ts';
import { momentWords } from '../../lib/moment-words.ts';
import { ConfirmButton } from '../confirm-button.tsx';
import { FailureAlert } from '../failure-alert.tsx';
import { useBackup, useChooseBackupFolder, useForgetBackupFolder } from './backup.queries.ts';

/** The second folder: a stick or another drive that gets the same backups. */
export function SecondTarget() {
  const backup = useBackup();
  const choose = useChooseBackupFolder();
  const forget = useForgetBackupFolder();
  const target = backup.data?.targets.find(({ name }) => name === 'second');
  if (target === undefined) return null;
  return (
    <>
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        Folder cadangan kedua: <strong>{target.folder ?? 'belum dipilih'}</strong>
      </Text>
      {target.folder !== null && <Text size="sm">{targetWords(target)}</Text>}
      {backup.data?.folder === null && (
        <Text size="sm" c="dimmed">
          Pilih folder cadangan yang pertama lebih dahulu.
        </Text>
      )}
      {choose.isError && <FailureAlert error={choose.error} />}
      <Group gap="xs">
        <Button
          variant="default"
          disabled={backup.data?.folder === null}
          loading={choose.isPending}
          onClick={() => choose.mutate('second')}
        >
          Pilih folder kedua …
        </Button>
        {target.folder !== null && (
          <ConfirmButton
            question="Berhenti memakai folder kedua?"
            explanation="Cadangan yang sudah ada di sana tidak dihapus."
            confirmLabel="Berhenti memakai"
            onConfirm={() => forget.mutate('second')}
          >
            Berhenti memakai
          </ConfirmButton>
        )}
      </Group>
    </>
  );
}

function targetWords({ isThere, lastAt }: BackupTarget): string {
  const last =
    lastAt === null ? 'Belum ada cadangan di sana.' : `Cadangan terakhir di sana: ${momentWords(lastAt)}.`;
  return isThere
    ? last
    : `${last} Disk atau USB itu belum tersambung; cadangan disalin begitu disk itu kembali.`;
}
