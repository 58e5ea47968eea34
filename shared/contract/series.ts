import { z } from 'zod';
import { isoDate } from '../domain/dates.ts';
import { FOLLOW_UP_STATES } from '../domain/follow-up-progress.ts';
import { meetingStateSchema } from '../domain/meeting.ts';
import { copyChoiceSchema } from '../domain/meeting-copy.ts';
import { recordId } from '../domain/record.ts';
import { seriesSchema } from '../domain/series.ts';
import { requiredLine } from '../domain/text.ts';
import { command } from './define.ts';
import { meetingRow, storedMeeting } from './meetings.ts';
import { byId, byIdAndVersion, byMeeting, nothing, savedState, saveOf, stored } from './stored.ts';

export const storedSeries = stored(seriesSchema);
export type StoredSeries = z.infer<typeof storedSeries>;

/** A series as listed: how many live meetings it has, the newest dated one, and how many wait for their minutes. */
const seriesRow = storedSeries.extend({
  count: z.int(),
  lastDate: isoDate.nullable(),
  /** How many meetings are in each state by the clock. */
  states: z.array(z.object({ state: meetingStateSchema, count: z.int() })),
});
export type SeriesRow = z.infer<typeof seriesRow>;

/** An open promise of an earlier meeting, with its last state. */
const openItem = z.object({
  id: recordId,
  text: z.string(),
  owner: z.string(),
  due: isoDate.nullable(),
  state: z.enum(FOLLOW_UP_STATES),
  /** The newest note about it; empty for none. */
  note: z.string(),
  meetingDate: isoDate.nullable(),
});
export type OpenItem = z.infer<typeof openItem>;

export const seriesContract = {
  /** By name. */
  'series.list': command(z.strictObject({}), z.array(seriesRow)),
  /** With its meetings, newest first. */
  'series.get': command(byId, z.object({ series: storedSeries, meetings: z.array(meetingRow) })),
  /** The series of a meeting; `null` for none. */
  'series.ofMeeting': command(byMeeting, storedSeries.nullable()),
  'series.save': command(saveOf(seriesSchema), storedSeries),
  /** Puts a meeting into a series, or with `null` takes it out. */
  'series.assign': command(z.strictObject({ meetingId: recordId, seriesId: recordId.nullable() }), nothing),
  /** To the trash; its meetings go along, or stay as single meetings. */
  'series.remove': command(byIdAndVersion.extend({ withMeetings: z.boolean() }), savedState),
  /** Brings it back, with the meetings that went along. */
  'series.restore': command(byId, savedState),
  /** What the next meeting would be: day by the rule, title, and the promises that it would carry. */
  'series.proposeNext': command(
    byId,
    z.object({
      sourceId: recordId,
      title: z.string(),
      /** Of the meeting that it is made from. */
      lastDate: isoDate.nullable(),
      date: isoDate.nullable(),
      openItems: z.array(openItem),
    }),
  ),
  /** Makes the next meeting from the newest one; RULE when the series has none. */
  'series.makeNext': command(
    byId.extend({
      title: requiredLine('Nama rapat', 600),
      date: isoDate.nullable(),
      take: copyChoiceSchema.prefault({}),
      /** Open promises of the earlier meetings become the first agenda item. */
      carriesOpenItems: z.boolean().default(true),
    }),
    storedMeeting,
  ),
};
