import { isDeepStrictEqual } from 'node:util';
import type { CheckedInputOf } from '../../../shared/contract/index.ts';
import type { DossierState } from '../../../shared/contract/seal.ts';
import type { SavedState } from '../../../shared/contract/stored.ts';
import { type DossierFacts, dossierFactsSchema } from '../../../shared/domain/archive.ts';
import { recordChange } from '../../store/audit.ts';
import { refuseClosed } from '../../store/closed-meeting.ts';
import type { ReadDb, Transaction } from '../../store/handles.ts';
import { raiseVersion, requireVersion } from '../../store/records.ts';
import { readInvitation } from '../invitations/invitation-records.service.ts';
import { readMeeting } from '../meetings/meeting-records.service.ts';
import { readProfile } from '../settings/profile-records.service.ts';
import { findFacts, insertFacts, updateFacts } from './seal.repository.ts';

/* Archival facts of a meeting, inside a read or transaction that the caller opened. */

const NO_FACTS: DossierFacts = dossierFactsSchema.parse({});

/** The facts as they stand; version 0 while nobody has changed them. NOT_FOUND without the meeting. */
export async function readFacts(
  db: ReadDb,
  meetingId: string,
): Promise<DossierState['facts'] & { closedOn: string | null }> {
  await readMeeting(db, meetingId);
  const found = await findFacts(db, meetingId);
  return {
    version: found?.version ?? 0,
    value: found?.value ?? NO_FACTS,
    closedOn: found?.closedOn ?? null,
  };
}

/** The code that counts while the facts have none: the invitation's, else the office's usual one. */
export async function usualCodeOf(db: ReadDb, meetingId: string): Promise<string> {
  const { profileId } = await readMeeting(db, meetingId);
  const { value: invitation } = await readInvitation(db, meetingId);
  const { value: profile } = await readProfile(db, profileId);
  return invitation.code || profile.numbering.invitationCode;
}

/** CONFLICT for a stale version; RULE while the berkas is closed; an unchanged state writes nothing. */
export async function saveFacts(
  tx: Transaction,
  { meetingId, version, value }: CheckedInputOf<'seal.saveFacts'>,
): Promise<SavedState> {
  await refuseClosed(tx.db, meetingId);
  const before = await readFacts(tx.db, meetingId);
  requireVersion(before, version);
  const found = await ensureFacts(tx, meetingId);
  if (isDeepStrictEqual(before.value, value)) return { version: found.version, updatedAt: tx.now };
  const state = await raiseVersion(tx, 'dossier', found.id, found.version);
  await updateFacts(tx, found.id, value);
  await recordChange(tx, {
    entity: 'dossier',
    id: found.id,
    meetingId,
    action: 'update',
    before: before.value,
    after: value,
  });
  return state;
}

/** The row of facts; made with the defaults where there is none. */
export async function ensureFacts(
  tx: Transaction,
  meetingId: string,
): Promise<{ id: string; version: number }> {
  const found = await findFacts(tx.db, meetingId);
  if (found !== null) return found;
  const id = await insertFacts(tx, meetingId, NO_FACTS);
  await recordChange(tx, {
    entity: 'dossier',
    id,
    meetingId,
    action: 'create',
    before: null,
    after: NO_FACTS,
  });
  return { id, version: 1 };
}
