import { destinationText } from './addressees.ts';
import type { Invitation } from './invitation.ts';
import type { Meeting } from './meeting.ts';
import type { RegisteredPaper } from './numbering.ts';
import type { OfficeProfile } from './office-profile.ts';
import type { Notice, Supplement } from './supplement.ts';

/** What the agenda says of a letter beside its number. */
export interface LetterFacts {
  /** The letter's own date; `null` while it has none. */
  letterDate: string | null;
  subject: string;
  /** The meeting that it is about. */
  about: string;
  destination: string;
  code: string;
  urgency: string;
}

export interface LetterSource {
  meeting: Meeting;
  invitation: Invitation;
  supplement: Supplement;
  profile: OfficeProfile;
}

/** Hal, tujuan, kode and sifat of a meeting's paper, as they will print (rule 57). */
export function letterFacts(paper: RegisteredPaper, source: LetterSource): LetterFacts {
  const { meeting, invitation, supplement, profile } = source;
  const { phrases, letter, numbering } = profile;
  const about = meeting.title;
  const invitationCode = invitation.code || numbering.invitationCode;
  switch (paper) {
    case 'invitation':
      return {
        letterDate: invitation.letterDate,
        subject: invitation.subject || letter.subject,
        about,
        destination: destinationText(invitation.addressees),
        code: invitationCode,
        urgency: invitation.urgency || letter.defaultUrgency,
      };
    case 'notice':
      return {
        letterDate: supplement.notice.letterDate,
        subject: noticeSubject(supplement.notice, profile),
        about,
        destination: destinationText(invitation.addressees),
        code: supplement.notice.code || invitationCode,
        urgency: invitation.urgency || letter.defaultUrgency,
      };
    case 'report-memo':
      return {
        ...further(supplement.reportMemo, numbering.minutesCode),
        subject: phrases.reportMemoSubject,
        about,
        destination: supplement.reportMemo.to.join('; '),
      };
    case 'report':
      return {
        ...further(supplement.report, numbering.minutesCode),
        subject: 'Laporan',
        about,
        destination: '',
      };
    case 'official-record':
      return {
        ...further(supplement.officialRecord, numbering.minutesCode),
        subject: 'Berita acara',
        about,
        destination: '',
      };
    case 'press-release':
      return {
        ...further(supplement.pressRelease, numbering.invitationCode),
        subject: 'Siaran pers',
        about,
        destination: '',
      };
  }
}

function noticeSubject({ kind }: Notice, { phrases }: OfficeProfile): string {
  if (kind === 'correction') return phrases.correctionSubject;
  return kind === 'cancellation' ? phrases.cancellationSubject : phrases.postponementSubject;
}

function further(paper: { letterDate: string | null; code: string }, usualCode: string) {
  return { letterDate: paper.letterDate, code: paper.code || usualCode, urgency: '' };
}
