import { Button, Group, Stack } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { StoredMeeting } from '../../../shared/contract/meetings.ts';
import { COPY_ALL, type CopyChoice } from '../../../shared/domain/meeting-copy.ts';
import { retitleForDate } from '../../../shared/domain/series.ts';
import { DateField } from '../../components/date-field.tsx';
import { FailureAlert } from '../../components/failure-alert.tsx';
import { LineField } from '../../components/line-field.tsx';
import { call } from '../../lib/api.ts';
import { flushAll } from '../../lib/open-autosavers.ts';
import { ClashNotes } from './clash-notes.tsx';
import { CopyChoices } from './copy-choices.tsx';
import { slotOf, useClashes } from './use-clashes.ts';

const MODAL_ID = 'duplicate-meeting';

/** Asks for name, day and what is taken over, makes the new meeting, and hands its id to `onMade`. */
export function openDuplicate(source: StoredMeeting, onMade: (id: string) => void): void {
  modals.open({
    modalId: MODAL_ID,
    title: 'Gandakan rapat',
    size: 'lg',
    children: <DuplicateForm source={source} onMade={onMade} />,
  });
}

function DuplicateForm({ source, onMade }: { source: StoredMeeting; onMade: (id: string) => void }) {
  const [typedTitle, setTitle] = useState<string | null>(null);
  const [date, setDate] = useState<string | null>(null);
  const [take, setTake] = useState<CopyChoice>(COPY_ALL);
  const make = useMutation({
    mutationFn: async () => {
      await flushAll();
      return call('meetings.duplicate', { id: source.id, title, date, take });
    },
    onSuccess: ({ id }) => {
      modals.close(MODAL_ID);
      onMade(id);
    },
    meta: { showsFailure: true },
  });
  // The month in the name follows the day until the clerk types a name.
  const title = typedTitle ?? retitleForDate(source.value.title, source.value.date, date);
  const clashes = useClashes(take.facts ? [slotOf(null, { ...source.value, date, endDate: null })] : []);
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    if (!make.isPending) make.mutate();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <LineField
          label="Nama rapat"
          required
          data-autofocus
          value={title}
          error={title.trim() === '' ? 'Nama rapat harus diisi.' : undefined}
          onChange={setTitle}
        />
        <DateField
          label="Tanggal"
          description="Boleh dikosongkan bila belum pasti"
          value={date}
          onChange={setDate}
        />
        <CopyChoices value={take} onChange={setTake} />
        <ClashNotes clashes={clashes} onLeave={() => modals.close(MODAL_ID)} />
        {make.isError && <FailureAlert error={make.error} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={() => modals.close(MODAL_ID)}>
            Batal
          </Button>
          <Button type="submit" loading={make.isPending} disabled={title.trim() === ''}>
            Gandakan dan buka
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
