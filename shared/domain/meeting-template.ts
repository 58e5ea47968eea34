import { z } from 'zod';
import { type Invitation, invitationSchema } from './invitation.ts';
import { type Meeting, meetingSchema } from './meeting.ts';
import { factsOf, unissued } from './meeting-copy.ts';
import { recordId } from './record.ts';
import { requiredLine } from './text.ts';

/** Templat rapat: a meeting and its letter before any day, number or date. */
export const meetingTemplateSchema = z.strictObject({
  name: requiredLine('Nama templat', 120),
  meeting: meetingSchema,
  invitation: invitationSchema,
  /** Office profile of the meetings made from it; `null` takes the default one. */
  profileId: recordId.nullable().default(null),
});
export type MeetingTemplate = z.infer<typeof meetingTemplateSchema>;

/** A template of a meeting as it stands; its day, number and letter date stay behind. */
export function templateOf(
  name: string,
  { meeting, invitation, profileId }: { meeting: Meeting; invitation: Invitation; profileId: string | null },
): MeetingTemplate {
  return { name, meeting: factsOf(meeting, null), invitation: unissued(invitation), profileId };
}
