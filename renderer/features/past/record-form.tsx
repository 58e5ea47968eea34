import { Button, Checkbox, Group, Stack, Textarea } from '@mantine/core';
import { type ArchiveRecord, archiveRecordValue } from '../../../shared/contract/past.ts';
import { ChoiceField } from '../../components/choice-field.tsx';
import { CodeField } from '../../components/code-field/code-field.tsx';
import { DateField } from '../../components/date-field.tsx';
import { FormFailure } from '../../components/form-failure.tsx';
import { LineField } from '../../components/line-field.tsx';
import { call } from '../../lib/api.ts';
import { notifyDone } from '../../lib/notify.ts';
import { useKnownNames } from '../../lib/use-known-names.ts';
import { useRecordForm } from '../../lib/use-record-form.ts';
import { MeetingLink } from './meeting-link.tsx';
import { KIND_CHOICES, SECURITY_CHOICES } from './past-words.ts';
import { archiveRecordFields } from './record-fields.ts';

/** The facts of an old paper. */
export function RecordForm({ record }: { record: ArchiveRecord }) {
  const { id, version } = record;
  const { names, learn } = useKnownNames(record.value.meetingId, record.meetingTitle ?? '');
  const form = useRecordForm({
    schema: archiveRecordValue,
    initial: record.value,
    record: {
      stamp: { id, version },
      parts: archiveRecordFields(names),
      read: async () => {
        const now = await call('archiveRecords.get', { id });
        if (now.meetingTitle !== null) learn(now.value.meetingId, now.meetingTitle);
        return now;
      },
    },
    save: (checked, stamp) =>
      call('archiveRecords.save', { id, version: stamp.version ?? version, value: checked }),
    onSaved: () => notifyDone('Arsip tersimpan.'),
  });
  const { value, errors, setField } = form;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        form.submit();
      }}
    >
      <Stack gap="sm" p={2}>
        <LineField
          label="Judul"
          required
          maxLength={300}
          value={value.title}
          error={errors.title}
          onChange={(title) => setField('title', title)}
        />
        <Group gap="sm" align="flex-start">
          <ChoiceField
            label="Jenis"
            choices={KIND_CHOICES}
            value={value.kind}
            onChange={(kind) => setField('kind', kind)}
          />
          <DateField
            label="Tanggal"
            value={value.date}
            error={errors.date}
            onChange={(date) => setField('date', date)}
          />
        </Group>
        <LineField
          label="Nomor"
          maxLength={120}
          value={value.number}
          error={errors.number}
          onChange={(number) => setField('number', number)}
        />
        <LineField
          label="Instansi"
          maxLength={200}
          value={value.organisation}
          error={errors.organisation}
          onChange={(organisation) => setField('organisation', organisation)}
        />
        <Group gap="sm" align="flex-start">
          <CodeField
            label="Kode klasifikasi"
            width={180}
            value={value.code}
            error={errors.code}
            onChange={(code) => setField('code', code)}
          />
          <ChoiceField
            label="Sifat"
            choices={SECURITY_CHOICES}
            value={value.security}
            onChange={(security) => setField('security', security)}
          />
        </Group>
        <Checkbox
          label="Arsip permanen (disimpan selamanya)"
          checked={value.isPermanent}
          onChange={(event) => setField('isPermanent', event.currentTarget.checked)}
        />
        <MeetingLink
          meetingId={value.meetingId}
          title={names.get(value.meetingId ?? '') ?? record.meetingTitle}
          onChange={(meeting) => {
            if (meeting !== null) learn(meeting.id, meeting.title);
            setField('meetingId', meeting?.id ?? null);
          }}
        />
        <Textarea
          label="Keterangan"
          autosize
          minRows={2}
          maxRows={8}
          maxLength={2000}
          value={value.note}
          error={errors.note}
          onChange={(event) => setField('note', event.currentTarget.value)}
        />
        <FormFailure form={form} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" disabled={!form.isDirty} onClick={form.undo}>
            Batal
          </Button>
          <Button type="submit" disabled={!form.isDirty} loading={form.isSaving}>
            Simpan
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
