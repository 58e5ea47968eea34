import { Text } from '@mantine/core';
import { ChoiceField } from '../../components/choice-field.tsx';
import { CodeField } from '../../components/code-field/code-field.tsx';
import { Section } from '../../components/section.tsx';
import { FieldRow } from './fields.tsx';
import { NUMBER_PART_MEANINGS } from './number-examples.tsx';
import { PatternField, SequenceWidthField, UnitCodeField } from './numbering-fields.tsx';
import { PartButtons } from './part-buttons.tsx';
import { SECURITY_LETTERS } from './profile-choices.ts';
import { partOf, type SectionProps } from './profile-part.ts';

export function NumberingSection({ form }: SectionProps) {
  const numbering = partOf(form, 'numbering');
  const { value, set, error } = numbering;
  return (
    <>
      <Section title="Pola nomor">
        <PatternField form={form} label="Pola" />
        <PartButtons
          label="Bagian nomor yang dapat dipakai"
          meanings={NUMBER_PART_MEANINGS}
          onPick={(part) => set('template', `${value.template}{${part}}`)}
        />
      </Section>
      <Section title="Isi bagian nomor">
        <FieldRow>
          <SequenceWidthField form={form} />
          <UnitCodeField form={form} />
          <ChoiceField
            label="Huruf keamanan"
            description="Untuk bagian {sifat}."
            w={200}
            choices={SECURITY_LETTERS}
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
