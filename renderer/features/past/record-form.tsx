import { Button, Checkbox, Group, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import {
  type ArchiveRecord,
  type ArchiveRecordValue,
  archiveRecordValue,
} from '../../../shared/contract/past.ts';
import { ChoiceField } from '../../components/choice-field.tsx';
import { CodeField } from '../../components/code-field/code-field.tsx';
import { DateField } from '../../components/date-field.tsx';
import { FailureAlert } from '../../components/failure-alert.tsx';
import { LineField } from '../../components/line-field.tsx';
import { call } from '../../lib/api.ts';
import { notifyDone } from '../../lib/notify.ts';
import { useRecordForm } from '../../lib/use-record-form.ts';
import { MeetingLink } from './meeting-link.tsx';
import { KIND_CHOICES, SECURITY_CHOICES } from './past-words.ts';

/** The facts of an old paper. */
export function RecordForm({ record }: { record: ArchiveRecord }) {
  const { id, version } = record;
  const [meetingTitle, setMeetingTitle] = useState(record.meetingTitle);
  const form = useRecordForm<ArchiveRecordValue, ArchiveRecordValue, unknown>({
    schema: archiveRecordValue,
    initial: record.value,
    save: (checked) => call('archiveRecords.save', { id, version, value: checked }),
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
          title={meetingTitle}
          onChange={(meeting) => {
            setMeetingTitle(meeting?.title ?? null);
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
        {form.error !== null && Object.keys(errors).length === 0 && <FailureAlert error={form.error} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" disabled={!form.isDirty} onClick={() => form.reset(record.value)}>
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
