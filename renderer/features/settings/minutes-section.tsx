import type { OfficeProfile } from '../../../shared/domain/office-profile.ts';
import { type Choice, ChoiceField } from '../../components/choice-field.tsx';
import { Section } from '../../components/section.tsx';
import { FieldRow, SwitchField, TextField } from './fields.tsx';
import { partOf, type SectionProps } from './profile-part.ts';

type Minutes = OfficeProfile['minutes'];

const TITLES: readonly Choice<Minutes['title']>[] = [
  { value: 'NOTULA', label: 'NOTULA' },
  { value: 'NOTULEN', label: 'NOTULEN' },
  { value: 'RISALAH', label: 'RISALAH' },
];
const FORMS: readonly Choice<Minutes['form']>[] = [
  { value: 'A', label: 'Bentuk A (Permendagri 1/2023)' },
  { value: 'B', label: 'Bentuk B (Permendagri 54/2009)' },
  { value: 'C', label: 'Bentuk C (praktik kantor)' },
];
const SIGNERS: readonly Choice<Minutes['signers']>[] = [
  { value: 'by-form', label: 'Menurut bentuk naskah' },
  { value: 'chair', label: 'Pimpinan rapat saja' },
  { value: 'chair-and-recorder', label: 'Pimpinan rapat dan pencatat' },
];

export function MinutesSection({ form }: SectionProps) {
  const minutes = partOf(form, 'minutes');
  const { value } = minutes;
  return (
    <Section title="Notula">
      <FieldRow>
        <ChoiceField
          label="Judul naskah"
          w={160}
          choices={TITLES}
          value={value.title}
          onChange={(title) => minutes.set('title', title)}
        />
        <ChoiceField
          label="Bentuk yang diusulkan"
          w={270}
          choices={FORMS}
          value={value.form}
          onChange={(next) => minutes.set('form', next)}
        />
        <ChoiceField
          label="Yang menandatangani"
          w={240}
          choices={SIGNERS}
          value={value.signers}
          onChange={(signers) => minutes.set('signers', signers)}
        />
      </FieldRow>
      <TextField
        label="Label butir 3 pada Bentuk B"
        w={240}
        value={value.decisionLabel}
        error={minutes.error('decisionLabel')}
        onChange={(label) => minutes.set('decisionLabel', label)}
      />
      <SwitchField
        label="Kode QR arsip di sudut bawah, agar pindaian masuk sendiri ke berkas rapat (perlu margin bawah 20 mm)"
        value={value.hasScanCode}
        onChange={(isOn) => minutes.set('hasScanCode', isOn)}
      />
    </Section>
  );
}
