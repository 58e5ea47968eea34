import { Group, Text, TextInput } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useRef } from 'react';
import { MEETING_STATES, type MeetingState } from '../../../shared/domain/meeting.ts';
import { ChoiceField } from '../../components/choice-field.tsx';
import { DateField } from '../../components/date-field.tsx';
import { formatCount } from '../../lib/format.ts';
import { STATE_LOOKS } from './meeting-states.ts';
import { type MeetingFilter, useSeriesList } from './meetings.queries.ts';

const STATE_CHOICES: readonly { value: MeetingState | ''; label: string }[] = [
  { value: '', label: 'Semua status' },
  ...MEETING_STATES.map((state) => ({ value: state, label: STATE_LOOKS[state].label })),
];

interface MeetingFiltersProps {
  filter: MeetingFilter;
  onChange: (filter: MeetingFilter) => void;
  /** How many meetings fit. */
  total: number;
  /** Arrow down out of the search field. */
  onLeaveDown: () => void;
}

/** Search (Ctrl+F), state, days, series, and how many there are. */
export function MeetingFilters({ filter, onChange, total, onLeaveDown }: MeetingFiltersProps) {
  const search = useRef<HTMLInputElement>(null);
  const series = useSeriesList().data ?? [];
  useHotkeys([['mod+F', () => search.current?.select()]], []);
  return (
    <Group gap="xs" role="search">
      <TextInput
        ref={search}
        type="search"
        flex="1 1 200px"
        maw={360}
        aria-label="Cari rapat"
        placeholder="Cari nama atau tempat rapat (Ctrl+F)"
        leftSection={<IconSearch size={16} aria-hidden />}
        value={filter.search}
        onChange={(event) => onChange({ ...filter, search: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          onLeaveDown();
        }}
      />
      <ChoiceField
        aria-label="Status rapat"
        choices={STATE_CHOICES}
        value={filter.state ?? ''}
        onChange={(state) => onChange({ ...filter, state: state === '' ? null : state })}
      />
      <DateField
        label="Dari tanggal"
        isLabelHidden
        placeholder="dari tanggal"
        w={200}
        value={filter.from}
        onChange={(from) => onChange({ ...filter, from })}
      />
      <DateField
        label="Sampai tanggal"
        isLabelHidden
        placeholder="sampai tanggal"
        w={200}
        value={filter.until}
        error={isReversed(filter) ? 'Mendahului tanggal awal' : undefined}
        onChange={(until) => onChange({ ...filter, until })}
      />
      {(series.length > 0 || filter.seriesId !== null) && (
        <ChoiceField
          aria-label="Seri rapat"
          maw={220}
          choices={[
            { value: '', label: 'Semua seri' },
            ...series.map(({ id, value }) => ({ value: id, label: value.name })),
          ]}
          value={filter.seriesId ?? ''}
          onChange={(seriesId) => onChange({ ...filter, seriesId: seriesId === '' ? null : seriesId })}
        />
      )}
      <Text size="sm" c="dimmed" role="status" ml="auto">
        {formatCount(total)} rapat
      </Text>
    </Group>
  );
}

function isReversed({ from, until }: MeetingFilter): boolean {
  return from !== null && until !== null && until < from;
}
