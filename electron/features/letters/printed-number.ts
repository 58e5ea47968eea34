import { isDeepStrictEqual } from 'node:util';
import { Failure } from '../../../shared/contract/failures.ts';
import type { Dossier } from '../../../shared/domain/dossier.ts';
import type { Invitation } from '../../../shared/domain/invitation.ts';
import { isNumberBlank, letterYear, type RegisteredPaper } from '../../../shared/domain/numbering.ts';
import { partOfPaper } from '../../../shared/domain/usual-code.ts';
import type { ReadDb } from '../../store/handles.ts';
import { isLiveMeeting } from '../../store/live-meeting.ts';
import { readSupplement } from '../archive/supplement-records.service.ts';
import { readInvitation } from '../invitations/invitation-records.service.ts';
import { readMeeting } from '../meetings/meeting-records.service.ts';

/** The running number that stands on a paper, as it was when the paper was composed. */
interface PrintedNumber extends Pick<Invitation, 'sequence' | 'sequenceSuffix' | 'numberText'> {
  /** Whose register it belongs to; `null` while neither letter nor meeting has a date. */
  year: number | null;
}

/** The number of one of a dossier's papers. */
export function numberOf(
  paper: RegisteredPaper,
  { meeting, invitation, supplement }: Pick<Dossier, 'meeting' | 'invitation' | 'supplement'>,
): PrintedNumber {
  const numbered = paper === 'invitation' ? invitation : supplement[partOfPaper(paper)];
  const { sequence, sequenceSuffix, numberText } = numbered;
  return { sequence, sequenceSuffix, numberText, year: letterYear(numbered, meeting) };
}

/**
 * Whether a meeting's paper still has the number that was printed. One that was left blank for the hand fits every number,
 * and a meeting in the trash is not asked.
 */
export async function isStillNumbered(
  db: ReadDb,
  meetingId: string,
  paper: RegisteredPaper,
  printed: PrintedNumber,
): Promise<boolean> {
  if (isNumberBlank(printed) || !(await isLiveMeeting(db, meetingId))) return true;
  const meeting = (await readMeeting(db, meetingId)).value;
  const invitation = (await readInvitation(db, meetingId)).value;
  const supplement = (await readSupplement(db, meetingId)).value;
  return isDeepStrictEqual(numberOf(paper, { meeting, invitation, supplement }), printed);
}

/**
 * RULE for letters of a job that was begun before their number was changed or cancelled: they would go out under a number
 * that the agenda gives to nobody, or to another letter (rule 9).
 */
export async function refuseOldNumber(
  db: ReadDb,
  meetingId: string,
  printed: Pick<Dossier, 'meeting' | 'invitation' | 'supplement'>,
): Promise<void> {
  if (await isStillNumbered(db, meetingId, 'invitation', numberOf('invitation', printed))) return;
  throw new Failure(
    'RULE',
    'Nomor undangan sudah diubah sejak pekerjaan ini dimulai, jadi surat bernomor lama tidak dibuat lagi. Batalkan pekerjaan ini, lalu buat lagi suratnya.',
  );
}
