import type { Dossier, PaperKind } from '../../../shared/domain/dossier.ts';
import { letterFacts } from '../../../shared/domain/letter-facts.ts';
import { registerOf } from '../../../shared/domain/letter-ledger.ts';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import {
  isNumberBlank,
  letterYear,
  type NumberedPaper,
  printedNumber,
  REGISTERED_PAPERS,
  type RegisteredPaper,
} from '../../../shared/domain/numbering.ts';
import type { OfficeProfile } from '../../../shared/domain/office-profile.ts';
import { partOfPaper, usualCode } from '../../../shared/domain/usual-code.ts';
import type { ReadDb, Transaction } from '../../store/handles.ts';
import { isLiveMeeting } from '../../store/live-meeting.ts';
import { readSupplement } from '../archive/supplement-records.service.ts';
import { readInvitation } from '../invitations/invitation-records.service.ts';
import { readMeeting } from '../meetings/meeting-records.service.ts';
import { officeDay } from '../office-day.ts';
import { readProfile } from '../settings/profile-records.service.ts';
import { keepLetter } from './letter-records.service.ts';
import {
  type Announced,
  type FoundLetter,
  findAnnounced,
  findLetter,
  type LetterValue,
  markIssued,
} from './letters.repository.ts';
import { isStillNumbered, numberOf } from './printed-number.ts';

/**
 * Notes that a paper was made as more than a KONSEP: its number becomes final, one that is only temporary stays so; a
 * letter without a number of ours stands in the agenda as blank or with the number of the other register. The row says
 * from now on what the letter said: what stands in `printed` where the paper was composed earlier, else the records as they
 * are. A paper that has no register and a meeting in the trash are left alone.
 */
export async function issueLetter(
  tx: Transaction,
  meetingId: string,
  kind: string,
  printed: PrintedFrom | null = null,
): Promise<void> {
  const paper = REGISTERED_PAPERS.find((name) => name === kind);
  if (paper === undefined || !(await isLiveMeeting(tx.db, meetingId))) return;
  const source = sourceOf(paper, printed ?? (await readRecords(tx.db, meetingId)));
  const current = await findLetter(tx.db, { meetingId, paper });
  const id = await keepLetter(tx, { meetingId, paper }, current, issuedValue(source, paper, current, tx.now));
  await markIssued(tx, id, announcedBy(source.meeting));
  if (paper !== 'notice') return;
  // The notice has told the new day: the invitation counts as announced anew.
  const invitation = await findAnnounced(tx.db, { meetingId, paper: 'invitation' });
  if (invitation !== null) await markIssued(tx, invitation.id, announcedBy(source.meeting));
}

/**
 * The same for a paper that was composed before this transaction, from `printed`. Where its number was changed meanwhile
 * nothing is issued: the new number never went out, and the paper is out of date already.
 */
export async function issueAsPrinted(
  tx: Transaction,
  { meetingId, kind }: { meetingId: string; kind: PaperKind },
  printed: PrintedFrom,
): Promise<void> {
  const paper = REGISTERED_PAPERS.find((name) => name === kind);
  if (paper === undefined) return;
  if (!(await isStillNumbered(tx.db, meetingId, paper, numberOf(paper, printed)))) return;
  await issueLetter(tx, meetingId, kind, printed);
}

/** The records that a registered paper is composed from. */
export interface PrintedFrom extends Pick<Dossier, 'meeting' | 'invitation' | 'supplement'> {
  profile: OfficeProfile;
}

async function readRecords(db: ReadDb, meetingId: string): Promise<PrintedFrom> {
  const { value: meeting, profileId } = await readMeeting(db, meetingId);
  const profile = (await readProfile(db, profileId)).value;
  const invitation = (await readInvitation(db, meetingId)).value;
  const supplement = (await readSupplement(db, meetingId)).value;
  return { meeting, profile, invitation, supplement };
}

type Source = ReturnType<typeof sourceOf>;

function sourceOf(paper: RegisteredPaper, { meeting, profile, invitation, supplement }: PrintedFrom) {
  const numbered: NumberedPaper = paper === 'invitation' ? invitation : supplement[partOfPaper(paper)];
  const code = paper === 'invitation' ? undefined : usualCode(partOfPaper(paper), invitation, profile);
  return { meeting, profile, invitation, supplement, numbered, code };
}

function issuedValue(
  source: Source,
  paper: RegisteredPaper,
  current: FoundLetter | undefined,
  now: string,
): LetterValue {
  const { meeting, profile, numbered, code } = source;
  const shared = {
    register: registerOf(paper),
    numberText: printedNumber(numbered, meeting, profile, code),
    facts: letterFacts(paper, source),
  };
  if (current !== undefined && current.sequence !== null) {
    const { year, sequence, suffix } = current;
    const state = current.state === 'temporary' ? 'temporary' : 'final';
    return { ...shared, year, sequence, suffix, state };
  }
  // Without any date it is a letter of today, in the meeting's zone (rule 5).
  const year = letterYear(numbered, meeting) ?? Number(officeDay(new Date(now), meeting.zone).slice(0, 4));
  const state = isNumberBlank(numbered) || numbered.numberText === '' ? 'blank' : 'external';
  return { ...shared, year, sequence: null, suffix: '', state };
}

function announcedBy({ date, endDate, startTime, endTime, place }: Meeting): Announced {
  return { date, endDate, startTime, endTime, place };
}
