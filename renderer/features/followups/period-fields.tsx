import { Button, Group } from '@mantine/core';
import type { FollowUpFilter } from '../../../shared/contract/followups.ts';
import { ChoiceField } from '../../components/choice-field.tsx';
import { DateField } from '../../components/date-field.tsx';
import { useSeriesNames } from './followups.queries.ts';

interface PeriodFieldsProps {
  filter: FollowUpFilter;
  onChange: (filter: FollowUpFilter) => void;
}

/** Which meetings are meant: of a series, held between two days. */
export function PeriodFields({ filter, onChange }: PeriodFieldsProps) {
  const series = useSeriesNames().data ?? [];
  const choices = [
    { value: '', label: 'Semua rapat' },
    ...series.map(({ id, value }) => ({ value: id, label: value.name })),
  ];
  return (
    <Group gap="xs" mt="xs" align="flex-end">
      <ChoiceField
        label="Seri rapat"
        flex="0 1 260px"
        choices={choices}
        value={filter.seriesId ?? ''}
        onChange={(id) => onChange({ ...filter, seriesId: id === '' ? null : id })}
      />
      <DateField
        label="Rapat sejak"
        w={230}
        value={filter.from}
        onChange={(from) => onChange({ ...filter, from })}
      />
      <DateField
        label="Rapat sampai"
        w={230}
        value={filter.until}
        error={isReversed(filter) ? 'Mendahului “Rapat sejak”.' : undefined}
        onChange={(until) => onChange({ ...filter, until })}
      />
      <Button
        variant="default"
        disabled={filter.seriesId === null && filter.from === null && filter.until === null}
        onClick={() => onChange({ ...filter, seriesId: null, from: null, until: null })}
      >
        Kosongkan
      </Button>
    </Group>
  );
}

/** The last day comes before the first: nothing can fit. */
export function isReversed({ from, until }: Pick<FollowUpFilter, 'from' | 'until'>): boolean {
  return from !== null && until !== null && until < from;
}
