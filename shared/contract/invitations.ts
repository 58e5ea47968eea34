import { z } from 'zod';
import { invitationSchema } from '../domain/invitation.ts';
import { recordId } from '../domain/record.ts';
import { command } from './define.ts';
import { madePaper } from './papers.ts';
import { byMeeting, savedState, stored } from './stored.ts';

export const storedInvitation = stored(invitationSchema).extend({
  meetingId: recordId,
  /** The number as it will print, with a gap where the running number is blank. */
  printedNumber: z.string(),
});
export type StoredInvitation = z.infer<typeof storedInvitation>;

export const saveInvitation = z.strictObject({
  meetingId: recordId,
  version: z.int().min(1),
  value: invitationSchema,
});

export const invitationsContract = {
  /** Every meeting has one; it is made empty together with the meeting. */
  'invitations.get': command(byMeeting, storedInvitation),
  /** RULE with a field sentence when the running number is taken in that year. */
  'invitations.save': command(saveInvitation, savedState.extend({ printedNumber: z.string() })),
  'invitations.makePaper': command(byMeeting, madePaper),
};
