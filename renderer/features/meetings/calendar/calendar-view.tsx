import { Box, Loader } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { zoneMoment } from '../../../../shared/domain/meeting-state.ts';
import { FailureAlert } from '../../../components/failure-alert.tsx';
import { useMeetingsBetween, useProfiles } from '../meetings.queries.ts';
import { useNow } from '../use-now.ts';
import { type CalendarSpan, meetingsByDay, shownDays } from './calendar-days.ts';
import { CalendarGrid } from './calendar-grid.tsx';
import { CalendarToolbar } from './calendar-toolbar.tsx';
import { openDay } from './day-dialog.tsx';
import { StateLegend } from './state-legend.tsx';
import { useCalendarKeys } from './use-calendar-keys.ts';

/** Where the calendar was left, so that the way back from a meeting leads there. */
let lastDay: string | null = null;

interface CalendarViewProps {
  span: CalendarSpan;
  onCreate: (date: string) => void;
}

/** Bulan and Minggu: the dated meetings on their days. */
export function CalendarView({ span, onCreate }: CalendarViewProps) {
  const navigate = useNavigate();
  const today = useToday();
  const [day, setDay] = useState(lastDay ?? today);
  const days = shownDays(span, day);
  const meetings = useMeetingsBetween(days[0] ?? day, days.at(-1) ?? day);
  const move = (next: string) => {
    lastDay = next;
    setDay(next);
  };
  const open = (at: string) => openDay(at, { onCreate, onMeeting: (id) => void navigate(`/rapat/${id}`) });
  const { gridRef, handleKey } = useCalendarKeys({ span, day, onDay: move, onCreate });
  const rows = meetings.data ?? [];

  return (
    <>
      <CalendarToolbar
        span={span}
        day={day}
        today={today}
        count={rows.length}
        onDay={move}
        onCreate={() => onCreate(day)}
      />
      {meetings.isError && <FailureAlert error={meetings.error} onRetry={() => void meetings.refetch()} />}
      {meetings.isPending && <Loader size="sm" aria-label="Memuat kalender" />}
      <Box ref={gridRef} flex={1} mih={0} style={{ display: 'flex', flexDirection: 'column' }}>
        <CalendarGrid
          span={span}
          day={day}
          today={today}
          days={days}
          byDay={meetingsByDay(rows, days)}
          onDay={move}
          onOpen={open}
          onKey={handleKey}
        />
      </Box>
      <StateLegend />
    </>
  );
}

/** Today in the zone of the office, whatever the PC's clock is set to. */
function useToday(): string {
  const office = useProfiles().data?.find(({ isDefault }) => isDefault);
  return zoneMoment(useNow(), office?.value.zone ?? 'WIB').slice(0, 10);
}
