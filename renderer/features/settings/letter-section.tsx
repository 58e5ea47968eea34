import { ChoiceField } from '../../components/choice-field.tsx';
import { Section } from '../../components/section.tsx';
import { FieldRow, NumberField, SwitchField, TextField } from './fields.tsx';
import { ExtraFields, UrgencyFields } from './letter-lists.tsx';
import { ADDRESS_SIDES, ATTACHMENT_HEADINGS, DATE_POSITIONS, SUBJECT_STYLES } from './profile-choices.ts';
import { partOf, type SectionProps } from './profile-part.ts';

export function LetterSection({ form }: SectionProps) {
  return (
    <>
      <LetterHeadFields form={form} />
      <AddressFields form={form} />
      <ExtraFields form={form} />
      <UrgencyFields form={form} />
    </>
  );
}

function LetterHeadFields({ form }: SectionProps) {
  const letter = partOf(form, 'letter');
  const { value } = letter;
  return (
    <Section title="Kepala surat">
      <FieldRow>
        <ChoiceField
          label="Letak tanggal surat"
          w={250}
          choices={DATE_POSITIONS}
          value={value.datePosition}
          onChange={(position) => letter.set('datePosition', position)}
        />
        <TextField
          label="Hal"
          style={{ flex: '1 1 160px' }}
          value={value.subject}
          error={letter.error('subject')}
          onChange={(subject) => letter.set('subject', subject)}
        />
        <ChoiceField
          label="Gaya Hal"
          w={150}
          choices={SUBJECT_STYLES}
          value={value.subjectStyle}
          onChange={(style) => letter.set('subjectStyle', style)}
        />
        <TextField
          label="Lampiran bila tidak ada"
          w={180}
          value={value.noAttachmentText}
          error={letter.error('noAttachmentText')}
          onChange={(text) => letter.set('noAttachmentText', text)}
        />
      </FieldRow>
      <SwitchField
        label="Cetak tempat di depan tanggal"
        value={value.isPlacePrinted}
        onChange={(isOn) => letter.set('isPlacePrinted', isOn)}
      />
      <SwitchField
        label="Kode QR arsip di sudut bawah surat arsip, bukan pada surat massal (perlu margin bawah 20 mm)"
        value={value.hasScanCode}
        onChange={(isOn) => letter.set('hasScanCode', isOn)}
      />
    </Section>
  );
}

function AddressFields({ form }: SectionProps) {
  const letter = partOf(form, 'letter');
  const { value } = letter;
  return (
    <Section title="Alamat tujuan dan lampiran">
      <FieldRow>
        <ChoiceField
          label="Letak alamat"
          w={220}
          choices={ADDRESS_SIDES}
          value={value.addressSide}
          onChange={(side) => letter.set('addressSide', side)}
        />
        <TextField
          label="Tempat pada alamat (di ...)"
          w={200}
          value={value.addressPlace}
          error={letter.error('addressPlace')}
          onChange={(place) => letter.set('addressPlace', place)}
        />
        <NumberField
          label="Batas daftar pada surat"
          w={190}
          unit="tujuan"
          value={value.addresseeLimit}
          error={letter.error('addresseeLimit')}
          onChange={(limit) => letter.set('addresseeLimit', limit)}
        />
      </FieldRow>
      <TextField
        label="Teks bila daftar dilampirkan"
        description="Dipakai bila tujuan lebih banyak daripada batas di atas."
        value={value.attachedListText}
        error={letter.error('attachedListText')}
        onChange={(text) => letter.set('attachedListText', text)}
      />
      <FieldRow>
        <ChoiceField
          label="Letak kepala lampiran"
          w={200}
          choices={ATTACHMENT_HEADINGS}
          value={value.attachmentHeading}
          onChange={(side) => letter.set('attachmentHeading', side)}
        />
        <CopyLabelField form={form} />
      </FieldRow>
      <SwitchField
        label="Ulangi tanda tangan pada lampiran"
        value={value.isAttachmentSigned}
        onChange={(isOn) => letter.set('isAttachmentSigned', isOn)}
      />
    </Section>
  );
}

function CopyLabelField({ form }: SectionProps) {
  const signature = partOf(form, 'signature');
  return (
    <TextField
      label="Judul tembusan"
      w={200}
      value={signature.value.copyLabel}
      error={signature.error('copyLabel')}
      onChange={(label) => signature.set('copyLabel', label)}
    />
  );
}
