import { MEETING_STATES, type Meeting, type MeetingState } from '../../../shared/domain/meeting.ts';
import { effectiveState } from '../../../shared/domain/meeting-state.ts';
import { ChoiceField } from '../../components/choice-field.tsx';
import { LineField } from '../../components/line-field.tsx';
import { Section } from '../../components/section.tsx';
import type { SectionProps } from './meeting-form.ts';
import { STATE_LOOKS } from './meeting-states.ts';
import { useNow } from './use-now.ts';

const AUTOMATIC = 'automatic';
/** "Arsip" is no choice of the hand: closing the berkas gives it. */
const STATE_CHOICES = MEETING_STATES.filter((state) => state !== 'archived').map((state) => ({
  value: state,
  label: STATE_LOOKS[state].label,
}));
const ARCHIVED = { value: 'archived' as const, label: STATE_LOOKS.archived.label };

export function SubjectSection({ form }: SectionProps) {
  const { value, setField, setValue, errors } = form;
  const shown = effectiveState(automatic(value), useNow());
  const isAutomatic = !value.isStateChosen && (value.state === 'planned' || value.state === 'invited');
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
        description="Otomatis mengikuti undangan dan jam rapat; pilihan Anda sendiri selalu menang"
        w={300}
        choices={[
          { value: AUTOMATIC, label: `Otomatis (kini: ${STATE_LOOKS[shown].label})` },
          ...STATE_CHOICES,
          ...(value.state === 'archived' ? [ARCHIVED] : []),
        ]}
        value={isAutomatic ? AUTOMATIC : value.state}
        data-field="state"
        onChange={(choice) => setValue((meeting) => withState(meeting, choice))}
      />
    </Section>
  );
}

function withState(meeting: Meeting, choice: MeetingState | typeof AUTOMATIC): Meeting {
  if (choice === AUTOMATIC) return automatic(meeting);
  return { ...meeting, state: choice, isStateChosen: true };
}

/** Left to the clock again; that the invitation went out stays known. */
function automatic(meeting: Meeting): Meeting {
  const state = meeting.state === 'invited' ? 'invited' : 'planned';
  return { ...meeting, state, isStateChosen: false };
}
