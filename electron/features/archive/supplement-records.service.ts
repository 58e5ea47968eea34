import { isDeepStrictEqual } from 'node:util';
import type { SavedState } from '../../../shared/contract/stored.ts';
import type { StoredSupplement } from '../../../shared/contract/supplement.ts';
import { letterFacts } from '../../../shared/domain/letter-facts.ts';
import { letterYear, printedNumber } from '../../../shared/domain/numbering.ts';
import type { Supplement } from '../../../shared/domain/supplement.ts';
import { NUMBERED_PARTS, usualCode } from '../../../shared/domain/usual-code.ts';
import { recordChange } from '../../store/audit.ts';
import type { ReadDb, Transaction } from '../../store/handles.ts';
import { notFound, raiseVersion, requireVersion, stateOf } from '../../store/records.ts';
import { readInvitation } from '../invitations/invitation-records.service.ts';
import { bookNumber } from '../letters/letter-records.service.ts';
import { readMeeting, requireMeeting } from '../meetings/meeting-records.service.ts';
import { refuseFinalTrailer } from '../minutes/final-minutes.service.ts';
import { readProfile } from '../settings/profile-records.service.ts';
import { findSupplement, insertSupplement, updateSupplement } from './supplement.repository.ts';

/* Supplements inside a read or transaction that the caller opened; `SupplementService` opens them for the page. */

/** What the further papers of a live meeting need; NOT_FOUND without the meeting. */
export async function readSupplement(db: ReadDb, meetingId: string): Promise<StoredSupplement> {
  await requireMeeting(db, meetingId);
  return requireSupplement(db, meetingId);
}

async function requireSupplement(db: ReadDb, meetingId: string): Promise<StoredSupplement> {
  const supplement = await findSupplement(db, meetingId);
  if (supplement === null) throw notFound('Isian naskah lain');
  return supplement;
}

/** Makes the supplement of a new meeting and books its numbers. */
export async function createSupplement(tx: Transaction, meetingId: string, value: Supplement): Promise<void> {
  await insertSupplement(tx, meetingId, value);
  const { id } = await requireSupplement(tx.db, meetingId);
  await recordChange(tx, {
    entity: 'supplement',
    id,
    meetingId,
    action: 'create',
    before: null,
    after: value,
  });
  await bookSupplement(tx, meetingId);
}

export interface SupplementChange {
  meetingId: string;
  version: number;
  value: Supplement;
}

/**
 * Saves the next state and books its numbers; an unchanged one writes nothing. CONFLICT; RULE for a number that is taken, and
 * for what stands under the signature of final minutes (rule 40).
 */
export async function saveSupplement(tx: Transaction, change: SupplementChange): Promise<SavedState> {
  const { meetingId, version, value } = change;
  const before = await readSupplement(tx.db, meetingId);
  requireVersion(before, version);
  if (isDeepStrictEqual(before.value, value)) return stateOf(before);
  if (!isDeepStrictEqual(before.value.minutesTrailer, value.minutesTrailer))
    await refuseFinalTrailer(tx.db, meetingId);
  const state = await raiseVersion(tx, 'supplement', before.id, version);
  await updateSupplement(tx, meetingId, value);
  await recordChange(tx, {
    entity: 'supplement',
    id: before.id,
    meetingId,
    action: 'update',
    before: before.value,
    after: value,
  });
  await bookSupplement(tx, meetingId);
  return state;
}

/**
 * Books the numbers of all registered papers anew, after a change of theirs or of the meeting's date, whose year may
 * decide the register (rule 9). `field` is where a refusal is shown; without it, beside the number itself. RULE.
 */
export async function bookSupplement(tx: Transaction, meetingId: string, field?: string): Promise<void> {
  const meeting = await readMeeting(tx.db, meetingId);
  const profile = await readProfile(tx.db, meeting.profileId);
  const invitation = await readInvitation(tx.db, meetingId);
  const { value } = await requireSupplement(tx.db, meetingId);
  for (const { part, paper } of NUMBERED_PARTS) {
    const { sequence, numberText } = value[part];
    await bookNumber(tx, {
      meetingId,
      paper,
      // A number given by another register is none of ours.
      sequence: numberText === '' ? sequence : null,
      suffix: value[part].sequenceSuffix,
      year: letterYear(value[part], meeting.value),
      numberText: printedNumber(
        value[part],
        meeting.value,
        profile.value,
        usualCode(part, invitation.value, profile.value),
      ),
      facts: letterFacts(paper, {
        meeting: meeting.value,
        invitation: invitation.value,
        supplement: value,
        profile: profile.value,
      }),
      field: field ?? `value.${part}.sequence`,
    });
  }
}
