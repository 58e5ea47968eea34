import { Group, Text } from '@mantine/core';
import type { MeetingListState } from '../../../shared/contract/meetings.ts';
import { MEETING_STATES } from '../../../shared/domain/meeting.ts';
import { ChoiceField } from '../../components/choice-field.tsx';
import { DateField } from '../../components/date-field.tsx';
import { SearchField } from '../../components/search-field.tsx';
import { formatCount } from '../../lib/format.ts';
import { STATE_LOOKS } from './meeting-states.ts';
import { type MeetingFilter, useSeriesList } from './meetings.queries.ts';

const STATE_CHOICES: readonly { value: MeetingListState | ''; label: string }[] = [
  { value: '', label: 'Semua status' },
  ...MEETING_STATES.map((state) => ({ value: state, label: STATE_LOOKS[state].label })),
  { value: 'minutes-begun', label: 'Notula belum selesai' },
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
  const series = useSeriesList().data ?? [];
  return (
    <Group gap="xs" role="search">
      <SearchField
        flex="1 1 200px"
        maw={360}
        label="Cari rapat"
        placeholder="Cari nama atau tempat rapat (Ctrl+F)"
        value={filter.search}
        onChange={(search) => onChange({ ...filter, search })}
        onLeaveDown={onLeaveDown}
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
