import { modals } from '@mantine/modals';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { StoredMeeting } from '../../../shared/contract/meetings.ts';
import { COPY_ALL, type CopyChoice } from '../../../shared/domain/meeting-copy.ts';
import { retitleForDate } from '../../../shared/domain/series.ts';
import { call } from '../../lib/api.ts';
import { flushAll } from '../../lib/open-autosavers.ts';
import { NewMeetingForm } from './new-meeting-form.tsx';

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
  return (
    <NewMeetingForm
      modalId={MODAL_ID}
      source={source.value}
      title={title}
      onTitle={setTitle}
      date={date}
      dateHint="Boleh dikosongkan bila belum pasti"
      onDate={setDate}
      take={take}
      onTake={setTake}
      make={make}
      submitLabel="Gandakan dan buka"
    />
  );
}
