import { Text } from '@mantine/core';
import { checkNumberTemplate } from '../../../shared/domain/numbering.ts';
import type { OfficeProfile } from '../../../shared/domain/office-profile.ts';
import { type Choice, ChoiceField } from '../../components/choice-field.tsx';
import { CodeField } from '../../components/code-field/code-field.tsx';
import { Section } from '../../components/section.tsx';
import { FieldRow, NumberField, TextField } from './fields.tsx';
import { NUMBER_PART_MEANINGS, NumberExamples } from './number-examples.tsx';
import { PartButtons } from './part-buttons.tsx';
import { partOf, type SectionProps } from './profile-part.ts';

const SECURITIES: readonly Choice<OfficeProfile['numbering']['security']>[] = [
  { value: '', label: 'Tidak dicetak' },
  { value: 'B', label: 'B (biasa)' },
  { value: 'T', label: 'T (terbatas)' },
  { value: 'R', label: 'R (rahasia)' },
  { value: 'SR', label: 'SR (sangat rahasia)' },
];

export function NumberingSection({ form }: SectionProps) {
  const numbering = partOf(form, 'numbering');
  const { value, set, error } = numbering;
  return (
    <>
      <Section title="Pola nomor">
        <TextField
          label="Pola"
          maw={520}
          required
          value={value.template}
          error={error('template') ?? checkNumberTemplate(value.template)}
          onChange={(template) => set('template', template)}
        />
        <NumberExamples profile={form.value} />
        <PartButtons
          label="Bagian nomor yang dapat dipakai"
          meanings={NUMBER_PART_MEANINGS}
          onPick={(part) => set('template', `${value.template}{${part}}`)}
        />
      </Section>
      <Section title="Isi bagian nomor">
        <FieldRow>
          <NumberField
            label="Lebar nomor urut"
            description="0: tanpa nol di depan."
            unit="angka"
            w={180}
            value={value.sequenceWidth}
            error={error('sequenceWidth')}
            onChange={(width) => set('sequenceWidth', width)}
          />
          <TextField
            label="Kode unit"
            description="Misalnya Bag.Um atau Setda."
            w={220}
            value={value.unit}
            error={error('unit')}
            onChange={(unit) => set('unit', unit)}
          />
          <ChoiceField
            label="Huruf keamanan"
            description="Untuk bagian {sifat}."
            w={200}
            choices={SECURITIES}
            value={value.security}
            onChange={(security) => set('security', security)}
          />
        </FieldRow>
        <FieldRow>
          <CodeField
            label="Kode klasifikasi undangan"
            width={220}
            value={value.invitationCode}
            error={error('invitationCode')}
            onChange={(code) => set('invitationCode', code)}
          />
          <CodeField
            label="Kode klasifikasi notula"
            width={220}
            value={value.minutesCode}
            error={error('minutesCode')}
            onChange={(code) => set('minutesCode', code)}
          />
        </FieldRow>
        <Text size="xs" c="dimmed">
          Nomor urut mulai lagi dari 1 setiap 1 Januari. Kode lama seperti 005 boleh dipakai.
        </Text>
      </Section>
    </>
  );
}
