import type { Report } from '../../../shared/domain/supplement.ts';
import { LineField } from '../../components/line-field.tsx';
import { LongText } from '../../components/long-text.tsx';
import { Section } from '../../components/section.tsx';
import type { PaperForm } from './paper-form.ts';
import { RegisteredFields } from './registered-fields.tsx';
import { SignerSection } from './signer-fields.tsx';

type TextField = Exclude<
  keyof Report,
  'letterDate' | 'isDayBlank' | 'code' | 'sequence' | 'sequenceSuffix' | 'numberText' | 'signatory' | 'about'
>;

interface Part {
  field: TextField;
  label: string;
  /** What prints while it is empty. */
  whenEmpty: string;
}

const INTRODUCTION: readonly Part[] = [
  { field: 'general', label: 'Umum', whenEmpty: 'Kosong: nama dan tujuan rapat.' },
  { field: 'purpose', label: 'Maksud dan tujuan', whenEmpty: 'Kosong: tidak tercetak.' },
  { field: 'scope', label: 'Ruang lingkup', whenEmpty: 'Kosong: mata acara rapat.' },
  { field: 'basis', label: 'Dasar', whenEmpty: 'Kosong: nomor dan tanggal undangan, bila sudah ada.' },
];
const BODY: readonly Part[] = [
  {
    field: 'activities',
    label: 'Kegiatan yang dilaksanakan',
    whenEmpty: 'Kosong: hari, waktu, tempat, dan peserta rapat.',
  },
  { field: 'results', label: 'Hasil yang dicapai', whenEmpty: 'Kosong: keputusan dari notula.' },
  { field: 'conclusions', label: 'Kesimpulan dan saran', whenEmpty: 'Kosong: tindak lanjut dari notula.' },
  { field: 'closing', label: 'Penutup', whenEmpty: 'Kosong: kalimat penutup dari profil kantor.' },
];

/** Laporan hasil rapat in its five parts. */
export function ReportForm(form: PaperForm) {
  const { value, errors, change, dossier } = form;
  return (
    <>
      <Section title="Laporan">
        <RegisteredFields form={form} part="report" usualCode={dossier.profile.value.numbering.minutesCode} />
        <LineField
          label="Tentang"
          placeholder={dossier.meeting.value.title}
          value={value.report.about}
          error={errors['report.about']}
          data-field="report.about"
          onChange={(about) => change('report', { about })}
        />
      </Section>
      <Section title="Pendahuluan">
        <Parts form={form} parts={INTRODUCTION} />
      </Section>
      <Section title="Isi dan penutup">
        <Parts form={form} parts={BODY} />
      </Section>
      <SignerSection form={form} part="report" />
    </>
  );
}

function Parts({ form: { value, errors, change }, parts }: { form: PaperForm; parts: readonly Part[] }) {
  return parts.map(({ field, label, whenEmpty }) => (
    <LongText
      key={field}
      label={label}
      description={whenEmpty}
      value={value.report[field]}
      error={errors[`report.${field}`]}
      data-field={`report.${field}`}
      onChange={(text) => change('report', { [field]: text })}
    />
  ));
}
