import { MEETING_STATES } from '../../../shared/domain/meeting.ts';
import { ChoiceField } from '../../components/choice-field.tsx';
import { LineField } from '../../components/line-field.tsx';
import { Section } from '../../components/section.tsx';
import type { SectionProps } from './meeting-form.ts';
import { STATE_LOOKS } from './meeting-states.ts';

const STATE_CHOICES = MEETING_STATES.map((state) => ({ value: state, label: STATE_LOOKS[state].label }));

export function SubjectSection({ form }: SectionProps) {
  const { value, setField, errors } = form;
  return (
    <Section title="Acara">
      <LineField
        label="Nama rapat"
        description="Acara seperti dicetak pada undangan, tanpa titik di akhir"
        required
        value={value.title}
        error={errors.title}
        data-field="title"
        onChange={(title) => setField('title', title)}
      />
      <LineField
        label="Tujuan"
        description="Melengkapi kalimat “Dalam rangka …” pada undangan; kosongkan bila tidak perlu"
        value={value.purpose}
        error={errors.purpose}
        data-field="purpose"
        onChange={(purpose) => setField('purpose', purpose)}
      />
      <ChoiceField
        label="Status"
        w={220}
        choices={STATE_CHOICES}
        value={value.state}
        data-field="state"
        onChange={(state) => setField('state', state)}
      />
    </Section>
  );
}
