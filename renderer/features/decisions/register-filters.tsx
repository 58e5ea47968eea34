import { Group, Switch } from '@mantine/core';
import type { DecisionFilter } from '../../../shared/contract/decisions.ts';
import { ChoiceField } from '../../components/choice-field.tsx';
import { DateField } from '../../components/date-field.tsx';
import { SearchField } from '../../components/search-field.tsx';
import { OTHER_PERIOD, type PeriodName, periodsOf } from './periods.ts';

interface RegisterFiltersProps {
  filter: DecisionFilter;
  period: PeriodName;
  /** Year of the office's day. */
  year: number;
  onChange: (filter: DecisionFilter) => void;
  onPeriod: (period: PeriodName) => void;
  /** Down from the search goes into the table. */
  onLeaveDown: () => void;
}

const MINUTES_CHOICES = [
  { value: 'all', label: 'Final dan belum final' },
  { value: 'final', label: 'Hanya yang final' },
] as const;

/** Which decisions are shown. */
export function RegisterFilters(props: RegisterFiltersProps) {
  const { filter, period, year, onChange, onPeriod, onLeaveDown } = props;
  return (
    <search>
      <Group gap="xs" align="flex-end">
        <SearchField
          label="Cari keputusan"
          placeholder="Cari kata dalam keputusan, mata acara, atau rapat (Ctrl+F)"
          value={filter.words}
          onChange={(words) => onChange({ ...filter, words })}
          onLeaveDown={onLeaveDown}
        />
        <ChoiceField label="Periode rapat" choices={periodsOf(year)} value={period} onChange={onPeriod} />
        {period === OTHER_PERIOD && <DayFields filter={filter} onChange={onChange} />}
        <ChoiceField
          label="Notula"
          choices={MINUTES_CHOICES}
          value={filter.minutes}
          onChange={(minutes) => onChange({ ...filter, minutes })}
        />
        <Switch
          label="Termasuk terbatas dan rahasia"
          checked={filter.hasGuarded}
          pb={6}
          onChange={(event) => onChange({ ...filter, hasGuarded: event.currentTarget.checked })}
        />
      </Group>
    </search>
  );
}

function DayFields({ filter, onChange }: Pick<RegisterFiltersProps, 'filter' | 'onChange'>) {
  const { from, until } = filter;
  const isReversed = from !== null && until !== null && until < from;
  return (
    <>
      <DateField
        label="Rapat sejak"
        w={225}
        value={from}
        onChange={(day) => onChange({ ...filter, from: day })}
      />
      <DateField
        label="Rapat sampai"
        w={225}
        value={until}
        error={isReversed ? 'Mendahului “Rapat sejak”.' : undefined}
        onChange={(day) => onChange({ ...filter, until: day })}
      />
    </>
  );
}
