import { Checkbox, Group, NumberInput } from '@mantine/core';
import { type Quorum, quorumSchema } from '../../../../shared/domain/attendance.ts';
import { type Choice, ChoiceField } from '../../../components/choice-field.tsx';

const RULES: readonly Choice<Quorum['rule']>[] = [
  { value: 'none', label: 'Tanpa kuorum' },
  { value: 'half', label: 'Lebih dari separuh (½ + 1)' },
  { value: 'two-thirds', label: 'Dua pertiga' },
  { value: 'number', label: 'Jumlah tertentu' },
];

interface QuorumFieldsProps {
  quorum: Quorum;
  error: string | undefined;
  onChange: (quorum: Quorum) => void;
}

/** How many of those invited must be there. */
export function QuorumFields({ quorum, error, onChange }: QuorumFieldsProps) {
  return (
    <Group gap="sm" align="flex-end" data-field="quorum">
      <ChoiceField
        label="Kuorum"
        w={220}
        choices={RULES}
        value={quorum.rule}
        onChange={(rule) => onChange({ ...quorum, rule })}
      />
      {quorum.rule === 'number' && (
        <NumberInput
          label="Paling sedikit"
          w={110}
          min={1}
          max={5000}
          allowDecimal={false}
          allowNegative={false}
          clampBehavior="blur"
          value={quorum.number}
          error={error}
          onChange={(number) => {
            const read = quorumSchema.shape.number.safeParse(number);
            if (read.success) onChange({ ...quorum, number: read.data });
          }}
        />
      )}
      {quorum.rule !== 'none' && (
        <Checkbox
          mb={7}
          label="Yang diwakili ikut dihitung"
          checked={quorum.countsRepresented}
          onChange={(event) => onChange({ ...quorum, countsRepresented: event.currentTarget.checked })}
        />
      )}
    </Group>
  );
}
