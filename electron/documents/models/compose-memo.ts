import type { Dossier } from '../../../shared/domain/dossier.ts';
import type { Invitation } from '../../../shared/domain/invitation.ts';
import { printedNumber } from '../../../shared/domain/numbering.ts';
import type { OfficeProfile } from '../../../shared/domain/office-profile.ts';
import { fillPhrase, splitParagraphs } from '../../../shared/domain/text.ts';
import { BLANK, composePaper, composeSignature, field, orBlank, SHORT_BLANK } from './compose-common.ts';
import {
  addressNames,
  composeAttachment,
  composeDateLine,
  composeDetails,
  composeOpening,
  issuerTitle,
} from './compose-invitation.ts';
import {
  actionColumns,
  actionsOf,
  decisionsOf,
  heldFacts,
  isSectionFilled,
  section,
} from './compose-sections.ts';
import type { MemoModel } from './memo.model.ts';
import type { FieldModel, Pictures } from './paper.model.ts';

/** What `Tembusan` and `Lampiran` say when there is none. */
const NONE = '-';
const LETTER_WORD = 'Nota Dinas';

interface MemoHead {
  to: Pick<FieldModel, 'lines' | 'isNumbered'>;
  from: string;
  copies: readonly string[];
  date: string;
  number: string;
  urgency: string;
}

/** The fields of naskah-dinas 3.6 in their order, down to Sifat; what is not known prints as dots. */
function composeHead({ to, from, copies, date, number, urgency }: MemoHead): FieldModel[] {
  return [
    { label: 'Yth.', ...to },
    field('Dari', [from]),
    { label: 'Tembusan', lines: copies.length === 0 ? [NONE] : [...copies], isNumbered: copies.length > 1 },
    { label: 'Tanggal', lines: [date], isNumbered: false },
    { label: 'Nomor', lines: [number], isNumbered: false },
    { label: 'Sifat', lines: [orBlank(urgency, SHORT_BLANK)], isNumbered: false },
  ];
}

/** The invitation of an internal meeting in the shape of a nota dinas: same record, same number, same addressees. */
export function composeInvitationMemo(
  dossier: Dossier,
  profile: OfficeProfile,
  pictures: Pictures,
): MemoModel {
  const { meeting, invitation } = dossier;
  const { letter, phrases, srikandi } = profile;
  const { signatory } = invitation;
  const number = srikandi.isOn ? srikandi.tags.number : printedNumber(invitation, meeting, profile);
  const dateLine = composeDateLine(invitation, profile);
  return {
    ...composePaper({
      kind: 'invitation-memo',
      dossier,
      profile,
      pictures,
      signatory,
      letterheadChoice: invitation.letterhead,
      word: 'Nota Dinas Undangan',
    }),
    heading: phrases.memoTitle,
    head: composeHead({
      to: invitedNames(invitation, profile),
      from: issuerTitle(signatory),
      copies: invitation.copyRecipients,
      date: dateLine.date,
      number,
      urgency: invitation.urgency || letter.defaultUrgency,
    }),
    noAttachmentText: letter.noAttachmentText,
    subject: field('Hal', [invitation.subject || letter.subject]),
    opening: composeOpening(invitation, meeting, profile),
    details: composeDetails(meeting, profile),
    sections: [],
    actionColumns: actionColumns(profile),
    closing: splitParagraphs(invitation.closing || phrases.invitationClosing),
    signature: composeSignature(signatory, profile),
    notes: { label: phrases.notesLabel, items: [...invitation.notes] },
    attachment: composeAttachment(invitation, profile, signatory, LETTER_WORD),
    number,
    dateLine,
  };
}

function invitedNames(
  invitation: Invitation,
  profile: OfficeProfile,
): Pick<FieldModel, 'lines' | 'isNumbered'> {
  const { names, isNumbered } = addressNames(invitation, profile);
  return { lines: names, isNumbered };
}

/** Nota dinas laporan hasil rapat: the facts, decisions and follow-ups that the minutes hold, nothing else (rule 41). */
export function composeReportMemo(dossier: Dossier, profile: OfficeProfile, pictures: Pictures): MemoModel {
  const { meeting, supplement } = dossier;
  const { reportMemo } = supplement;
  const { letter, phrases, srikandi, numbering } = profile;
  const { signatory, to } = reportMemo;
  const number = srikandi.isOn
    ? srikandi.tags.number
    : printedNumber(reportMemo, meeting, profile, numbering.minutesCode);
  const dateLine = composeDateLine(reportMemo, profile);
  const opening = fillPhrase(phrases.reportMemoOpening, { acara: meeting.title, tujuan: meeting.purpose });
  return {
    ...composePaper({
      kind: 'report-memo',
      dossier,
      profile,
      pictures,
      signatory,
      letterheadChoice: 'by-signer',
      word: 'Nota Dinas Laporan',
    }),
    heading: phrases.memoTitle,
    head: composeHead({
      to: { lines: to.length === 0 ? [BLANK] : [...to], isNumbered: to.length > 1 },
      from: reportMemo.from || issuerTitle(signatory),
      copies: reportMemo.copyRecipients,
      date: dateLine.date,
      number,
      urgency: reportMemo.urgency || letter.defaultUrgency,
    }),
    noAttachmentText: reportMemo.attachment || letter.noAttachmentText,
    subject: field('Hal', [reportMemo.subject || phrases.reportMemoSubject]),
    opening: splitParagraphs(reportMemo.opening || opening),
    details: [],
    sections: [
      section(phrases.reportMemoFacts, { fields: heldFacts(dossier, profile) }),
      section(phrases.reportMemoResults, { items: decisionsOf(dossier).map((text) => [text]) }),
      section(phrases.actionsHeading, { actions: actionsOf(dossier) }),
    ].filter(isSectionFilled),
    actionColumns: actionColumns(profile),
    closing: splitParagraphs(reportMemo.closing || phrases.reportMemoClosing),
    signature: composeSignature(signatory, profile),
    notes: { label: phrases.notesLabel, items: [] },
    attachment: null,
    number,
    dateLine,
  };
}
