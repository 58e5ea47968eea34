import type { DeskFollowUp, DeskLetter, DeskMeeting } from '../../../shared/contract/desk.ts';
import { formatClock, formatDate, formatWeekdayDate } from '../../../shared/domain/dates.ts';
import { meetingDateText } from '../../../shared/domain/meeting-text.ts';
import type { DeskRow } from './desk-block.tsx';

const DAY_MS = 86_400_000;

/** Whole days from one ISO day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** Today's meeting: its time and place. */
export function todayRow({ id, title, startTime, zone, place }: DeskMeeting): DeskRow {
  const time = startTime === null ? '' : `pukul ${formatClock(startTime)} ${zone}`;
  return { id, to: `/rapat/${id}`, title, note: joined(time, firstLine(place)) };
}

/** A meeting of the coming days: its weekday and time. */
export function soonRow({ id, title, date, startTime, zone }: DeskMeeting): DeskRow {
  const day = date === null ? '' : formatWeekdayDate(date);
  const time = startTime === null ? '' : `${formatClock(startTime)} ${zone}`;
  return { id, to: `/rapat/${id}`, title, note: joined(day, time) };
}

/** A meeting whose minutes are wanted or begun: leads to the tab Notula. */
export function minutesRow(meeting: DeskMeeting): DeskRow {
  const { id, title } = meeting;
  return { id, to: `/rapat/${id}/notula`, title, note: meetingDateText(meeting) };
}

/** A follow-up: owner, and its day as seen from today. Leads to where its progress is noted. */
export function followUpRow({ id, text, owner, due }: DeskFollowUp, today: string): DeskRow {
  const days = daysBetween(today, due);
  return {
    id,
    to: `/tindak-lanjut/${id}`,
    title: firstLine(text),
    note: joined(owner, dueWords(days, due)),
    isPressing: days < 0,
  };
}

/** A number that waits for its letter: leads to the invitation, else to its row in the agenda. */
export function letterRow({ id, meetingId, paper, title, number }: DeskLetter): DeskRow {
  const isInvitation = meetingId !== null && paper === 'invitation';
  const to = isInvitation ? `/rapat/${meetingId}/undangan` : `/agenda-surat/${id}`;
  return { id, to, title, note: `Nomor ${number}` };
}

function dueWords(days: number, due: string): string {
  if (days < 0) return `terlambat ${-days} hari`;
  if (days === 0) return 'batas hari ini';
  return days === 1 ? 'batas besok' : `batas ${formatDate(due)}`;
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? '';
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}
