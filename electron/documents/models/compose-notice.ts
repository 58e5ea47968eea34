import { formatClock, formatDateRange, formatTimeSpan } from '../../../shared/domain/dates.ts';
import type { Dossier } from '../../../shared/domain/dossier.ts';
import { meetingDateText } from '../../../shared/domain/meeting-text.ts';
import { printedNumber } from '../../../shared/domain/numbering.ts';
import type { OfficeProfile } from '../../../shared/domain/office-profile.ts';
import type { Notice } from '../../../shared/domain/supplement.ts';
import { noticeSignatory } from '../../../shared/domain/supplement-signatories.ts';
import { fillPhrase, splitParagraphs } from '../../../shared/domain/text.ts';
import { composePaper, composeSignature, field, orBlank, SHORT_BLANK } from './compose-common.ts';
import { composeAddress, composeAttachment, composeDateLine, letterDateText } from './compose-invitation.ts';
import type { CorrectionModel, NoticeModel } from './notice.model.ts';
import type { FieldModel, Pictures } from './paper.model.ts';

/** Surat ralat, penundaan or pembatalan: quotes the invitation, goes to the same addressees (rules 13 to 18). */
export function composeNotice(dossier: Dossier, profile: OfficeProfile, pictures: Pictures): NoticeModel {
  const { meeting, invitation, supplement } = dossier;
  const { notice } = supplement;
  const { letter, phrases, srikandi, signature } = profile;
  const signatory = noticeSignatory(dossier);
  const words = noticeWords(notice, profile);
  const code = invitation.code === '' ? profile.numbering.invitationCode : invitation.code;
  return {
    ...composePaper({
      kind: 'notice',
      dossier,
      profile,
      pictures,
      signatory,
      letterheadChoice: invitation.letterhead,
      word: words.subject,
    }),
    dateLine: composeDateLine(notice, profile),
    datePosition: letter.datePosition,
    number: srikandi.isOn ? srikandi.tags.number : printedNumber(notice, meeting, profile, code),
    urgency: orBlank(invitation.urgency || letter.defaultUrgency, SHORT_BLANK),
    subject: words.subject,
    subjectStyle: letter.subjectStyle,
    noAttachmentText: letter.noAttachmentText,
    address: composeAddress(invitation, profile),
    salutation: phrases.salutation,
    opening: composeOpening(words.opening, dossier, profile),
    details: composeDetails(dossier, profile),
    ...composeCorrections(notice, profile),
    closing: splitParagraphs(words.closing),
    signature: composeSignature(signatory, profile),
    notes: { label: phrases.notesLabel, items: [] },
    copies: { label: signature.copyLabel, items: [...invitation.copyRecipients] },
    attachment: composeAttachment(invitation, profile, signatory),
  };
}

function noticeWords(notice: Notice, { phrases }: OfficeProfile) {
  switch (notice.kind) {
    case 'correction':
      return {
        subject: phrases.correctionSubject,
        opening: phrases.correctionOpening,
        closing: phrases.correctionClosing,
      };
    case 'postponement':
      return {
        subject: phrases.postponementSubject,
        opening: hasNewTime(notice) ? phrases.postponementOpening : phrases.postponementOpeningUndated,
        closing: phrases.postponementClosing,
      };
    case 'cancellation':
      return {
        subject: phrases.cancellationSubject,
        opening: phrases.cancellationOpening,
        closing: phrases.cancellationClosing,
      };
  }
}

function hasNewTime({ newDate, newStartTime, newPlace }: Notice): boolean {
  return newDate !== null || newStartTime !== null || newPlace !== '';
}

/** Quotes number, date and hal of the invitation as they were printed there. */
function composeOpening(phrase: string, dossier: Dossier, profile: OfficeProfile): string[] {
  const { meeting, invitation, supplement } = dossier;
  const { reason } = supplement.notice;
  const startTime = supplement.notice.formerStartTime ?? meeting.startTime;
  const because = reason.replace(/^sehubungan dengan\s+/i, '').replace(/[.,\s]+$/, '');
  return splitParagraphs(
    fillPhrase(phrase, {
      nomor: printedNumber(invitation, meeting, profile),
      tanggal: orBlank(letterDateText(invitation), SHORT_BLANK),
      hal: orBlank(invitation.subject || profile.letter.subject, SHORT_BLANK),
      alasan: because === '' ? '' : `sehubungan dengan ${because},`,
      acara: meeting.title,
      hari_tanggal: orBlank(formerDateText(dossier), SHORT_BLANK),
      waktu: startTime === null ? '' : `pukul ${formatClock(startTime)} ${meeting.zone}`,
    }),
  );
}

/** The day that the invitation announced, also when the meeting has moved since. */
function formerDateText({ meeting, supplement }: Dossier): string {
  const { formerDate, formerEndDate } = supplement.notice;
  return formerDate === null
    ? meetingDateText(meeting)
    : meetingDateText({ date: formerDate, endDate: formerEndDate });
}

function composeDetails({ meeting, supplement }: Dossier, { phrases }: OfficeProfile): FieldModel[] {
  const { notice } = supplement;
  const [only] = notice.corrections;
  if (notice.kind === 'correction' && only !== undefined && notice.corrections.length === 1) {
    return [
      field(phrases.correctionPart, [only.label]),
      field(phrases.correctionWas, [only.was]),
      field(phrases.correctionShouldBe, [only.shouldBe]),
    ];
  }
  if (notice.kind !== 'postponement' || !hasNewTime(notice)) return [];
  const { newDate, newEndDate, newStartTime, newEndTime, newPlace } = notice;
  return [
    field(phrases.detailDate, [
      newDate === null ? phrases.noticeLater : formatDateRange(newDate, newEndDate),
    ]),
    field(phrases.detailTime, [
      newStartTime === null ? phrases.noticeLater : formatTimeSpan(newStartTime, newEndTime, meeting.zone),
    ]),
    field(phrases.detailPlace, newPlace === '' ? [phrases.noticeLater] : splitParagraphs(newPlace)),
    field(phrases.detailAgenda, [meeting.title]),
  ];
}

function composeCorrections(
  { kind, corrections }: Notice,
  { phrases }: OfficeProfile,
): Pick<NoticeModel, 'corrections' | 'correctionColumns' | 'rest'> {
  const isCorrection = kind === 'correction';
  const rows = isCorrection && corrections.length > 1 ? corrections : [];
  return {
    corrections: rows.map(({ label, was, shouldBe }): CorrectionModel => ({ part: label, was, shouldBe })),
    correctionColumns: {
      part: capitalised(phrases.correctionPart),
      was: capitalised(phrases.correctionWas),
      shouldBe: capitalised(phrases.correctionShouldBe),
    },
    rest: isCorrection ? splitParagraphs(phrases.correctionRest) : [],
  };
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('id') + text.slice(1);
}
