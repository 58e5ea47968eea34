import { TextInput } from '@mantine/core';
import { MEETING_STATES } from '../../../shared/domain/meeting.ts';
import { ChoiceField } from '../../components/choice-field.tsx';
import { LongText } from '../../components/long-text.tsx';
import { Section } from '../../components/section.tsx';
import type { SectionProps } from './meeting-form.ts';
import { STATE_LOOKS } from './meeting-states.ts';

const STATE_CHOICES = MEETING_STATES.map((state) => ({ value: state, label: STATE_LOOKS[state].label }));

export function SubjectSection({ form }: SectionProps) {
  const { value, setField, errors } = form;
  return (
    <Section title="Acara">
      <LongText
        label="Nama rapat"
        description="Acara seperti dicetak pada undangan, tanpa titik di akhir"
        required
        minRows={1}
        value={value.title}
        error={errors.title}
        onChange={(title) => setField('title', title)}
      />
      <TextInput
        label="Tujuan"
        description="Melengkapi kalimat “Dalam rangka …” pada undangan; kosongkan bila tidak perlu"
        value={value.purpose}
        error={errors.purpose}
        onChange={(event) => setField('purpose', event.currentTarget.value)}
      />
      <ChoiceField
        label="Status"
        w={220}
        choices={STATE_CHOICES}
        value={value.state}
        onChange={(state) => setField('state', state)}
      />
    </Section>
  );
}
