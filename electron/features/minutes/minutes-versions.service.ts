import type { StoredMinutes } from '../../../shared/contract/minutes.ts';
import type { MinutesVersionCause } from '../../../shared/domain/minutes.ts';
import { sha256 } from '../../files/hash.ts';
import type { Transaction } from '../../store/handles.ts';
import { readMeeting } from '../meetings/meeting-records.service.ts';
import { findLastVersion, insertVersion } from './minutes-versions.repository.ts';

/* Versions of minutes inside a transaction that the caller opened. */

/** How long work goes on before its state is kept. */
const INTERVAL_MS = 10 * 60 * 1000;

interface Keeping {
  cause: MinutesVersionCause;
  reason?: string;
}

/**
 * Keeps the minutes as they are as the next version; the newest one is not stored twice. Answers the number of the
 * version that holds them.
 */
export async function keepVersion(
  tx: Transaction,
  { meetingId, value, updatedAt }: StoredMinutes,
  { cause, reason = '' }: Keeping,
): Promise<number> {
  const valueJson = JSON.stringify(sortKeys(value));
  const hash = sha256(new TextEncoder().encode(valueJson));
  const last = await findLastVersion(tx.db, meetingId);
  if (last?.hash === hash) return last.number;
  const number = (last?.number ?? 0) + 1;
  const { agenda } = (await readMeeting(tx.db, meetingId)).value;
  await insertVersion(tx, {
    meetingId,
    number,
    madeAt: updatedAt,
    cause,
    reason,
    state: value.state,
    valueJson,
    hash,
    agendaJson: JSON.stringify(agenda),
  });
  return number;
}

/**
 * Before a save writes over it: keeps the present state when the last version is ten minutes old. So work that goes on
 * is kept every ten minutes, and what stood there before a pause is kept however long the pause was. A version from a time
 * that is still to come, because the clock was wrong and has been set back, counts as old: else nothing would be kept for years.
 */
export async function keepBeforeSave(tx: Transaction, present: StoredMinutes): Promise<void> {
  const last = await findLastVersion(tx.db, present.meetingId);
  const age = last === null ? INTERVAL_MS : Date.parse(tx.now) - Date.parse(last.keptAt);
  if (age < 0 || age >= INTERVAL_MS) await keepVersion(tx, present, { cause: 'interval' });
}

/** The same with the names of every record in the order of the alphabet, so that equal values have equal text. */
function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, entry]) => [key, sortKeys(entry)] as const);
  return Object.fromEntries(entries.sort(([first], [second]) => (first < second ? -1 : 1)));
}
