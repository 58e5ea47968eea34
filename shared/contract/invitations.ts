import { z } from 'zod';
import { isoDate } from '../domain/dates.ts';
import { DELIVERED_PAPERS, DELIVERY_CHANNELS, deliverySchema, deliveryTime } from '../domain/delivery.ts';
import { invitationSchema } from '../domain/invitation.ts';
import { recordId } from '../domain/record.ts';
import { NOTICE_KINDS } from '../domain/supplement.ts';
import { line } from '../domain/text.ts';
import { command } from './define.ts';
import { madePaper } from './papers.ts';
import { byMeeting, nothing, savedState, stored } from './stored.ts';

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

const deliveredLetter = byMeeting.extend({ paper: z.enum(DELIVERED_PAPERS) });
const storedDelivery = deliverySchema.extend({ id: recordId });
export type StoredDelivery = z.infer<typeof storedDelivery>;

/** Day, time and place as a letter tells them. */
const schedule = z.object({
  date: isoDate.nullable(),
  endDate: isoDate.nullable(),
  startTime: z.string().nullable(),
  endTime: z.string().nullable(),
  place: z.string(),
});
export type Schedule = z.infer<typeof schedule>;

export const invitationsContract = {
  /** Every meeting has one; it is made empty together with the meeting. */
  'invitations.get': command(byMeeting, storedInvitation),
  /** RULE with a field sentence when the running number is taken in that year. */
  'invitations.save': command(saveInvitation, savedState.extend({ printedNumber: z.string() })),
  'invitations.makePaper': command(byMeeting, madePaper),
  /** How the letter went to its addressees; several ways for one of them are several marks. */
  'invitations.listDeliveries': command(deliveredLetter, z.array(storedDelivery)),
  /**
   * Marks one, many or all addressees at once. Who has a mark of that way already gets the new time; what it says of
   * receiver and note stays where nothing new is said. NOT_FOUND for somebody who is not on the list (any more).
   */
  'invitations.markDelivered': command(
    deliveredLetter.extend({
      addresseeIds: z.array(recordId).min(1).max(2000),
      channel: z.enum(DELIVERY_CHANNELS),
      at: deliveryTime,
      receivedBy: line(200).default(''),
      note: line(300).default(''),
    }),
    z.object({ marked: z.int() }),
  ),
  'invitations.unmarkDelivered': command(
    deliveredLetter.extend({ ids: z.array(recordId).min(1).max(8000) }),
    z.object({ removed: z.int() }),
  ),
  /** What the issued invitation announced, beside the meeting as it is now; `null` before it is issued. */
  'invitations.announced': command(
    byMeeting,
    z.object({ issuedAt: z.iso.datetime(), announced: schedule, now: schedule }).nullable(),
  ),
  /**
   * Fills the surat penundaan, ralat or pembatalan from what was announced and what holds now; what was typed there about
   * reason and number stays. RULE before the invitation is issued.
   */
  'invitations.prepareNotice': command(byMeeting.extend({ kind: z.enum(NOTICE_KINDS) }), nothing),
};
