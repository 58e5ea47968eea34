import { Group, Stack } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useState } from 'react';
import { meetingSchema } from '../../../shared/domain/meeting.ts';
import { EMPTY_OFFICIAL } from '../../../shared/domain/people.ts';
import { ChoiceField } from '../../components/choice-field.tsx';
import { ClockField } from '../../components/clock-field.tsx';
import { DateField } from '../../components/date-field.tsx';
import { FailureAlert } from '../../components/failure-alert.tsx';
import { FormButtons } from '../../components/form-buttons.tsx';
import { LineField } from '../../components/line-field.tsx';
import { LongText } from '../../components/long-text.tsx';
import { ClashNotes } from './clash-notes.tsx';
import { type NewMeeting, useCreateMeeting, useProfiles, useTemplates } from './meetings.queries.ts';
import { slotOf, useClashes } from './use-clashes.ts';

const MODAL_ID = 'create-meeting';

interface CreateOptions {
  /** Day that is proposed, e.g. the one chosen in the calendar. */
  date?: string | null;
  templateId?: string;
}

/** Asks for name, day, time and place, makes the meeting, and hands its id to `onCreated`. */
export function openCreateMeeting(onCreated: (id: string) => void, options: CreateOptions = {}): void {
  modals.open({
    modalId: MODAL_ID,
    title: 'Rapat baru',
    size: 'lg',
    children: <CreateMeetingForm onCreated={onCreated} options={options} />,
  });
}

const EMPTY: NewMeeting = { title: '', date: null, startTime: null, endTime: null, place: '' };
type Complaints = Partial<Record<keyof NewMeeting, string>>;

function CreateMeetingForm({
  onCreated,
  options,
}: {
  onCreated: (id: string) => void;
  options: CreateOptions;
}) {
  const { value, setField, templateId, chooseTemplate, templates, chair } = useNewMeeting(options);
  const [complaints, setComplaints] = useState<Complaints>({});
  // A name that is too long is told while it is typed; an empty one only when the form is sent.
  const tooLong = value.title.trim() === '' ? undefined : complaintsOf(value).title;
  const create = useCreateMeeting();
  const clashes = useClashes([slotOf(null, { ...value, endDate: null, chair })]);

  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    const found = complaintsOf(value);
    setComplaints(found);
    if (Object.keys(found).length > 0 || create.isPending) return;
    const onSuccess = ({ id }: { id: string }) => {
      modals.close(MODAL_ID);
      onCreated(id);
    };
    create.mutate({ ...value, templateId: templateId === '' ? null : templateId }, { onSuccess });
  };

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        {templates.length > 0 && (
          <ChoiceField
            label="Templat"
            description="Acara, penerima undangan, pimpinan, dan kalimat surat diambil dari templat"
            choices={[
              { value: '', label: 'Tanpa templat' },
              ...templates.map((template) => ({ value: template.id, label: template.value.name })),
            ]}
            value={templateId}
            onChange={chooseTemplate}
          />
        )}
        <LineField
          label="Nama rapat"
          description="Seperti akan dicetak pada undangan, misalnya Rapat Koordinasi Lintas Sektoral"
          data-autofocus
          required
          value={value.title}
          error={complaints.title ?? tooLong}
          onChange={(title) => setField('title', title)}
        />
        <Group gap="sm" align="flex-start">
          <DateField
            label="Tanggal"
            description="Boleh dikosongkan bila belum pasti"
            value={value.date}
            onChange={(date) => setField('date', date)}
          />
          <ClockField
            label="Pukul"
            description="Boleh kosong"
            value={value.startTime}
            onChange={(startTime) => setField('startTime', startTime)}
          />
          <ClockField
            label="Sampai pukul"
            description="Boleh kosong"
            placeholder="selesai"
            value={value.endTime}
            error={complaints.endTime}
            onChange={(endTime) => setField('endTime', endTime)}
          />
        </Group>
        <LongText
          label="Tempat"
          description="Boleh dikosongkan bila belum pasti"
          minRows={1}
          value={value.place}
          error={complaints.place}
          onChange={(place) => setField('place', place)}
        />
        <ClashNotes clashes={clashes} onLeave={() => modals.close(MODAL_ID)} />
        {create.isError && <FailureAlert error={create.error} />}
        <FormButtons submit="Buat rapat" isBusy={create.isPending} onCancel={() => modals.close(MODAL_ID)} />
      </Stack>
    </form>
  );
}

/** What the fields hold; a template fills those that nobody typed in. */
function useNewMeeting({ date = null, templateId: first = '' }: CreateOptions) {
  const templates = useTemplates().data ?? [];
  const office = useProfiles().data?.find(({ isDefault }) => isDefault);
  const [templateId, setTemplate] = useState(first);
  const [typed, setTyped] = useState<Partial<NewMeeting>>(date === null ? {} : { date });
  const template = templates.find(({ id }) => id === templateId)?.value.meeting;
  const { title, startTime, endTime, place } = template ?? EMPTY;
  return {
    value: { date: null, title, startTime, endTime, place, ...typed },
    setField: <Name extends keyof NewMeeting>(name: Name, next: NewMeeting[Name]) =>
      setTyped((before) => ({ ...before, [name]: next })),
    templateId,
    chooseTemplate: setTemplate,
    templates,
    chair: template?.chair ?? office?.value.defaultChair ?? EMPTY_OFFICIAL,
  };
}

function complaintsOf(value: NewMeeting): Complaints {
  const issues = meetingSchema.safeParse(value).error?.issues ?? [];
  const complaint = (name: keyof NewMeeting) => issues.find(({ path }) => path[0] === name)?.message;
  const found: Complaints = {};
  for (const name of ['title', 'endTime', 'place'] as const) {
    const message = complaint(name);
    if (message !== undefined) found[name] = message;
  }
  return found;
}
