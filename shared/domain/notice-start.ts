import { formatTimeSpan, type Zone } from './dates.ts';
import { meetingDateText } from './meeting-text.ts';
import type { Notice } from './supplement.ts';
import { splitParagraphs } from './text.ts';

/** Day, time and place as a letter tells them. */
export interface ToldSchedule {
  date: string | null;
  endDate: string | null;
  startTime: string | null;
  endTime: string | null;
  place: string;
}

export interface ScheduleChange {
  announced: ToldSchedule;
  now: ToldSchedule;
}

/** Whether the meeting is no longer as the letter told it. */
export function hasMoved({ announced, now }: ScheduleChange): boolean {
  return changedParts({ announced, now }, 'WIB').length > 0;
}

interface ChangedPart {
  label: string;
  was: string;
  shouldBe: string;
}

/** The parts of a schedule that differ, in the words of the letter. */
export function changedParts({ announced, now }: ScheduleChange, zone: Zone): ChangedPart[] {
  const parts = [
    { label: 'hari/tanggal', was: meetingDateText(announced), shouldBe: meetingDateText(now) },
    { label: 'waktu', was: timeText(announced, zone), shouldBe: timeText(now, zone) },
    { label: 'tempat', was: placeText(announced), shouldBe: placeText(now) },
  ];
  return parts.filter(({ was, shouldBe }) => was !== shouldBe);
}

function timeText({ startTime, endTime }: ToldSchedule, zone: Zone): string {
  return startTime === null ? '' : formatTimeSpan(startTime, endTime, zone);
}

function placeText({ place }: ToldSchedule): string {
  return splitParagraphs(place).join(', ');
}

/**
 * The letter that changes an invitation, filled from what was announced and what holds now: a penundaan tells the old day
 * and the new day, time and place; a ralat sets what was written beside what is right. Reason and number stay.
 */
export function startNotice(
  kind: Notice['kind'],
  notice: Notice,
  change: ScheduleChange,
  { zone, newId }: { zone: Zone; newId: () => string },
): Notice {
  const { announced, now } = change;
  const started: Notice = {
    ...notice,
    kind,
    formerDate: announced.date,
    formerEndDate: announced.endDate,
    formerStartTime: announced.startTime,
  };
  if (kind === 'correction') {
    const corrections = changedParts(change, zone).map((part) => ({ id: newId(), ...part }));
    return { ...started, corrections: corrections.length === 0 ? notice.corrections : corrections };
  }
  if (kind === 'cancellation' || !hasMoved(change)) return started;
  return {
    ...started,
    newDate: now.date,
    newEndDate: now.endDate,
    newStartTime: now.startTime,
    newEndTime: now.endTime,
    newPlace: now.place,
  };
}
