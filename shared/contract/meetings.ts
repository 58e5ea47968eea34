import { z } from 'zod';
import { CLASH_KINDS, clashSlotSchema } from '../domain/clashes.ts';
import { isoDate, zoneSchema } from '../domain/dates.ts';
import { invitationSchema } from '../domain/invitation.ts';
import { MEETING_STATES, meetingSchema, meetingStateSchema } from '../domain/meeting.ts';
import { copyChoiceSchema } from '../domain/meeting-copy.ts';
import { recordId } from '../domain/record.ts';
import { MOST_ROADSHOW_ROWS, roadshowRowSchema } from '../domain/roadshow.ts';
import { line, requiredLine } from '../domain/text.ts';
import { command } from './define.ts';
import { byId, byIdAndVersion, savedState, stored } from './stored.ts';

export const storedMeeting = stored(meetingSchema).extend({ profileId: recordId });
export type StoredMeeting = z.infer<typeof storedMeeting>;

export const meetingRow = z.object({
  id: recordId,
  version: z.int(),
  title: z.string(),
  date: isoDate.nullable(),
  endDate: isoDate.nullable(),
  startTime: z.string().nullable(),
  endTime: z.string().nullable(),
  actualStart: z.string().nullable(),
  actualEnd: z.string().nullable(),
  zone: zoneSchema,
  place: z.string(),
  chair: z.string(),
  /** As stored; `effectiveState` tells what is shown. */
  state: meetingStateSchema,
  isStateChosen: z.boolean(),
  isSpecimen: z.boolean(),
  seriesId: recordId.nullable(),
  updatedAt: z.string(),
});
export type MeetingRow = z.infer<typeof meetingRow>;

const clash = z.object({
  /** Which of the slots asked about, from 0. */
  slot: z.int(),
  kind: z.enum(CLASH_KINDS),
  isCertain: z.boolean(),
  names: z.array(z.string()),
  /** The other meeting; `null` when it is another of the slots asked about. */
  meeting: z
    .object({
      id: recordId,
      title: z.string(),
      date: isoDate,
      startTime: z.string().nullable(),
      endTime: z.string().nullable(),
    })
    .nullable(),
  otherSlot: z.int().nullable(),
});
export type Clash = z.infer<typeof clash>;

const dayRange = z
  .strictObject({ from: isoDate, to: isoDate })
  .refine(({ from, to }) => from <= to && Date.parse(to) - Date.parse(from) <= 100 * 86_400_000, {
    error: 'Rentang tanggal paling panjang 100 hari.',
    path: ['to'],
  });

/** What the list of meetings may be narrowed to: a state by the clock, or minutes that were begun and are not final. */
export const MEETING_LIST_STATES = [...MEETING_STATES, 'minutes-begun'] as const;
export type MeetingListState = (typeof MEETING_LIST_STATES)[number];

export const meetingsContract = {
  /**
   * Newest first; `cursor` is the last page's `next`. `search` matches words of title and place; `state` is the one by the
   * clock; `from` and `until` are days on which a dated meeting begins.
   */
  'meetings.list': command(
    z.strictObject({
      search: line(200).default(''),
      state: z.enum(MEETING_LIST_STATES).nullable().default(null),
      seriesId: recordId.nullable().default(null),
      from: isoDate.nullable().default(null),
      until: isoDate.nullable().default(null),
      limit: z.int().min(1).max(200).default(100),
      cursor: z.string().max(200).nullable().default(null),
    }),
    z.object({ rows: z.array(meetingRow), next: z.string().nullable(), total: z.int() }),
  ),
  /** Every dated meeting that touches one of the days, by day and time. */
  'meetings.listBetween': command(dayRange, z.array(meetingRow)),
  'meetings.get': command(byId, storedMeeting),
  /** `profileId` null takes the default office profile. */
  'meetings.create': command(
    z.strictObject({ value: meetingSchema, profileId: recordId.nullable().default(null) }),
    storedMeeting,
  ),
  'meetings.save': command(byIdAndVersion.extend({ value: meetingSchema, profileId: recordId }), savedState),
  /** Moves to the trash; `meetings.restore` brings it back. RULE for a finished one without a reason (rule 58). */
  'meetings.remove': command(byIdAndVersion.extend({ reason: line(300).default('') }), savedState),
  'meetings.restore': command(byId, savedState),
  /** A new meeting from a known one: without numbers, letter dates, minutes and what happened. */
  'meetings.duplicate': command(
    byId.extend({
      title: requiredLine('Nama rapat', 600),
      date: isoDate.nullable(),
      take: copyChoiceSchema.prefault({}),
    }),
    storedMeeting,
  ),
  /** Same leader, room or invitees at overlapping times of one day. */
  'meetings.clashes': command(
    z.strictObject({ slots: z.array(clashSlotSchema).max(MOST_ROADSHOW_ROWS) }),
    z.array(clash),
  ),
  /** All meetings of a roadshow in one go: one for each row, its tokens filled, in a new series. */
  'meetings.makeRoadshow': command(
    z.strictObject({
      name: requiredLine('Nama roadshow', 200),
      meeting: meetingSchema,
      invitation: invitationSchema,
      profileId: recordId.nullable().default(null),
      rows: z.array(roadshowRowSchema).min(1, 'Belum ada kecamatan.').max(MOST_ROADSHOW_ROWS),
    }),
    z.object({ seriesId: recordId, meetingIds: z.array(recordId) }),
  ),
};
