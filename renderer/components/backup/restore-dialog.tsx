import { Alert, Button, Group, List, Modal, PasswordInput, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { BackupPreview, ListedBackup } from '../../../shared/contract/restore.ts';
import { failureOf } from '../../lib/api.ts';
import { FailureAlert } from '../failure-alert.tsx';
import { dayWords, madeWords, sizeWords } from './backup-words.ts';
import { usePreview, useStartRestore, useUnlock } from './restore.queries.ts';

interface RestoreDialogProps {
  backup: ListedBackup;
  onClose: () => void;
}

/** What a backup holds and what would be different, before it is brought back. */
export function RestoreDialog({ backup, onClose }: RestoreDialogProps) {
  const preview = usePreview(backup);
  const start = useStartRestore();
  return (
    <Modal opened onClose={onClose} title={`Cadangan ${madeWords(backup.at)}`} size="lg">
      <Stack gap="xs">
        {backup.state === 'locked' && <Unlock backup={backup} />}
        {backup.state === 'newer' && (
          <Alert color="yellow" variant="light" title="Dibuat oleh Notula yang lebih baru">
            Cadangan ini tidak dapat dipulihkan di sini. Pasang Notula terbaru di komputer ini, lalu ulangi.
          </Alert>
        )}
        {preview.isError && <FailureAlert error={preview.error} />}
        {preview.data !== undefined && <Preview preview={preview.data} />}
        {preview.data !== undefined && !hasRoom(preview.data) && <NoRoom room={preview.data.room} />}
        {start.isError && <FailureAlert error={start.error} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            Batal
          </Button>
          <Button
            color="red"
            disabled={backup.state !== 'good' || preview.data === undefined || !hasRoom(preview.data)}
            loading={start.isPending}
            onClick={() => start.mutate(backup.id, { onSuccess: onClose })}
          >
            Pulihkan cadangan ini
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function hasRoom({ room }: BackupPreview): boolean {
  return room.free >= room.needed;
}

/** Said before it begins: what it takes, what is free, and how much must go. */
function NoRoom({ room: { needed, free } }: Pick<BackupPreview, 'room'>) {
  return (
    <Alert role="alert" color="red" variant="light" title="Ruang di disk arsip tidak cukup">
      {`Pemulihan memerlukan ${sizeWords(needed)}, karena isi yang sekarang disimpan dahulu; yang kosong ${sizeWords(free)}. Kosongkan paling sedikit ${sizeWords(needed - free)}, lalu buka cadangan ini lagi.`}
    </Alert>
  );
}

function Unlock({ backup: { id } }: { backup: ListedBackup }) {
  const [password, setPassword] = useState('');
  const unlock = useUnlock();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        unlock.mutate({ id, password });
      }}
    >
      <Group gap="xs" align="flex-end">
        <PasswordInput
          label="Kata sandi cadangan ini"
          w="18rem"
          data-autofocus
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          error={unlock.isError ? failureOf(unlock.error).message : undefined}
        />
        <Button type="submit" variant="default" loading={unlock.isPending} disabled={password === ''}>
          Buka
        </Button>
      </Group>
    </form>
  );
}

function Preview({ preview }: { preview: BackupPreview }) {
  const { room } = preview;
  const { facts, isSingleFile } = preview.backup;
  if (facts === null) return null;
  const version = facts.appVersion === '' ? '' : `, Notula ${facts.appVersion}`;
  return (
    <>
      <List size="sm">
        <List.Item>{`Isi: ${facts.meetings} rapat, ${facts.records} catatan, ${facts.files} berkas, ${sizeWords(facts.bytes)}${version}.`}</List.Item>
        {facts.newestMeeting !== null && (
          <List.Item>{`Rapat terbaru: ${facts.newestMeeting.title}, ${dayWords(facts.newestMeeting.date)}.`}</List.Item>
        )}
        <List.Item>{differenceWords(preview)}</List.Item>
        <List.Item>{`Ruang yang diperlukan di disk arsip: ${sizeWords(room.needed)}; kosong ${sizeWords(room.free)}.`}</List.Item>
        {isSingleFile && (
          <List.Item>Hanya pangkalan data: naskah dan lampiran yang sekarang tetap di tempatnya.</List.Item>
        )}
        {facts.warnings.length > 0 && (
          <List.Item>{`Ketika dibuat, ${facts.warnings.length} berkas arsip sudah bermasalah.`}</List.Item>
        )}
      </List>
      <Text size="sm">
        {preview.now === null
          ? 'Berkas pangkalan data yang rusak disimpan di folder “rusak-…” di dalam folder arsip, tidak dihapus. Yang dicatat sesudah cadangan ini mungkin harus diketik ulang.'
          : 'Keadaan arsip sekarang disimpan lebih dahulu, dan pemulihan dapat dibatalkan. Tutup naskah yang terbuka di Word.'}
      </Text>
    </>
  );
}

/** So many meetings less or more than now. */
function differenceWords({ backup, now }: BackupPreview): string {
  if (now === null || backup.facts === null)
    return 'Arsip yang sekarang tidak dapat dibaca, jadi tidak dapat dibandingkan.';
  const less = now.meetings - backup.facts.meetings;
  const newest =
    now.newestMeeting === null
      ? ''
      : ` Rapat terbaru sekarang: ${now.newestMeeting.title}, ${dayWords(now.newestMeeting.date)}.`;
  if (less === 0) return `Jumlah rapat sama dengan sekarang (${now.meetings}).${newest}`;
  return `${Math.abs(less)} rapat lebih ${less > 0 ? 'sedikit' : 'banyak'} daripada sekarang (${now.meetings}).${newest}`;
}
