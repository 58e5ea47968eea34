import { z } from 'zod';
import { addressedName } from './addressees.ts';
import { formatDate } from './dates.ts';
import type { Addressee, Invitation } from './invitation.ts';
import type { Meeting } from './meeting.ts';
import { meetingDateText, meetingTimeText, placeLines } from './meeting-text.ts';
import { isNumberBlank, printedNumber } from './numbering.ts';
import type { OfficeProfile } from './office-profile.ts';
import { recordId } from './record.ts';
import { fillPhrase, line, splitParagraphs } from './text.ts';

/** How a letter goes out. */
export const DELIVERY_CHANNELS = ['courier', 'whatsapp', 'srikandi', 'email'] as const;
export type DeliveryChannel = (typeof DELIVERY_CHANNELS)[number];

export const CHANNEL_WORDS: Record<DeliveryChannel, string> = {
  courier: 'Kurir (ekspedisi)',
  whatsapp: 'WhatsApp',
  srikandi: 'SRIKANDI',
  email: 'Surel',
};

/** The letters whose delivery is noted. */
export const DELIVERED_PAPERS = ['invitation', 'notice'] as const;
export type DeliveredPaper = (typeof DELIVERED_PAPERS)[number];

/** `YYYY-MM-DDTHH:mm` of an existing day, on the office's clock. */
export const deliveryTime = z.iso.datetime({
  local: true,
  offset: false,
  precision: -1,
  error: 'Tanggal dan jam pengiriman tidak sah.',
});

/** One way in which one addressee got the letter. */
export const deliverySchema = z.strictObject({
  addresseeId: recordId,
  channel: z.enum(DELIVERY_CHANNELS),
  at: deliveryTime,
  receivedBy: line(200).default(''),
  note: line(300).default(''),
});
export type Delivery = z.infer<typeof deliverySchema>;

/** How many addressees have the letter by at least one way; marks of addressees that are gone do not count. */
export function countDelivered(
  addressees: readonly Pick<Addressee, 'id'>[],
  deliveries: readonly Pick<Delivery, 'addresseeId'>[],
): number {
  const marked = new Set(deliveries.map(({ addresseeId }) => addresseeId));
  return addressees.filter(({ id }) => marked.has(id)).length;
}

/** To whom a message speaks: one addressee by title, or all of a group. */
export type MessageRecipient =
  | { kind: 'one'; addressee: Pick<Addressee, 'title' | 'organisation'> }
  | { kind: 'group'; name: string };

export interface MessageFacts {
  meeting: Meeting;
  invitation: Invitation;
  profile: OfficeProfile;
}

/**
 * The invitation as a message for WhatsApp, in the office's phrases: greeting, hal and number, then day, time, place and
 * acara of the record. What is not known yet is left out; nothing is invented (rule 41).
 */
export function whatsAppText(
  recipient: MessageRecipient,
  { meeting, invitation, profile }: MessageFacts,
): string {
  const { phrases, letter } = profile;
  const values = {
    penerima: recipient.kind === 'one' ? addressedName(recipient.addressee) : recipient.name,
    hal: invitation.subject || letter.subject,
    nomor: isNumberBlank(invitation) ? '' : `Nomor ${printedNumber(invitation, meeting, profile)}`,
    tanggal:
      invitation.letterDate === null || invitation.isDayBlank
        ? ''
        : `tanggal ${formatDate(invitation.letterDate)}`,
    acara: meeting.title,
  };
  const facts = [
    [phrases.detailDate, meetingDateText(meeting)],
    [phrases.detailTime, meetingTimeText(meeting, 'announced')],
    [phrases.detailPlace, placeLines(meeting).join(', ')],
    [phrases.detailAgenda, meeting.title],
    [phrases.detailDressCode, meeting.dressCode],
    [phrases.detailLink, splitParagraphs(meeting.link).join(' ')],
    [phrases.detailContact, meeting.contact],
  ] as const;
  return [
    fillPhrase(phrases.whatsAppGreeting, values),
    fillPhrase(phrases.whatsAppOpening, values),
    facts
      .filter(([, text]) => text !== '')
      .map(([label, text]) => `${capitalised(label)}: ${text}`)
      .join('\n'),
    fillPhrase(phrases.whatsAppClosing, values),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('id') + text.slice(1);
}
