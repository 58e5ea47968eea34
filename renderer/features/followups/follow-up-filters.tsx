import { Autocomplete, Button, Collapse, Group } from '@mantine/core';
import { useDebouncedValue, useDisclosure } from '@mantine/hooks';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import type { FollowUpFilter } from '../../../shared/contract/followups.ts';
import { ChoiceField } from '../../components/choice-field.tsx';
import { SearchField } from '../../components/search-field.tsx';
import { type FollowUpSort, useOwners } from './followups.queries.ts';
import { PeriodFields } from './period-fields.tsx';
import { STATE_FILTER_CHOICES } from './words.ts';

const SORT_CHOICES = [
  { value: 'due', label: 'Urut batas waktu' },
  { value: 'owner', label: 'Urut penanggung jawab' },
] as const;

interface FollowUpFiltersProps {
  filter: FollowUpFilter;
  sort: FollowUpSort;
  /** The board has its own columns for the states, and one order. */
  isBoard: boolean;
  onChange: (filter: FollowUpFilter) => void;
  onSort: (sort: FollowUpSort) => void;
  /** Arrow down out of the search field. */
  onLeaveDown: () => void;
}

/** Search (Ctrl+F), state, owner and order; series and period of the meetings below. */
export function FollowUpFilters(props: FollowUpFiltersProps) {
  const { filter, sort, isBoard, onChange, onSort, onLeaveDown } = props;
  const [isMore, more] = useDisclosure(false);
  const further = [filter.seriesId, filter.from, filter.until].filter((value) => value !== null).length;
  return (
    <search>
      <Group gap="xs">
        <SearchField
          label="Cari tindak lanjut"
          placeholder="Cari uraian atau rapat (Ctrl+F)"
          value={filter.words}
          onChange={(words) => onChange({ ...filter, words })}
          onLeaveDown={onLeaveDown}
        />
        <OwnerFilter value={filter.owner} onChange={(owner) => onChange({ ...filter, owner })} />
        {!isBoard && (
          <>
            <ChoiceField
              aria-label="Status tindak lanjut"
              choices={STATE_FILTER_CHOICES}
              value={filter.state}
              onChange={(state) => onChange({ ...filter, state })}
            />
            <ChoiceField aria-label="Urutan" choices={SORT_CHOICES} value={sort} onChange={onSort} />
          </>
        )}
        <Button
          variant="default"
          leftSection={<IconAdjustmentsHorizontal size={16} aria-hidden />}
          aria-expanded={isMore}
          onClick={more.toggle}
        >
          Seri dan periode{further > 0 && ` (${further})`}
        </Button>
      </Group>
      <Collapse expanded={isMore}>{isMore && <PeriodFields filter={filter} onChange={onChange} />}</Collapse>
    </search>
  );
}

const TYPING_PAUSE_MS = 200;

function OwnerFilter({ value, onChange }: { value: string; onChange: (owner: string) => void }) {
  const [search] = useDebouncedValue(value, TYPING_PAUSE_MS);
  const owners = useOwners(search.slice(0, 200));
  return (
    <Autocomplete
      aria-label="Penanggung jawab"
      placeholder="Semua penanggung jawab"
      flex="0 1 220px"
      data={owners.data ?? []}
      filter={({ options }) => options}
      value={value}
      maxLength={300}
      clearable
      clearButtonProps={{ 'aria-label': 'Kosongkan penanggung jawab' }}
      onChange={onChange}
    />
  );
}
