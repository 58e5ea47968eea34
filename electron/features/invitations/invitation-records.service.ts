import { isDeepStrictEqual } from 'node:util';
import type { StoredInvitation } from '../../../shared/contract/invitations.ts';
import type { SavedState } from '../../../shared/contract/stored.ts';
import type { Invitation } from '../../../shared/domain/invitation.ts';
import { letterFacts } from '../../../shared/domain/letter-facts.ts';
import { letterYear, printedNumber } from '../../../shared/domain/numbering.ts';
import { EMPTY_SUPPLEMENT } from '../../../shared/domain/supplement.ts';
import { recordChange } from '../../store/audit.ts';
import type { ReadDb, Transaction } from '../../store/handles.ts';
import { notFound, raiseVersion, requireVersion, stateOf } from '../../store/records.ts';
import { bookNumber } from '../letters/letter-records.service.ts';
import { readMeeting, requireMeeting } from '../meetings/meeting-records.service.ts';
import { readNumbering, readProfile } from '../settings/profile-records.service.ts';
import {
  findInvitation,
  insertInvitation,
  listAddresseeIds,
  replaceLists,
  updateInvitation,
} from './invitations.repository.ts';

/* Invitations inside a read or transaction that the caller opened; `InvitationsService` opens them for the page. */

/** The invitation of a live meeting, with its number as printed; NOT_FOUND without the meeting. */
export async function readInvitation(db: ReadDb, meetingId: string): Promise<StoredInvitation> {
  const meeting = await requireMeeting(db, meetingId);
  const profile = await readNumbering(db, meeting.profileId);
  const invitation = await requireInvitation(db, meetingId);
  return {
    ...invitation,
    printedNumber: printedNumber(invitation.value, meeting, profile),
  };
}

async function requireInvitation(db: ReadDb, meetingId: string) {
  const invitation = await findInvitation(db, meetingId);
  if (invitation === null) throw notFound('Undangan');
  return invitation;
}

/** Makes the invitation of a new meeting and books its number. */
export async function createInvitation(tx: Transaction, meetingId: string, value: Invitation): Promise<void> {
  await insertInvitation(tx, meetingId, value);
  const { id } = await requireInvitation(tx.db, meetingId);
  await recordChange(tx, {
    entity: 'invitation',
    id,
    meetingId,
    action: 'create',
    before: null,
    after: value,
  });
  await bookInvitation(tx, meetingId, 'value.sequence');
}

export interface InvitationChange {
  meetingId: string;
  version: number;
  value: Invitation;
}

/** Saves the next state and books its number; an unchanged state writes nothing. CONFLICT, RULE (number taken). */
export async function saveInvitation(tx: Transaction, change: InvitationChange): Promise<SavedState> {
  const { meetingId, version, value } = change;
  await readMeeting(tx.db, meetingId);
  const before = await requireInvitation(tx.db, meetingId);
  requireVersion(before, version);
  if (isDeepStrictEqual(before.value, value)) return stateOf(before);
  const state = await raiseVersion(tx, 'invitation', before.id, version);
  await updateInvitation(tx, meetingId, value);
  if (!isDeepStrictEqual(listsOf(before.value), listsOf(value))) {
    const touchedAttendance = await replaceLists(tx, meetingId, value);
    if (touchedAttendance) tx.changes.add('attendance', meetingId);
  }
  await recordChange(tx, {
    entity: 'invitation',
    id: before.id,
    meetingId,
    action: 'update',
    before: before.value,
    after: value,
  });
  await bookInvitation(tx, meetingId, 'value.sequence');
  return state;
}

function listsOf({ addressees, copyRecipients }: Invitation) {
  return { addressees, copyRecipients };
}

/**
 * Books the invitation's number anew, after its own change or one of the meeting's date (whose year may decide the
 * register). `field` is where a refusal is shown.
 */
export async function bookInvitation(tx: Transaction, meetingId: string, field: string): Promise<void> {
  const meeting = await readMeeting(tx.db, meetingId);
  const profile = await readProfile(tx.db, meeting.profileId);
  const { value } = await requireInvitation(tx.db, meetingId);
  await bookNumber(tx, {
    meetingId,
    paper: 'invitation',
    // A number given by another register is none of ours.
    sequence: value.numberText === '' ? value.sequence : null,
    suffix: value.sequenceSuffix,
    year: letterYear(value, meeting.value),
    numberText: printedNumber(value, meeting.value, profile.value),
    facts: letterFacts('invitation', {
      meeting: meeting.value,
      invitation: value,
      supplement: EMPTY_SUPPLEMENT,
      profile: profile.value,
    }),
    field,
  });
}

/** Which ids an attendance row may name as its addressee. */
export async function addresseeIds(db: ReadDb, meetingId: string): Promise<ReadonlySet<string>> {
  return listAddresseeIds(db, meetingId);
}
