import { z } from 'zod';
import { agendaItemSchema } from '../domain/meeting.ts';
import { MINUTES_STATES, MINUTES_VERSION_CAUSES, minutesSchema } from '../domain/minutes.ts';
import { recordId } from '../domain/record.ts';
import { requiredLine } from '../domain/text.ts';
import { command } from './define.ts';
import { minutesDeskContract } from './minutes-desk.ts';
import { madePaper } from './papers.ts';
import { byId, byMeeting, savedState, stored } from './stored.ts';

export const storedMinutes = stored(minutesSchema).extend({ meetingId: recordId });
export type StoredMinutes = z.infer<typeof storedMinutes>;

const byMeetingAndVersion = z.strictObject({ meetingId: recordId, version: z.int().min(1) });

/** One kept version in the list, without its body. */
export const minutesVersionRow = z.object({
  id: recordId,
  /** 1, 2, 3, ... within the meeting. */
  number: z.int().min(1),
  /** When the minutes reached that state. */
  madeAt: z.iso.datetime(),
  cause: z.enum(MINUTES_VERSION_CAUSES),
  /** Why they were opened again; where a restored version comes from; else empty. */
  reason: z.string(),
  state: z.enum(MINUTES_STATES),
});
export type MinutesVersionRow = z.infer<typeof minutesVersionRow>;

/** A kept version with everything that stood in it, and the agenda of that day, whose words head its parts. */
export const minutesVersion = minutesVersionRow.extend({
  value: minutesSchema,
  agenda: z.array(agendaItemSchema),
});
export type MinutesVersion = z.infer<typeof minutesVersion>;

const stateWithNumber = savedState.extend({ number: z.int().min(1) });

export const LONGEST_REOPEN_REASON = 300;
/** Why final minutes are opened again (rule 40). */
export const reopenReasonSchema = requiredLine('Alasan', LONGEST_REOPEN_REASON);

export const minutesContract = {
  ...minutesDeskContract,
  'minutes.get': command(byMeeting, storedMinutes),
  /** RULE for final minutes, and for a change of the state: that has methods of its own (rule 40). */
  'minutes.save': command(byMeetingAndVersion.extend({ value: minutesSchema }), savedState),
  'minutes.makePaper': command(byMeeting, madePaper),
  /** Locks the minutes and keeps them as a numbered version. RULE while something required is missing (rules 19, 40). */
  'minutes.finalise': command(byMeetingAndVersion, stateWithNumber),
  /** Opens final minutes again; the final version stays readable. RULE for a draft (rule 40). */
  'minutes.reopen': command(byMeetingAndVersion.extend({ reason: reopenReasonSchema }), stateWithNumber),
  /** Keeps the present state as a version; answers the number of the version that holds it. */
  'minutes.keepVersion': command(byMeetingAndVersion, z.object({ number: z.int().min(1) })),
  /** Newest first. */
  'minutes.versions': command(byMeeting, z.array(minutesVersionRow)),
  'minutes.readVersion': command(byId, minutesVersion),
  /** Puts an old version in the place of the present one, which is kept as a version first. RULE for final minutes. */
  'minutes.restoreVersion': command(byMeetingAndVersion.extend({ versionId: recordId }), savedState),
};
