import { Group, Switch } from '@mantine/core';
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { RecordFilter } from '../../../shared/contract/retention.ts';
import { RECORD_LIST_WORDS, RECORD_LISTS } from '../../../shared/domain/retention-lists.ts';
import { ChoiceField } from '../../components/choice-field.tsx';
import { CodeField } from '../../components/code-field/code-field.tsx';
import { DateField } from '../../components/date-field.tsx';

interface RecordFiltersProps {
  filter: RecordFilter;
  overview: OutputOf<'retention.overview'>;
  onChange: (filter: RecordFilter) => void;
}

const LIST_CHOICES = RECORD_LISTS.map((value) => ({ value, label: RECORD_LIST_WORDS[value] }));
const EVERY = '';

/** Which list, and which of its records. */
export function RecordFilters({ filter, overview, onChange }: RecordFiltersProps) {
  const { year, unit, hasGuarded } = filter;
  const years = year === null ? overview.years : [...new Set([year, ...overview.years])];
  return (
    <search>
      <Group gap="xs" align="flex-end">
        <ChoiceField
          label="Daftar"
          choices={LIST_CHOICES}
          value={filter.list}
          onChange={(list) => onChange({ ...filter, list })}
        />
        <ChoiceField
          label="Tahun"
          w={110}
          choices={[
            { value: EVERY, label: 'Semua' },
            ...years.map((one) => ({ value: String(one), label: String(one) })),
          ]}
          value={year === null ? EVERY : String(year)}
          onChange={(chosen) => onChange({ ...filter, year: chosen === EVERY ? null : Number(chosen) })}
        />
        <CodeField
          label="Kode dan turunannya"
          width={170}
          placeholder="semua kode"
          value={filter.code}
          onChange={(code) => onChange({ ...filter, code: code.slice(0, 40) })}
        />
        <ChoiceField
          label="Unit pengolah"
          maw={260}
          choices={[
            { value: EVERY, label: 'Semua unit' },
            ...overview.units.map((one) => ({ value: one, label: one })),
          ]}
          value={unit}
          onChange={(chosen) => onChange({ ...filter, unit: chosen })}
        />
        {filter.list === 'due' && <DueFields filter={filter} today={overview.today} onChange={onChange} />}
        <Switch
          label={`Termasuk terbatas dan rahasia (${overview.guarded})`}
          checked={hasGuarded}
          pb={6}
          onChange={(event) => onChange({ ...filter, hasGuarded: event.currentTarget.checked })}
        />
      </Group>
    </search>
  );
}

interface DueFieldsProps extends Pick<RecordFiltersProps, 'filter' | 'onChange'> {
  today: string;
}

/** Without a choice the days of this year. */
function DueFields({ filter, today, onChange }: DueFieldsProps) {
  const year = today.slice(0, 4);
  const [from, until] = [filter.dueFrom ?? `${year}-01-01`, filter.dueUntil ?? `${year}-12-31`];
  return (
    <>
      <DateField
        label="Jatuh tempo sejak"
        w={230}
        value={from}
        onChange={(dueFrom) => onChange({ ...filter, dueFrom })}
      />
      <DateField
        label="Jatuh tempo sampai"
        w={230}
        value={until}
        error={until < from ? 'Mendahului “sejak”.' : undefined}
        onChange={(dueUntil) => onChange({ ...filter, dueUntil })}
      />
    </>
  );
}
