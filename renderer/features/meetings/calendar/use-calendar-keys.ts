import { type KeyboardEvent, useEffect, useRef } from 'react';
import { addDays, parseIsoDate } from '../../../../shared/domain/dates.ts';
import { type CalendarSpan, DAYS_OF_WEEK, shiftMonth, shownDays } from './calendar-days.ts';

interface CalendarKeysOptions {
  span: CalendarSpan;
  day: string;
  onDay: (day: string) => void;
  onCreate: (day: string) => void;
}

const MODIFIERS = ['Alt', 'Control', 'Meta'] as const;

/**
 * Which day the keyboard is on. Arrows go by a day, up and down by a week; Page keys by a month or a week; Home and End to
 * the ends of the week; N makes a meeting on the day. `gridRef` goes around the days, whose buttons carry `data-day`.
 */
export function useCalendarKeys({ span, day, onDay, onCreate }: CalendarKeysOptions) {
  const gridRef = useRef<HTMLDivElement>(null);
  const shouldFocus = useRef(false);
  useEffect(() => {
    if (!shouldFocus.current) return;
    shouldFocus.current = false;
    gridRef.current?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus();
  });
  const go = (next: string) => {
    if (!isInCalendar(next)) return;
    shouldFocus.current = true;
    onDay(next);
  };
  const handleKey = (event: KeyboardEvent<HTMLElement>) => {
    if (MODIFIERS.some((key) => event.getModifierState(key))) return;
    if (event.key.toLowerCase() === 'n') onCreate(day);
    else {
      const next = dayFor(event.key, span, day);
      if (next === null) return;
      go(next);
    }
    event.preventDefault();
  };
  return { gridRef, handleKey };
}

function dayFor(key: string, span: CalendarSpan, day: string): string | null {
  const week = shownDays('week', day);
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, -1);
    case 'ArrowRight':
      return addDays(day, 1);
    case 'ArrowUp':
      return addDays(day, -DAYS_OF_WEEK);
    case 'ArrowDown':
      return addDays(day, DAYS_OF_WEEK);
    case 'PageUp':
      return shiftSpan(span, day, -1);
    case 'PageDown':
      return shiftSpan(span, day, 1);
    case 'Home':
      return week[0] ?? day;
    case 'End':
      return week.at(-1) ?? day;
    default:
      return null;
  }
}

/** The same day of the month or week before or behind. */
export function shiftSpan(span: CalendarSpan, day: string, by: -1 | 1): string {
  return span === 'month' ? shiftMonth(day, by) : addDays(day, by * DAYS_OF_WEEK);
}

function isInCalendar(day: string): boolean {
  const year = parseIsoDate(day)?.year ?? 0;
  return year >= 1901 && year <= 2998;
}
