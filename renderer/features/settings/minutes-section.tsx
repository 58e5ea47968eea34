import { ChoiceField } from '../../components/choice-field.tsx';
import { Section } from '../../components/section.tsx';
import { FieldRow, SwitchField, TextField } from './fields.tsx';
import { MINUTES_FORM_CHOICES, MINUTES_SIGNERS, MINUTES_TITLES } from './profile-choices.ts';
import { partOf, type SectionProps } from './profile-part.ts';

export function MinutesSection({ form }: SectionProps) {
  const minutes = partOf(form, 'minutes');
  const { value } = minutes;
  return (
    <Section title="Notula">
      <FieldRow>
        <ChoiceField
          label="Judul naskah"
          w={160}
          choices={MINUTES_TITLES}
          value={value.title}
          onChange={(title) => minutes.set('title', title)}
        />
        <ChoiceField
          label="Bentuk yang diusulkan"
          w={270}
          choices={MINUTES_FORM_CHOICES}
          value={value.form}
          onChange={(next) => minutes.set('form', next)}
        />
        <ChoiceField
          label="Yang menandatangani"
          w={240}
          choices={MINUTES_SIGNERS}
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
