import { z } from 'zod';
import { isoDate, zoneSchema } from '../domain/dates.ts';
import { recordId } from '../domain/record.ts';
import { command } from './define.ts';

/** Days ahead that count as near, for meetings and for follow-ups. */
export const DESK_DAYS = 7;
/** First rows of a block. */
export const DESK_ROWS = 5;

const deskMeeting = z.object({
  id: recordId,
  title: z.string(),
  date: isoDate.nullable(),
  endDate: isoDate.nullable(),
  startTime: z.string().nullable(),
  zone: zoneSchema,
  place: z.string(),
});
export type DeskMeeting = z.infer<typeof deskMeeting>;

const deskFollowUp = z.object({
  id: recordId,
  meetingId: recordId,
  meetingTitle: z.string(),
  text: z.string(),
  owner: z.string(),
  due: isoDate,
});
export type DeskFollowUp = z.infer<typeof deskFollowUp>;

const deskLetter = z.object({
  id: recordId,
  /** `null`: booked in the agenda for a letter that no meeting here makes. */
  meetingId: recordId.nullable(),
  /** The paper of the meeting; empty without one. */
  paper: z.string(),
  /** Of the meeting, else the hal of the letter. */
  title: z.string(),
  number: z.string(),
});
export type DeskLetter = z.infer<typeof deskLetter>;

/** How many there are, and the first of them. */
const block = <Row extends z.ZodType>(row: Row) => z.object({ total: z.int(), rows: z.array(row) });

export const deskOverview = z.object({
  /** Meetings of the archive, the trash left out. */
  meetings: z.int(),
  today: block(deskMeeting),
  /** From tomorrow on, seven days. */
  soon: block(deskMeeting),
  /** Held, or said to wait, without a word of minutes. Oldest first. */
  awaitingMinutes: block(deskMeeting),
  /** Minutes begun and not final. Newest first. */
  drafts: block(deskMeeting),
  /** Open, due before today. */
  overdue: block(deskFollowUp),
  /** Open, due from today until seven days ahead. */
  due: block(deskFollowUp),
  /** Numbers, booked or temporary, whose letter never went out; of a meeting or not. */
  reserved: block(deskLetter),
});
export type DeskOverview = z.infer<typeof deskOverview>;

export const deskContract = {
  /** What needs the clerk now; `today` is the office's day as the page shows it. */
  'desk.overview': command(z.strictObject({ today: isoDate }), deskOverview),
};
