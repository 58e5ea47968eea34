import { ActionIcon, Button, Group, Text, Title } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { DateField } from '../../../components/date-field.tsx';
import { type CalendarSpan, spanTitle } from './calendar-days.ts';
import { shiftSpan } from './use-calendar-keys.ts';

const WORDS: Record<CalendarSpan, { before: string; after: string }> = {
  month: { before: 'Bulan sebelumnya', after: 'Bulan berikutnya' },
  week: { before: 'Minggu sebelumnya', after: 'Minggu berikutnya' },
};

interface CalendarToolbarProps {
  span: CalendarSpan;
  day: string;
  today: string;
  /** Meetings on the shown days. */
  count: number;
  onDay: (day: string) => void;
  onCreate: () => void;
}

/** Back, on, today, a day of one's own, and which days are shown. */
export function CalendarToolbar({ span, day, today, count, onDay, onCreate }: CalendarToolbarProps) {
  const { before, after } = WORDS[span];
  return (
    <Group gap="xs" mb="xs">
      <Group gap={2}>
        <ActionIcon
          variant="default"
          size={32}
          aria-label={before}
          title={`${before} (Page Up)`}
          onClick={() => onDay(shiftSpan(span, day, -1))}
        >
          <IconChevronLeft size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="default"
          size={32}
          aria-label={after}
          title={`${after} (Page Down)`}
          onClick={() => onDay(shiftSpan(span, day, 1))}
        >
          <IconChevronRight size={16} aria-hidden />
        </ActionIcon>
      </Group>
      <Button variant="default" onClick={() => onDay(today)}>
        Hari ini
      </Button>
      <Title order={2} size="h4" aria-live="polite" miw={170}>
        {spanTitle(span, day)}
      </Title>
      <Text size="sm" c="dimmed" role="status">
        {count} rapat
      </Text>
      <Group gap="xs" ml="auto">
        <DateField
          label="Ke tanggal"
          isLabelHidden
          placeholder="ke tanggal"
          w={260}
          value={day}
          onChange={(next) => onDay(next ?? today)}
        />
        <Button variant="default" onClick={onCreate} title="N pada kalender">
          Rapat pada hari terpilih
        </Button>
      </Group>
    </Group>
  );
}
