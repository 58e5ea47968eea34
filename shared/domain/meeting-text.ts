import { formatDateRange, formatTimeSpan } from './dates.ts';
import type { Meeting } from './meeting.ts';
import type { Official } from './people.ts';
import { formatName } from './person-name.ts';
import { actingTitle } from './signature.ts';
import { splitParagraphs } from './text.ts';

/** `Minggu, 31 Agustus 2025`, or the range of several days; empty while the date is not known. */
export function meetingDateText({ date, endDate }: Pick<Meeting, 'date' | 'endDate'>): string {
  return date === null ? '' : formatDateRange(date, endDate);
}

type MeetingTimes = Pick<
  Meeting,
  'date' | 'endDate' | 'startTime' | 'endTime' | 'actualStart' | 'actualEnd' | 'zone'
>;

/**
 * `announced`: as the invitation says it. `actual`: as the meeting ran, for the minutes; what was not noted falls back to
 * the announced time, unless that ends before the
 * real start. Empty while no start is known.
 */
export function meetingTimeText(meeting: MeetingTimes, which: 'announced' | 'actual'): string {
  const isActual = which === 'actual';
  const start = (isActual ? meeting.actualStart : null) ?? meeting.startTime;
  if (start === null) return '';
  const end = (isActual ? meeting.actualEnd : null) ?? meeting.endTime;
  const isSeveralDays = meeting.endDate !== null && meeting.endDate !== meeting.date;
  const isEndBelievable = isSeveralDays || end === null || end > start;
  return formatTimeSpan(start, isEndBelievable ? end : null, meeting.zone);
}

/** Lines of the place: room, building, street; a link or a meeting id may stand on its own line. */
export function placeLines({ place }: Pick<Meeting, 'place'>): string[] {
  return splitParagraphs(place);
}

/** What lets somebody into an online meeting, and has no place on papers about it: addresses, numbers, pass words. */
const WAYS_IN: readonly RegExp[] = [
  /https?:\/\/[^\s,;]+/giu,
  /(?:(?<!zoom )\b(?:meeting|webinar|rapat)\s+)?\bid(?:\s+(?:meeting|rapat|zoom))?\s*[:=]?\s*\d[\d\s-]{5,}/giu,
  /\b(?:(?:pass\s?(?:code|word)|kode (?:akses|sandi)|kata sandi)\s*[:=]?|sandi\s*[:=])\s*[^\s,;)]+/giu,
];

/**
 * Lines of the place as papers tell where a meeting is or was held, to people who need not come in: without link, meeting
 * number and pass word, which only the invitation carries. A place that is nothing else stays as it was typed.
 */
export function heldPlaceLines(meeting: Pick<Meeting, 'place'>): string[] {
  const lines = placeLines(meeting);
  const told = lines.map(withoutWaysIn).filter((line) => line !== '');
  return told.length === 0 ? lines : told;
}

function withoutWaysIn(line: string): string {
  const bare = WAYS_IN.reduce((text, way) => text.replace(way, ''), line);
  if (bare === line) return line;
  return bare
    .replace(/\([\s,;:]*\)/g, '')
    .replace(/[\s:|-]*([,;])(?:\s*[,;])*/g, '$1')
    .replace(/[\s,;:|(-]+$/g, '')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** `Bupati Contoh, Dr. Nama, M.Si.`: title, then name with degrees; whichever is known. */
export function officialText(official: Pick<Official, 'acting' | 'title' | 'name'>): string {
  return [actingTitle(official), formatName(official.name)].filter((part) => part !== '').join(', ');
}
