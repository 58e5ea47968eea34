import { Button, Group, Stack } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useState } from 'react';
import { meetingSchema } from '../../../shared/domain/meeting.ts';
import { DateField } from '../../components/date-field.tsx';
import { FailureAlert } from '../../components/failure-alert.tsx';
import { LineField } from '../../components/line-field.tsx';
import { useCreateMeeting } from './meetings.queries.ts';

const MODAL_ID = 'create-meeting';

/** Asks for name and date, makes the meeting, and hands its id to `onCreated`. */
export function openCreateMeeting(onCreated: (id: string) => void): void {
  modals.open({
    modalId: MODAL_ID,
    title: 'Rapat baru',
    size: 'lg',
    children: <CreateMeetingForm onCreated={onCreated} />,
  });
}

function CreateMeetingForm({ onCreated }: { onCreated: (id: string) => void }) {
  const [title, setTitle] = useState('');
  const [date, setDate] = useState<string | null>(null);
  const [titleError, setTitleError] = useState<string | undefined>();
  const create = useCreateMeeting();

  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    const checked = meetingSchema.safeParse({ title, date });
    const complaint = checked.error?.issues.find((issue) => issue.path[0] === 'title')?.message;
    setTitleError(complaint);
    if (complaint !== undefined || create.isPending) return;
    const onSuccess = ({ id }: { id: string }) => {
      modals.close(MODAL_ID);
      onCreated(id);
    };
    create.mutate({ title, date }, { onSuccess });
  };

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <LineField
          label="Nama rapat"
          description="Seperti akan dicetak pada undangan, misalnya Rapat Koordinasi Lintas Sektoral"
          data-autofocus
          required
          value={title}
          error={titleError}
          onChange={setTitle}
        />
        <DateField
          label="Tanggal"
          description="Boleh dikosongkan bila belum pasti"
          value={date}
          onChange={setDate}
        />
        {create.isError && <FailureAlert error={create.error} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={() => modals.close(MODAL_ID)}>
            Batal
          </Button>
          <Button type="submit" loading={create.isPending}>
            Buat rapat
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
