import type { MinutesVersion, MinutesVersionRow } from '../../../shared/contract/minutes.ts';
import { agendaItemSchema } from '../../../shared/domain/meeting.ts';
import { type Minutes, type MinutesVersionCause, minutesSchema } from '../../../shared/domain/minutes.ts';
import type { ReadDb, Transaction } from '../../store/handles.ts';
import { newId, parseColumn } from '../../store/records.ts';

/** All columns but the bodies, which are long and never listed. */
const ROW_COLUMNS = ['id', 'number', 'made_at', 'cause', 'reason', 'state'] as const;

interface Row {
  id: string;
  number: number;
  made_at: string;
  cause: MinutesVersionCause;
  reason: string;
  state: Minutes['state'];
}

/** Kept versions of a meeting's minutes, newest first, without their bodies. */
export async function listVersions(db: ReadDb, meetingId: string): Promise<MinutesVersionRow[]> {
  const rows = await db
    .selectFrom('minutes_version')
    .select(ROW_COLUMNS)
    .where('meeting_id', '=', meetingId)
    .orderBy('number', 'desc')
    .execute();
  return rows.map(toRow);
}

/** A kept version with its meeting and its body, or `null`. */
export async function findVersion(
  db: ReadDb,
  id: string,
): Promise<{ meetingId: string; version: MinutesVersion } | null> {
  const row = await db.selectFrom('minutes_version').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) return null;
  const version = {
    ...toRow(row),
    value: parseColumn(minutesSchema, row.value_json),
    agenda: parseColumn(agendaItemSchema.array(), row.agenda_json),
  };
  return { meetingId: row.meeting_id, version };
}

/** The newest version of a meeting's minutes, enough to tell whether the next one is due; `null` without one. */
export async function findLastVersion(db: ReadDb, meetingId: string) {
  const row = await db
    .selectFrom('minutes_version')
    .select(['number', 'kept_at', 'value_sha256'])
    .where('meeting_id', '=', meetingId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : { number: row.number, keptAt: row.kept_at, hash: row.value_sha256 };
}

/** The reason that was given last for opening the minutes again; empty when they never were. */
export async function findReopenReason(db: ReadDb, meetingId: string): Promise<string> {
  const row = await db
    .selectFrom('minutes_version')
    .select('reason')
    .where('meeting_id', '=', meetingId)
    .where('cause', '=', 'reopen')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.reason ?? '';
}

export interface NewVersion {
  meetingId: string;
  number: number;
  madeAt: string;
  cause: MinutesVersionCause;
  reason: string;
  state: Minutes['state'];
  valueJson: string;
  /** SHA-256 of `valueJson`. */
  hash: string;
  agendaJson: string;
}

export async function insertVersion(tx: Transaction, version: NewVersion): Promise<void> {
  await tx.db
    .insertInto('minutes_version')
    .values({
      id: newId(),
      meeting_id: version.meetingId,
      number: version.number,
      made_at: version.madeAt,
      kept_at: tx.now,
      cause: version.cause,
      reason: version.reason,
      state: version.state,
      value_json: version.valueJson,
      value_sha256: version.hash,
      agenda_json: version.agendaJson,
    })
    .execute();
}

function toRow({ id, number, made_at, cause, reason, state }: Row): MinutesVersionRow {
  return { id, number, madeAt: made_at, cause, reason, state };
}
