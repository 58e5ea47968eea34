import { Failure } from '../../../shared/contract/failures.ts';
import type { StoredMinutes } from '../../../shared/contract/minutes.ts';
import type { SavedState } from '../../../shared/contract/stored.ts';
import { checkPaper } from '../../../shared/domain/checks.ts';
import type { MeetingState } from '../../../shared/domain/meeting.ts';
import { refuseClosed } from '../../store/closed-meeting.ts';
import type { ReadDb, Transaction } from '../../store/handles.ts';
import { notFound, requireVersion } from '../../store/records.ts';
import { readDossier } from '../archive/dossier.service.ts';
import { readMeeting, saveMeeting } from '../meetings/meeting-records.service.ts';
import { readMinutes, refuseLocked, withKnownReferences, writeMinutes } from './minutes-records.service.ts';
import { findReopenReason, findVersion } from './minutes-versions.repository.ts';
import { keepVersion } from './minutes-versions.service.ts';

/* Changes of the state of minutes, inside a transaction that the caller opened (rule 40). */

interface MinutesState {
  meetingId: string;
  /** Optimistic lock of the minutes. */
  version: number;
}

interface NumberedState extends SavedState {
  /** Number of the kept version. */
  number: number;
}

/**
 * Locks the minutes and keeps them as a numbered version; after a reopening it carries the reason given then. The meeting
 * becomes final with them. CONFLICT; RULE while something required is missing, which only a KONSEP may lack (rule 19).
 */
export async function finaliseMinutes(
  tx: Transaction,
  { meetingId, version }: MinutesState,
): Promise<NumberedState> {
  const before = await requireState(tx.db, { meetingId, version });
  refuseLocked(before);
  await refuseMissing(tx.db, meetingId);
  const reason = await findReopenReason(tx.db, meetingId);
  const state = await writeMinutes(tx, before, { ...before.value, state: 'final' });
  const number = await keepVersion(tx, await readMinutes(tx.db, meetingId), { cause: 'state', reason });
  await moveMeeting(tx, meetingId, ['planned', 'invited', 'running', 'awaiting-minutes'], 'final');
  return { ...state, number };
}

/** Opens final minutes again; the final version stays. A meeting that is final waits for its minutes again. RULE for a draft. */
export async function reopenMinutes(
  tx: Transaction,
  { meetingId, version, reason }: MinutesState & { reason: string },
): Promise<NumberedState> {
  const before = await requireState(tx.db, { meetingId, version });
  if (before.value.state !== 'final')
    throw new Failure('RULE', 'Notula ini belum final, jadi dapat langsung diubah.');
  // Rows that it names may have gone since; then this state is another one than the version that was made final.
  await keepVersion(tx, before, { cause: 'interval' });
  const state = await writeMinutes(tx, before, { ...before.value, state: 'draft' }, { reason });
  const number = await keepVersion(tx, await readMinutes(tx.db, meetingId), { cause: 'reopen', reason });
  await moveMeeting(tx, meetingId, ['final'], 'awaiting-minutes');
  return { ...state, number };
}

/** Puts a kept version in the place of the present state, which is kept first. RULE while locked; NOT_FOUND. */
export async function restoreVersion(
  tx: Transaction,
  { meetingId, version, versionId }: MinutesState & { versionId: string },
): Promise<SavedState> {
  const before = await requireState(tx.db, { meetingId, version });
  refuseLocked(before);
  const found = await findVersion(tx.db, versionId);
  if (found?.meetingId !== meetingId) throw notFound('Versi notula ini');
  const { number, value } = found.version;
  await keepVersion(tx, before, { cause: 'before-restore' });
  const restored = await withKnownReferences(tx.db, meetingId, { ...value, state: 'draft' });
  const reason = `Dari versi ${number}`;
  const state = await writeMinutes(tx, before, restored, { reason });
  await keepVersion(tx, await readMinutes(tx.db, meetingId), { cause: 'restore', reason });
  return state;
}

/** Keeps the present state because the clerk asks for it; answers the number of the version that holds it. */
export async function keepPresent(tx: Transaction, state: MinutesState): Promise<{ number: number }> {
  await refuseClosed(tx.db, state.meetingId);
  const present = await requireState(tx.db, state);
  const number = await keepVersion(tx, present, { cause: 'manual' });
  tx.changes.add('minutes', state.meetingId);
  return { number };
}

async function requireState(db: ReadDb, { meetingId, version }: MinutesState): Promise<StoredMinutes> {
  const minutes = await readMinutes(db, meetingId);
  requireVersion(minutes, version);
  return minutes;
}

/** Papers of a specimen are always KONSEP, so it may be locked for practice with anything missing. */
async function refuseMissing(db: ReadDb, meetingId: string): Promise<void> {
  const { dossier, profile } = await readDossier(db, meetingId);
  if (dossier.meeting.isSpecimen) return;
  const missing = checkPaper('minutes', dossier, profile).filter(({ severity }) => severity === 'missing');
  if (missing.length === 0) return;
  const list = missing.map(({ message }) => message).join(' ');
  throw new Failure('RULE', `Notula belum dapat dijadikan final. ${list} Lengkapi dahulu, lalu ulangi.`);
}

/** Moves the meeting on; a state that the clerk has set to anything else stays hers. */
async function moveMeeting(
  tx: Transaction,
  id: string,
  from: readonly MeetingState[],
  to: MeetingState,
): Promise<void> {
  const { version, profileId, value } = await readMeeting(tx.db, id);
  if (!from.includes(value.state)) return;
  await saveMeeting(tx, { id, version, profileId, value: { ...value, state: to } });
}
