import { Group, Text, TextInput } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useRef } from 'react';
import { MEETING_STATES, type MeetingState } from '../../../shared/domain/meeting.ts';
import { ChoiceField } from '../../components/choice-field.tsx';
import { STATE_LOOKS } from './meeting-states.ts';
import type { MeetingFilter } from './meetings.queries.ts';

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

/** Search (Ctrl+F), state, and how many there are. */
export function MeetingFilters({ filter, onChange, total, onLeaveDown }: MeetingFiltersProps) {
  const search = useRef<HTMLInputElement>(null);
  useHotkeys([['mod+F', () => search.current?.select()]], []);
  return (
    <Group gap="xs" role="search" flex={1} miw={0}>
      <TextInput
        ref={search}
        type="search"
        flex="1 1 200px"
        maw={460}
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
      <Text size="sm" c="dimmed" role="status" ml="auto">
        {total} rapat
      </Text>
    </Group>
  );
}
