import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { FollowUpDetail, FollowUpNote } from '../../../shared/contract/followups.ts';
import { formatDate } from '../../../shared/domain/dates.ts';
import { FOLLOW_UP_STATE_WORDS } from '../../../shared/domain/follow-up-progress.ts';
import { ConfirmButton } from '../../components/confirm-button.tsx';
import { DateField } from '../../components/date-field.tsx';
import { FailureAlert } from '../../components/failure-alert.tsx';
import { LineField } from '../../components/line-field.tsx';
import { LongText } from '../../components/long-text.tsx';
import { failureOf } from '../../lib/api.ts';
import { useIsClosed } from '../../lib/closed-berkas.ts';
import { useAddNote, useRemoveNote } from './followups.queries.ts';

interface NotesProps {
  item: FollowUpDetail;
  isNoting: boolean;
  onDirty: (isDirty: boolean) => void;
}

/** The progress of an item, newest first, and the field for the next note. */
export function Notes({ item, isNoting, onDirty }: NotesProps) {
  const isClosed = useIsClosed();
  return (
    <Stack gap="xs">
      <Title order={2} size="h5">
        Catatan perkembangan
      </Title>
      {!isClosed && <NoteForm item={item} isNoting={isNoting} onDirty={onDirty} />}
      {item.notes.length === 0 && (
        <Text size="sm" c="dimmed">
          {isClosed
            ? 'Tidak ada catatan.'
            : 'Belum ada catatan. Catat apa yang sudah dikerjakan; catatan terakhir ikut tercetak pada matriks.'}
        </Text>
      )}
      {item.notes.map((note) => (
        <NoteEntry key={note.id} note={note} />
      ))}
    </Stack>
  );
}

function NoteForm({ item, isNoting, onDirty }: NotesProps) {
  const [text, setText] = useState('');
  const [on, setOn] = useState<string | null>(item.today);
  const [author, setAuthor] = useState(item.lastAuthor);
  const field = useRef<HTMLTextAreaElement>(null);
  const add = useAddNote();
  const isDirty = text.trim() !== '';
  useEffect(() => onDirty(isDirty), [isDirty, onDirty]);
  useEffect(() => {
    if (isNoting) field.current?.focus();
  }, [isNoting]);
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    if (add.isPending) return;
    add.mutate({ id: item.id, on: on ?? item.today, text, author }, { onSuccess: () => setText('') });
  };
  const errors = add.isError ? failureOf(add.error).fields : undefined;
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap={6}>
        <LongText
          ref={field}
          label="Catatan baru"
          minRows={2}
          maxLength={4000}
          value={text}
          error={errors?.text}
          {...(isNoting ? { 'data-autofocus': true } : {})}
          onChange={setText}
        />
        <Group gap="xs" align="flex-end">
          <DateField label="Tanggal" w={220} value={on} error={errors?.on} onChange={setOn} />
          <LineField
            label="Dicatat oleh"
            placeholder="boleh kosong"
            style={{ flex: '1 1 160px' }}
            maxLength={120}
            value={author}
            onChange={setAuthor}
          />
          <Button type="submit" loading={add.isPending}>
            Simpan catatan
          </Button>
        </Group>
        {add.isError && errors === undefined && <FailureAlert error={add.error} />}
      </Stack>
    </form>
  );
}

function NoteEntry({ note }: { note: FollowUpNote }) {
  const remove = useRemoveNote();
  const isClosed = useIsClosed();
  const { id, version, on, text, author, stateBefore, stateAfter } = note;
  const head = [formatDate(on), author].filter((part) => part !== '').join(' · ');
  return (
    <Group justify="space-between" align="flex-start" wrap="nowrap" gap="xs">
      <div style={{ minWidth: 0 }}>
        <Text size="xs" c="dimmed">
          {head}
        </Text>
        {stateBefore !== stateAfter && (
          <Text size="sm">
            Status: {FOLLOW_UP_STATE_WORDS[stateBefore]} → {FOLLOW_UP_STATE_WORDS[stateAfter]}
          </Text>
        )}
        {text !== '' && (
          <Text size="sm" style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>
            {text}
          </Text>
        )}
      </div>
      {!isClosed && (
        <ConfirmButton
          size="compact-xs"
          question="Hapus catatan ini?"
          explanation="Catatan hilang dari daftar dan dari matriks, dan dapat dipulihkan dari Sampah. Status tidak berubah."
          confirmLabel="Hapus"
          onConfirm={() => remove.mutate({ id, version })}
        >
          Hapus
        </ConfirmButton>
      )}
    </Group>
  );
}
