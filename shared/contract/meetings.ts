import { z } from 'zod';
import { isoDate } from '../domain/dates.ts';
import { meetingSchema, meetingStateSchema } from '../domain/meeting.ts';
import { recordId } from '../domain/record.ts';
import { line } from '../domain/text.ts';
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
  zone: z.string(),
  place: z.string(),
  chair: z.string(),
  state: meetingStateSchema,
  isSpecimen: z.boolean(),
  updatedAt: z.string(),
});
export type MeetingRow = z.infer<typeof meetingRow>;

export const meetingsContract = {
  /** Newest first; `cursor` is the last page's `next`. `search` matches words of title and place. */
  'meetings.list': command(
    z.strictObject({
      search: line(200).default(''),
      state: meetingStateSchema.nullable().default(null),
      limit: z.int().min(1).max(200).default(100),
      cursor: z.string().max(200).nullable().default(null),
    }),
    z.object({ rows: z.array(meetingRow), next: z.string().nullable(), total: z.int() }),
  ),
  'meetings.get': command(byId, storedMeeting),
  /** `profileId` null takes the default office profile. */
  'meetings.create': command(
    z.strictObject({ value: meetingSchema, profileId: recordId.nullable().default(null) }),
    storedMeeting,
  ),
  'meetings.save': command(byIdAndVersion.extend({ value: meetingSchema, profileId: recordId }), savedState),
  /** Moves to the trash; `meetings.restore` brings it back. */
  'meetings.remove': command(byIdAndVersion, savedState),
  'meetings.restore': command(byId, savedState),
};
