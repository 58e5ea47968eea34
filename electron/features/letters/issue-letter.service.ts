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
import { partOfPaper, usualCode } from '../../../shared/domain/usual-code.ts';
import type { ReadDb, Transaction } from '../../store/handles.ts';
import { readSupplement } from '../archive/supplement-records.service.ts';
import { readInvitation } from '../invitations/invitation-records.service.ts';
import { readMeeting } from '../meetings/meeting-records.service.ts';
import { readProfile } from '../settings/profile-records.service.ts';
import { keepLetter } from './letter-records.service.ts';
import {
  type Announced,
  type FoundLetter,
  findAnnounced,
  findLetter,
  isLiveMeeting,
  type LetterValue,
  markIssued,
} from './letters.repository.ts';

/**
 * Notes that a paper was made as more than a KONSEP: its number becomes final, one that is only temporary stays so; a
 * letter without a number of ours stands in the agenda as blank or with the number of the other register. The row says
 * from now on what the letter said. A paper that has no register and a meeting in the trash are left alone.
 */
export async function issueLetter(tx: Transaction, meetingId: string, kind: string): Promise<void> {
  const paper = REGISTERED_PAPERS.find((name) => name === kind);
  if (paper === undefined || !(await isLiveMeeting(tx.db, meetingId))) return;
  const source = await readSource(tx.db, meetingId, paper);
  const current = await findLetter(tx.db, { meetingId, paper });
  const id = await keepLetter(tx, { meetingId, paper }, current, issuedValue(source, paper, current, tx.now));
  await markIssued(tx, id, announcedBy(source.meeting));
  if (paper !== 'notice') return;
  // The notice has told the new day: the invitation counts as announced anew.
  const invitation = await findAnnounced(tx.db, { meetingId, paper: 'invitation' });
  if (invitation !== null) await markIssued(tx, invitation.id, announcedBy(source.meeting));
}

type Source = Awaited<ReturnType<typeof readSource>>;

async function readSource(db: ReadDb, meetingId: string, paper: RegisteredPaper) {
  const meeting = await readMeeting(db, meetingId);
  const profile = (await readProfile(db, meeting.profileId)).value;
  const invitation = (await readInvitation(db, meetingId)).value;
  const supplement = (await readSupplement(db, meetingId)).value;
  const numbered: NumberedPaper = paper === 'invitation' ? invitation : supplement[partOfPaper(paper)];
  const code = paper === 'invitation' ? undefined : usualCode(partOfPaper(paper), invitation, profile);
  return { meeting: meeting.value, profile, invitation, supplement, numbered, code };
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
  const year = letterYear(numbered, meeting) ?? Number(now.slice(0, 4));
  const state = isNumberBlank(numbered) || numbered.numberText === '' ? 'blank' : 'external';
  return { ...shared, year, sequence: null, suffix: '', state };
}

function announcedBy({ date, endDate, startTime, endTime, place }: Meeting): Announced {
  return { date, endDate, startTime, endTime, place };
}
