import { Alert, Button, Group, Loader, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import type { ListedBackup } from '../../../shared/contract/restore.ts';
import { CAUSE_WORDS } from '../../../shared/domain/backup-causes.ts';
import { momentWords } from '../../lib/moment-words.ts';
import { ConfirmButton } from '../confirm-button.tsx';
import { FailureAlert } from '../failure-alert.tsx';
import { madeWords, sizeWords } from './backup-words.ts';
import {
  useBackupList,
  useCancelRestore,
  useOpenOther,
  useRestoreState,
  useStartRestore,
} from './restore.queries.ts';
import { RestoreDialog } from './restore-dialog.tsx';
import { WorkProgress } from './work-progress.tsx';

interface RestorePanelProps {
  /** Without it only what the user opens is listed, e.g. on a new computer. */
  isOwnListed?: boolean;
  /** The database cannot be opened: says what comes back with the newest good backup. */
  isDamaged?: boolean;
}

/** The backups that can be brought back, from both folders or from another place, and the way back. */
export function RestorePanel({ isOwnListed = true, isDamaged = false }: RestorePanelProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const state = useRestoreState();
  const list = useBackupList(isOwnListed);
  const folder = useOpenOther('folder', isOwnListed);
  const file = useOpenOther('file', isOwnListed);
  const start = useStartRestore();
  const cancel = useCancelRestore();
  const backups = list.data ?? [];
  const backup = backups.find(({ id }) => id === chosen) ?? null;
  const running = state.data?.running ?? null;
  return (
    <Stack gap="xs">
      {running !== null && (
        <WorkProgress
          title="Memulihkan"
          progress={running}
          stop={
            running.isStoppable
              ? { label: 'Hentikan pemulihan', isPending: cancel.isPending, onStop: () => cancel.mutate() }
              : undefined
          }
        />
      )}
      {state.data !== undefined && state.data.trouble !== '' && (
        <Alert role="alert" color="red" variant="light" title="Pemulihan belum berhasil">
          {state.data.trouble}
        </Alert>
      )}
      {state.data?.undo != null && (
        <Group gap="xs">
          <Text size="sm">{`Dipulihkan ${momentWords(state.data.undo.at)} dari cadangan “${state.data.undo.from}”.`}</Text>
          <ConfirmButton
            size="compact-sm"
            question="Batalkan pemulihan?"
            explanation="Arsip kembali ke keadaan tepat sebelum pemulihan. Yang diketik sesudah pemulihan disimpan di folder cadangan di dalam folder arsip."
            confirmLabel="Batalkan pemulihan"
            onConfirm={() => start.mutate(null)}
          >
            Batalkan pemulihan
          </ConfirmButton>
        </Group>
      )}
      {list.isError && <FailureAlert error={list.error} onRetry={() => void list.refetch()} />}
      {list.isFetching && <Loader size="sm" aria-label="Membaca daftar cadangan" />}
      {isDamaged && running === null && <NewestGood backups={backups} onChoose={setChosen} />}
      {list.data !== undefined && (
        <BackupTable backups={backups} onChoose={setChosen} isBusy={running !== null} />
      )}
      {folder.isError && <FailureAlert error={folder.error} />}
      {file.isError && <FailureAlert error={file.error} />}
      {start.isError && <FailureAlert error={start.error} />}
      <Group gap="xs">
        {isOwnListed && (
          <Button variant="default" onClick={() => void list.refetch()}>
            Muat ulang daftar
          </Button>
        )}
        <Button variant="default" loading={folder.isPending} onClick={() => open(folder, file)}>
          Pilih folder lain …
        </Button>
        <Button variant="default" loading={file.isPending} onClick={() => open(file, folder)}>
          Pilih cadangan lama (.db) …
        </Button>
      </Group>
      {backup !== null && <RestoreDialog backup={backup} onClose={() => setChosen(null)} />}
    </Stack>
  );
}

type OpenOther = ReturnType<typeof useOpenOther>;

/** What the other button told before is about another place. */
function open(wanted: OpenOther, other: OpenOther): void {
  other.reset();
  wanted.mutate();
}

/** What date comes back, how much of it, and what may be missing since. */
function NewestGood({ backups, onChoose }: Pick<BackupTableProps, 'backups' | 'onChoose'>) {
  const newest = backups.find(({ state }) => state === 'good');
  if (newest?.facts == null) return null;
  const { meetings, records } = newest.facts;
  return (
    <>
      <Text size="sm">
        {`Cadangan baik yang terbaru: ${madeWords(newest.at)}. Yang kembali: ${meetings} rapat, ${records} catatan seluruhnya. Yang dicatat sesudah saat itu mungkin harus diketik ulang; naskah dan lampiran yang lebih baru tetap ada.`}
      </Text>
      <Group>
        <Button onClick={() => onChoose(newest.id)}>Pulihkan cadangan terbaru …</Button>
      </Group>
    </>
  );
}

const STATES: Record<ListedBackup['state'], { words: string; color: string }> = {
  good: { words: 'Lengkap', color: 'teal' },
  locked: { words: 'Berkata sandi', color: 'gray' },
  damaged: { words: 'Rusak', color: 'red' },
  newer: { words: 'Notula lebih baru', color: 'yellow' },
};

interface BackupTableProps {
  backups: readonly ListedBackup[];
  isBusy: boolean;
  onChoose: (id: string) => void;
}

function BackupTable({ backups, isBusy, onChoose }: BackupTableProps) {
  if (backups.length === 0) {
    return (
      <Text size="sm">
        Tidak ada cadangan di sini. Pasang USB atau disk cadangan, lalu pilih folder yang berisi cadangan atau
        paketnya.
      </Text>
    );
  }
  return (
    <Table.ScrollContainer minWidth={520} mah="24rem" type="native" tabIndex={0} aria-label="Daftar cadangan">
      <Table stickyHeader striped fz="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Dibuat</Table.Th>
            <Table.Th>Isi</Table.Th>
            <Table.Th>Keadaan</Table.Th>
            <Table.Th>Pilihan</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {backups.map((backup) => (
            <BackupRow key={backup.id} backup={backup} isBusy={isBusy} onChoose={onChoose} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

interface BackupRowProps {
  backup: ListedBackup;
  isBusy: boolean;
  onChoose: (id: string) => void;
}

function BackupRow({ backup, isBusy, onChoose }: BackupRowProps) {
  const { words, color } = STATES[backup.state];
  return (
    <Table.Tr>
      <Table.Td>
        {madeWords(backup.at)}
        <Text size="xs" c="dimmed">
          {causeWords(backup)}
        </Text>
      </Table.Td>
      <Table.Td style={{ overflowWrap: 'anywhere' }}>
        {contentWords(backup)}
        <Text size="xs" c="dimmed">
          {backup.place}
        </Text>
      </Table.Td>
      <Table.Td>
        <span aria-hidden style={{ color: `var(--mantine-color-${color}-6)` }}>
          ●
        </span>{' '}
        {words}
      </Table.Td>
      <Table.Td>
        <Button
          size="compact-sm"
          variant="default"
          disabled={isBusy || backup.state === 'damaged'}
          aria-label={`Lihat dan pulihkan cadangan ${madeWords(backup.at)}`}
          onClick={() => onChoose(backup.id)}
        >
          Lihat …
        </Button>
      </Table.Td>
    </Table.Tr>
  );
}

function causeWords({ isSingleFile, facts, name }: ListedBackup): string {
  if (isSingleFile) return name;
  return facts === null ? '' : CAUSE_WORDS[facts.cause];
}

function contentWords({ facts }: ListedBackup): string {
  if (facts === null) return '';
  const files = facts.files === 0 ? '' : `, ${facts.files} berkas`;
  return `${facts.meetings} rapat${files}, ${sizeWords(facts.bytes)}`;
}
