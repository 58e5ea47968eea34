import { Stack } from '@mantine/core';
import { ChoiceField } from '../../components/choice-field.tsx';
import { Section } from '../../components/section.tsx';
import { TextListEditor } from '../../components/text-list-editor.tsx';
import { SwitchField } from './fields.tsx';
import { LETTER_EXTRAS } from './profile-choices.ts';
import { partOf, type SectionProps } from './profile-part.ts';

/** Which further lines of the meeting stand in the detail block. */
export function ExtraFields({ form }: SectionProps) {
  const letter = partOf(form, 'letter');
  const { extras } = letter.value;
  return (
    <Section
      title="Rincian tambahan"
      description="Baris setelah hari/tanggal, waktu, tempat, dan acara. Hanya dicetak bila terisi pada rapat."
    >
      <Stack gap={6}>
        {LETTER_EXTRAS.map(({ field, label }) => (
          <SwitchField
            key={field}
            label={label}
            value={extras[field]}
            onChange={(isOn) => letter.set('extras', { ...extras, [field]: isOn })}
          />
        ))}
        <SwitchField
          label="Cetak durasi mata acara"
          description="Lama acara di belakang tiap mata acara, misalnya “Pembukaan (15 menit)”. Hanya yang durasinya diisi, dan bila agenda dicetak."
          disabled={!extras.agenda}
          value={letter.value.isItemDurationPrinted}
          onChange={(isOn) => letter.set('isItemDurationPrinted', isOn)}
        />
      </Stack>
    </Section>
  );
}

/** The values of Sifat that a letter may take (rule 14). */
export function UrgencyFields({ form }: SectionProps) {
  const letter = partOf(form, 'letter');
  const { urgencies, defaultUrgency } = letter.value;
  const names = [...new Set([defaultUrgency, ...urgencies])].filter((name) => name !== '');
  return (
    <Section title="Sifat surat">
      <ChoiceField
        label="Sifat yang diusulkan"
        w={220}
        choices={names.map((name) => ({ value: name, label: name }))}
        value={defaultUrgency}
        error={letter.error('defaultUrgency')}
        onChange={(urgency) => letter.set('defaultUrgency', urgency)}
      />
      <TextListEditor
        label="Daftar sifat"
        itemName="sifat"
        value={urgencies}
        onChange={(next) => letter.set('urgencies', next)}
        errorOf={(index) => letter.error(`urgencies.${index}`)}
      />
    </Section>
  );
}
