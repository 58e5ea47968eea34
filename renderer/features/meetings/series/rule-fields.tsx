import { Group, NumberInput } from '@mantine/core';
import { DAY_NAMES } from '../../../../shared/domain/dates.ts';
import { NTH_WORDS, type SeriesRule } from '../../../../shared/domain/series.ts';
import { ChoiceField } from '../../../components/choice-field.tsx';

const KINDS = [
  { value: 'manual', label: 'Tanggal ditentukan sendiri' },
  { value: 'weekly', label: 'Setiap minggu' },
  { value: 'monthly-weekday', label: 'Setiap bulan, pada hari ke-n' },
  { value: 'monthly-date', label: 'Setiap bulan, pada tanggal' },
] as const satisfies readonly { value: SeriesRule['kind']; label: string }[];

/** Monday first, as a work week is read. */
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 0].map((day) => ({ value: String(day), label: DAY_NAMES[day] ?? '' }));
const NTH = NTH_WORDS.map((word, index) => ({ value: String(index + 1), label: word }));
const MONDAY = 1;

interface RuleFieldsProps {
  rule: SeriesRule;
  error: string | undefined;
  onChange: (rule: SeriesRule) => void;
}

/** When the next meeting of a series is due. */
export function RuleFields({ rule, error, onChange }: RuleFieldsProps) {
  return (
    <Group gap="sm" align="flex-start">
      <ChoiceField
        label="Jadwal"
        description="Hari libur tidak diketahui; tanggal usulan selalu dapat diubah"
        choices={KINDS}
        value={rule.kind}
        onChange={(kind) => onChange(startRule(kind, weekdayIn(rule)))}
      />
      {rule.kind === 'monthly-weekday' && (
        <ChoiceField
          label="Ke-"
          description="minggu dalam bulan"
          choices={NTH}
          value={String(rule.nth)}
          onChange={(nth) => onChange({ ...rule, nth: Number(nth) })}
        />
      )}
      {(rule.kind === 'weekly' || rule.kind === 'monthly-weekday') && (
        <ChoiceField
          label="Hari"
          description="hari rapat"
          choices={WEEKDAYS}
          value={String(rule.weekday)}
          onChange={(weekday) => onChange({ ...rule, weekday: Number(weekday) })}
        />
      )}
      {rule.kind === 'monthly-date' && (
        <NumberInput
          label="Tanggal"
          description="1 sampai 31"
          w={110}
          min={1}
          max={31}
          clampBehavior="none"
          allowDecimal={false}
          value={rule.day}
          error={error}
          onChange={(day) => onChange({ ...rule, day: typeof day === 'number' ? day : 0 })}
        />
      )}
    </Group>
  );
}

function startRule(kind: SeriesRule['kind'], weekday: number): SeriesRule {
  switch (kind) {
    case 'manual':
      return { kind };
    case 'weekly':
      return { kind, weekday };
    case 'monthly-date':
      return { kind, day: 1 };
    case 'monthly-weekday':
      return { kind, nth: 1, weekday };
  }
}

function weekdayIn(rule: SeriesRule): number {
  return 'weekday' in rule ? rule.weekday : MONDAY;
}
