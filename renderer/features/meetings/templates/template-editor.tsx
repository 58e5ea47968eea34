import { Group, Stack, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import type { StoredTemplate } from '../../../../shared/contract/templates.ts';
import type { AgendaItem } from '../../../../shared/domain/meeting.ts';
import { type MeetingTemplate, meetingTemplateSchema } from '../../../../shared/domain/meeting-template.ts';
import { RecordHistory } from '../../../components/change-list/record-history.tsx';
import { ClockField } from '../../../components/clock-field.tsx';
import { FormButtons } from '../../../components/form-buttons.tsx';
import { FormFailure } from '../../../components/form-failure.tsx';
import { LineField } from '../../../components/line-field.tsx';
import { LineListEditor } from '../../../components/line-list-editor.tsx';
import { LongText } from '../../../components/long-text.tsx';
import { call } from '../../../lib/api.ts';
import { newId } from '../../../lib/new-id.ts';
import { notifyDone } from '../../../lib/notify.ts';
import { storedOf } from '../../../lib/stored-of.ts';
import { stampOf, useRecordForm } from '../../../lib/use-record-form.ts';
import { AddresseeLines } from '../roadshow/addressee-lines.tsx';
import { TEMPLATE_FIELDS } from './template-fields.ts';

const MODAL_ID = 'template-editor';

/** Changes what a template proposes. Its letter's words are changed by saving a meeting over it. */
export function openTemplateEditor(template: StoredTemplate): void {
  modals.open({
    modalId: MODAL_ID,
    title: 'Ubah templat',
    size: 'xl',
    children: <TemplateForm template={template} />,
  });
}

function TemplateForm({ template }: { template: StoredTemplate }) {
  const form = useRecordForm<MeetingTemplate, MeetingTemplate, StoredTemplate>({
    schema: meetingTemplateSchema,
    initial: template.value,
    record: {
      stamp: stampOf(template),
      parts: TEMPLATE_FIELDS,
      read: async (id) => storedOf(await call('templates.list', {}), id),
    },
    save: (value, stamp) => call('templates.save', { ...stamp, value }),
    onSaved: ({ value }) => {
      modals.close(MODAL_ID);
      notifyDone(`Templat “${value.name}” tersimpan.`);
    },
  });
  const { value, errors, setField } = form;
  const { meeting, invitation } = value;
  const setMeeting = (part: Partial<MeetingTemplate['meeting']>) =>
    setField('meeting', { ...meeting, ...part });
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    form.submit();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <LineField
          label="Nama templat"
          required
          data-autofocus
          value={value.name}
          error={errors.name}
          onChange={(name) => setField('name', name)}
        />
        <LineField
          label="Nama rapat"
          required
          description="Untuk roadshow boleh memuat {kecamatan}, {camat}, dan {tempat}"
          value={meeting.title}
          error={errors['meeting.title']}
          onChange={(title) => setMeeting({ title })}
        />
        <LineField
          label="Tujuan"
          value={meeting.purpose}
          error={errors['meeting.purpose']}
          onChange={(purpose) => setMeeting({ purpose })}
        />
        <Group gap="sm" align="flex-start">
          <ClockField
            label="Pukul"
            value={meeting.startTime}
            onChange={(startTime) => setMeeting({ startTime })}
          />
          <ClockField
            label="Sampai pukul"
            placeholder="selesai"
            value={meeting.endTime}
            error={errors['meeting.endTime']}
            onChange={(endTime) => setMeeting({ endTime })}
          />
        </Group>
        <LongText
          label="Tempat"
          minRows={1}
          value={meeting.place}
          error={errors['meeting.place']}
          onChange={(place) => setMeeting({ place })}
        />
        <LineListEditor<AgendaItem>
          label="Mata acara"
          itemName="mata acara"
          rows={meeting.agenda}
          keyOf={(item) => item.id}
          textOf={(item) => item.title}
          withText={(item, title) => ({ ...item, title })}
          createRow={() => ({ id: newId(), title: '' })}
          errorOf={(index) => errors[`meeting.agenda.${index}.title`]}
          onChange={(agenda) => setMeeting({ agenda })}
        />
        <AddresseeLines
          rows={invitation.addressees}
          errorOf={(index) => errors[`invitation.addressees.${index}.title`]}
          onChange={(addressees) => setField('invitation', { ...invitation, addressees })}
        />
        <Text size="xs" c="dimmed">
          Kalimat surat, pimpinan, dan penanda tangan templat diganti dari sebuah berkas rapat: Tindakan,
          Simpan sebagai templat, Ganti isi.
        </Text>
        <RecordHistory record={{ entity: 'meeting_template', id: template.id }} />
        <FormFailure form={form} />
        <FormButtons submit="Simpan" isBusy={form.isSaving} onCancel={() => modals.close(MODAL_ID)} />
      </Stack>
    </form>
  );
}
