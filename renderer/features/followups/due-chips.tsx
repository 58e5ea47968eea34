import { Button, Group } from '@mantine/core';
import { IconAlertTriangle, IconCalendarQuestion, IconClock, IconListCheck } from '@tabler/icons-react';
import type { FollowUpFilter } from '../../../shared/contract/followups.ts';
import { formatCount } from '../../lib/format.ts';
import { useFollowUpCounts } from './followups.queries.ts';

interface DueChipsProps {
  due: FollowUpFilter['due'];
  onChange: (due: FollowUpFilter['due']) => void;
}

/** How many items are late, due soon or without a date; each is the filter that shows them. */
export function DueChips({ due, onChange }: DueChipsProps) {
  const counts = useFollowUpCounts().data;
  const chips = [
    { value: 'any', label: 'Semua', count: counts?.active, Icon: IconListCheck },
    { value: 'overdue', label: 'Terlambat', count: counts?.overdue, Icon: IconAlertTriangle },
    { value: 'soon', label: 'Jatuh tempo 7 hari', count: counts?.soon, Icon: IconClock },
    { value: 'undated', label: 'Tanpa batas waktu', count: counts?.undated, Icon: IconCalendarQuestion },
  ] as const;
  return (
    <Group gap="xs" role="group" aria-label="Batas waktu">
      {chips.map(({ value, label, count, Icon }) => (
        <Button
          key={value}
          size="xs"
          variant={value === due ? 'filled' : 'default'}
          aria-pressed={value === due}
          leftSection={<Icon size={14} aria-hidden />}
          onClick={() => onChange(value)}
        >
          {label}
          {count !== undefined && `: ${formatCount(count)}`}
        </Button>
      ))}
    </Group>
  );
}
