import { addresseeName, arrangeAddressees, groupAddressees } from '../../../shared/domain/addressees.ts';
import { formatDate, formatDateWithBlankDay } from '../../../shared/domain/dates.ts';
import type { Dossier } from '../../../shared/domain/dossier.ts';
import type { Invitation } from '../../../shared/domain/invitation.ts';
import type { AgendaItem, Meeting } from '../../../shared/domain/meeting.ts';
import {
  meetingDateText,
  meetingTimeText,
  officialText,
  placeLines,
} from '../../../shared/domain/meeting-text.ts';
import { printedNumber } from '../../../shared/domain/numbering.ts';
import type { OfficeProfile } from '../../../shared/domain/office-profile.ts';
import type { Signatory } from '../../../shared/domain/people.ts';
import { actingTitle } from '../../../shared/domain/signature.ts';
import { fillPhrase, splitParagraphs } from '../../../shared/domain/text.ts';
import { BLANK, composePaper, composeSignature, field, orBlank, SHORT_BLANK } from './compose-common.ts';
import type { AddressModel, AttachmentModel, DateLineModel, InvitationModel } from './invitation.model.ts';
import type { FieldModel, Pictures } from './paper.model.ts';

/** Surat undangan in the order of blocks of rule 13; nothing is printed that was not entered (rule 41). */
export function composeInvitation(
  dossier: Dossier,
  profile: OfficeProfile,
  pictures: Pictures,
): InvitationModel {
  const { meeting, invitation } = dossier;
  const { letter, phrases, srikandi, signature } = profile;
  const { signatory, letterhead, notes, copyRecipients } = invitation;
  return {
    ...composePaper({
      kind: 'invitation',
      dossier,
      profile,
      pictures,
      signatory,
      letterheadChoice: letterhead,
      word: 'Undangan',
    }),
    dateLine: composeDateLine(invitation, profile),
    datePosition: letter.datePosition,
    number: srikandi.isOn ? srikandi.tags.number : printedNumber(invitation, meeting, profile),
    urgency: orBlank(invitation.urgency || letter.defaultUrgency, SHORT_BLANK),
    subject: orBlank(invitation.subject || letter.subject, SHORT_BLANK),
    subjectStyle: letter.subjectStyle,
    noAttachmentText: letter.noAttachmentText,
    address: composeAddress(invitation, profile),
    salutation: phrases.salutation,
    opening: composeOpening(invitation, meeting, profile),
    details: composeDetails(meeting, profile),
    closing: splitParagraphs(invitation.closing || phrases.invitationClosing),
    signature: composeSignature(signatory, profile),
    notes: { label: phrases.notesLabel, items: [...notes] },
    copies: { label: signature.copyLabel, items: [...copyRecipients] },
    attachment: composeAttachment(invitation, profile, signatory),
  };
}

/** `Contoh, 8 September 2025`; dots while the date is not known. */
export function composeDateLine(
  paper: Pick<Invitation, 'letterDate' | 'isDayBlank'>,
  profile: OfficeProfile,
): DateLineModel {
  const { letter, region, srikandi } = profile;
  const hasPlace = letter.isPlacePrinted && region.seat !== '';
  return {
    place: hasPlace ? `${region.seat}, ` : '',
    date: srikandi.isOn ? srikandi.tags.date : orBlank(letterDateText(paper), SHORT_BLANK),
  };
}

/** The letter's date as printed, with a gap where the day is written by hand (rule 10); empty while unknown. */
export function letterDateText({
  letterDate,
  isDayBlank,
}: Pick<Invitation, 'letterDate' | 'isDayBlank'>): string {
  if (letterDate === null) return '';
  return isDayBlank ? formatDateWithBlankDay(letterDate) : formatDate(letterDate);
}

/** The address of any letter to those invited (rules 15, 16, 18). */
export function composeAddress(invitation: Invitation, profile: OfficeProfile): AddressModel {
  const { letter } = profile;
  return {
    side: letter.addressSide,
    salute: 'Yth.',
    ...addressNames(invitation, profile),
    place: orBlank(invitation.addressPlace || letter.addressPlace, SHORT_BLANK),
  };
}

