import { Button, Group, Loader, Stack, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { IconPlus } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { MeetingRow } from '../../../../shared/contract/meetings.ts';
import { formatClock, formatWeekdayDate } from '../../../../shared/domain/dates.ts';
import { useMeetingsBetween } from '../meetings.queries.ts';
import { StateBadge } from '../state-badge.tsx';
import classes from './calendar.module.css';

const MODAL_ID = 'calendar-day';

interface DayActions {
  onCreate: (day: string) => void;
  onMeeting: (id: string) => void;
}

/** Shows every meeting of a day; Enter on one opens it. */
export function openDay(day: string, { onCreate, onMeeting }: DayActions): void {
  const leave = (next: () => void) => {
    modals.close(MODAL_ID);
    next();
  };
  modals.open({
    modalId: MODAL_ID,
    title: formatWeekdayDate(day),
    size: 'lg',
    children: (
      <DayMeetings
        day={day}
        onCreate={() => leave(() => onCreate(day))}
        onMeeting={(id) => leave(() => onMeeting(id))}
      />
    ),
  });
}

interface DayMeetingsProps {
  day: string;
  onCreate: () => void;
  onMeeting: (id: string) => void;
}

function DayMeetings({ day, onCreate, onMeeting }: DayMeetingsProps) {
  const meetings = useMeetingsBetween(day, day);
  const rows = meetings.data ?? [];
  const list = useRef<HTMLUListElement>(null);
  const isFilled = rows.length > 0;
  // The meetings come a moment after the dialog has taken the focus.
  useEffect(() => {
    if (isFilled) list.current?.querySelector('button')?.focus();
  }, [isFilled]);
  return (
    <Stack gap="xs">
      {meetings.isPending && <Loader size="sm" aria-label="Memuat rapat hari ini" />}
      {meetings.isSuccess && rows.length === 0 && (
        <Text c="dimmed">Belum ada rapat pada hari ini. Buat yang pertama di bawah, atau tekan Escape.</Text>
      )}
      {isFilled && (
        <ul ref={list} className={classes.dayList} aria-label="Rapat pada hari ini">
          {rows.map((row) => (
            <li key={row.id}>
              <button
                type="button"
                className={classes.dayMeeting}
                onClick={() => onMeeting(row.id)}
                onKeyDown={walk}
              >
                <span className={classes.dayTime}>{timeText(row)}</span>
                <span className={classes.dayTitle}>
                  {row.title}
                  <span className={classes.place}>{row.place.replace(/\n+/g, ', ')}</span>
                </span>
                <StateBadge facts={row} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <Group justify="flex-end">
        <Button
          variant="default"
          data-autofocus
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={onCreate}
        >
          Rapat baru pada hari ini
        </Button>
      </Group>
    </Stack>
  );
}

/** Arrows walk the list. */
function walk(event: React.KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  event.preventDefault();
  const item = event.currentTarget.closest('li');
  const next = event.key === 'ArrowDown' ? item?.nextElementSibling : item?.previousElementSibling;
  next?.querySelector('button')?.focus();
}

function timeText({ startTime, endTime }: MeetingRow): string {
  if (startTime === null) return 'jam belum diisi';
  return `${formatClock(startTime)} - ${endTime === null ? 'selesai' : formatClock(endTime)}`;
}
