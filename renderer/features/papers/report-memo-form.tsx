import { Group, Select, TextInput } from '@mantine/core';
import { actingTitle } from '../../../shared/domain/signature.ts';
import { LongText } from '../../components/long-text.tsx';
import { Section } from '../../components/section.tsx';
import { TextListEditor } from '../../components/text-list-editor.tsx';
import type { PaperForm } from './paper-form.ts';
import { RegisteredFields } from './registered-fields.tsx';
import { SignerSection } from './signer-fields.tsx';

/** Nota dinas that reports the results of the meeting. */
export function ReportMemoForm(form: PaperForm) {
  const { value, errors, change, dossier } = form;
  const { reportMemo } = value;
  return (
    <>
      <Section title="Kepala nota dinas">
        <div data-field="reportMemo.to">
          <TextListEditor
            label="Yth."
            itemName="tujuan"
            placeholder="mis. Bupati Contoh"
            value={reportMemo.to}
            errorOf={(index) => errors[`reportMemo.to.${index}`]}
            onChange={(to) => change('reportMemo', { to })}
          />
        </div>
        <TextInput
          label="Dari"
          placeholder={actingTitle(reportMemo.signatory.official) || 'jabatan penanda tangan'}
          value={reportMemo.from}
          error={errors['reportMemo.from']}
          data-field="reportMemo.from"
          onChange={(event) => change('reportMemo', { from: event.currentTarget.value })}
        />
        <div data-field="reportMemo.copyRecipients">
          <TextListEditor
            label="Tembusan"
            itemName="tembusan"
            value={reportMemo.copyRecipients}
            errorOf={(index) => errors[`reportMemo.copyRecipients.${index}`]}
            onChange={(copyRecipients) => change('reportMemo', { copyRecipients })}
          />
        </div>
        <RegisteredFields
          form={form}
          part="reportMemo"
          usualCode={dossier.profile.value.numbering.minutesCode}
        />
        <HeadLines {...form} />
      </Section>
      <Section
        title="Isi"
        description="Data rapat, keputusan, dan tindak lanjut diambil dari tab Rapat, Daftar hadir, dan Notula."
      >
        <LongText
          label="Pembuka"
          description="Kosong: kalimat dari profil kantor."
          value={reportMemo.opening}
          error={errors['reportMemo.opening']}
          data-field="reportMemo.opening"
          onChange={(opening) => change('reportMemo', { opening })}
        />
        <LongText
          label="Penutup"
          description="Kosong: kalimat dari profil kantor."
          value={reportMemo.closing}
          error={errors['reportMemo.closing']}
          data-field="reportMemo.closing"
          onChange={(closing) => change('reportMemo', { closing })}
        />
      </Section>
      <SignerSection form={form} part="reportMemo" />
    </>
  );
}

function HeadLines({ value, errors, change, dossier }: PaperForm) {
  const { urgency, attachment, subject } = value.reportMemo;
  const { letter, phrases } = dossier.profile.value;
  const urgencies = new Set([...letter.urgencies, ...(urgency === '' ? [] : [urgency])]);
  return (
    <Group gap="sm" align="flex-start">
      <Select
        label="Sifat"
        w={180}
        data={[...urgencies]}
        value={urgency === '' ? null : urgency}
        placeholder={letter.defaultUrgency}
        clearable
        clearButtonProps={{ 'aria-label': `Kembalikan sifat ke ${letter.defaultUrgency}` }}
        error={errors['reportMemo.urgency']}
        data-field="reportMemo.urgency"
        onChange={(chosen) => change('reportMemo', { urgency: chosen ?? '' })}
      />
      <TextInput
        label="Lampiran"
        w={180}
        placeholder={letter.noAttachmentText}
        value={attachment}
        error={errors['reportMemo.attachment']}
        data-field="reportMemo.attachment"
        onChange={(event) => change('reportMemo', { attachment: event.currentTarget.value })}
      />
      <TextInput
        label="Hal"
        style={{ flex: '1 1 240px' }}
        placeholder={phrases.reportMemoSubject}
        value={subject}
        error={errors['reportMemo.subject']}
        data-field="reportMemo.subject"
        onChange={(event) => change('reportMemo', { subject: event.currentTarget.value })}
      />
    </Group>
  );
}