/** One name, a numbered list, or the words for the attached list (rule 16). */
export function addressNames(
  invitation: Invitation,
  profile: OfficeProfile,
): Pick<AddressModel, 'names' | 'isNumbered'> {
  const arranged = arrangeAddressees(invitation.addressees, profile);
  switch (arranged.kind) {
    case 'none':
      return { names: [BLANK], isNumbered: false };
    case 'one':
      return { names: [arranged.name], isNumbered: false };
    case 'list':
      return { names: arranged.names, isNumbered: true };
    case 'attached':
      return { names: [arranged.text], isNumbered: false };
  }
}

/** Pembuka of the invitation: its own words, else the phrase of the office. */
export function composeOpening(invitation: Invitation, meeting: Meeting, profile: OfficeProfile): string[] {
  if (invitation.opening !== '') return splitParagraphs(invitation.opening);
  const { phrases } = profile;
  const phrase = meeting.purpose === '' ? phrases.invitationOpeningWithoutPurpose : phrases.invitationOpening;
  return splitParagraphs(
    fillPhrase(phrase, {
      acara: meeting.title,
      tujuan: meeting.purpose,
      waktu: meetingTimeText(meeting, 'announced'),
      pimpinan: officialText(meeting.chair),
    }),
  );
}

/** hari/tanggal, waktu, tempat, acara, then the extras that the office prints and the meeting has. */
export function composeDetails(meeting: Meeting, profile: OfficeProfile): FieldModel[] {
  const { phrases, letter } = profile;
  const { extras } = letter;
  const time = meetingTimeText(meeting, 'announced');
  const optional: [boolean, string, string[]][] = [
    [extras.dressCode, phrases.detailDressCode, [meeting.dressCode]],
    [extras.chair, phrases.detailChair, [officialText(meeting.chair)]],
    [extras.agenda, phrases.detailItems, meeting.agenda.map((item) => itemText(item, profile))],
    [extras.link, phrases.detailLink, splitParagraphs(meeting.link)],
    [extras.contact, phrases.detailContact, [meeting.contact]],
  ];
  return [
    field(phrases.detailDate, [meetingDateText(meeting)]),
    field(phrases.detailTime, [orBlank(time, `pukul ${SHORT_BLANK} ${meeting.zone}`)]),
    field(phrases.detailPlace, placeLines(meeting)),
    field(phrases.detailAgenda, [meeting.title]),
    ...optional
      .filter(([isShown, , lines]) => isShown && lines.some((line) => line !== ''))
      .map(([, label, lines]) => ({
        ...field(label, lines),
        isNumbered: label === phrases.detailItems && lines.length > 1,
      })),
  ];
}

/** `Pembukaan`, or `Pembukaan (15 menit)` where the office prints how long an item takes. */
function itemText({ title, minutes }: AgendaItem, { letter }: OfficeProfile): string {
  return letter.isItemDurationPrinted && minutes !== undefined ? `${title} (${minutes} menit)` : title;
}

/** Daftar undangan behind a letter (or nota dinas) of `signatory`; `null` while the names stand in the address (rule 16). */
export function composeAttachment(
  invitation: Invitation,
  profile: OfficeProfile,
  signatory: Signatory,
  letterWord = 'Surat',
): AttachmentModel | null {
  if (arrangeAddressees(invitation.addressees, profile).kind !== 'attached') return null;
  const { letter, phrases } = profile;
  return {
    headingSide: letter.attachmentHeading,
    letterWord,
    letterOf: issuerTitle(signatory),
    title: phrases.attachmentTitle,
    columns: {
      title: phrases.invitedTitle,
      organisation: phrases.invitedBody,
      note: phrases.invitedNote,
    },
    unit: phrases.attachmentUnit,
    groups: groupAddressees(invitation.addressees).map(({ heading, addressees }) => ({
      heading,
      rows: addressees.map((addressee) => ({
        title: addresseeName(addressee),
        organisation: addressee.organisation,
        note: addressee.note,
      })),
    })),
    isSigned: letter.isAttachmentSigned,
  };
}

/** Whose letter it is: of the one in whose name it is signed, else of who signs. */
export function issuerTitle({ mandate, official }: Signatory): string {
  return actingTitle(mandate[0] ?? official);
}
