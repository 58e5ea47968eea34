import type { DossierContent } from '../../../shared/domain/merge-fields.ts';
import { dossierContentSchema } from '../../../shared/domain/transfer-file.ts';
import type { ReadDb, Transaction } from '../../store/handles.ts';

/** The meeting that came from, or is, the one of another archive; also one in the trash. */
export async function findByOrigin(
  db: ReadDb,
  originId: string,
): Promise<{ meetingId: string; title: string; isTrashed: boolean } | null> {
  const row = await db
    .selectFrom('meeting')
    .leftJoin('transfer_origin', 'transfer_origin.meeting_id', 'meeting.id')
    .select(['meeting.id', 'meeting.title', 'meeting.deleted_at'])
    .where((eb) => eb.or([eb('meeting.id', '=', originId), eb('transfer_origin.origin_id', '=', originId)]))
    .executeTakeFirst();
  if (row === undefined) return null;
  return { meetingId: row.id, title: row.title, isTrashed: row.deleted_at !== null };
}

/** The id by which other archives know a meeting: of the one that it came from, or its own. */
export async function originOf(db: ReadDb, meetingId: string): Promise<string> {
  const row = await db
    .selectFrom('transfer_origin')
    .select('origin_id')
    .where('meeting_id', '=', meetingId)
    .executeTakeFirst();
  return row?.origin_id ?? meetingId;
}

export async function insertOrigin(tx: Transaction, meetingId: string, originId: string): Promise<void> {
  await tx.db.insertInto('transfer_origin').values({ meeting_id: meetingId, origin_id: originId }).execute();
}

/** Hashes of the states of a meeting that were sent or received, oldest first. */
export async function knownStates(db: ReadDb, meetingId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('transfer_state')
    .select('sha256')
    .where('meeting_id', '=', meetingId)
    .orderBy('ordinal')
    .execute();
  return rows.map(({ sha256 }) => sha256);
}

/** The newest of the named states; `null` when none is known, or it has another shape than records have now. */
export async function newestState(
  db: ReadDb,
  meetingId: string,
  hashes: readonly string[],
): Promise<DossierContent | null> {
  if (hashes.length === 0) return null;
  const row = await db
    .selectFrom('transfer_state')
    .select('value_json')
    .where('meeting_id', '=', meetingId)
    .where('sha256', 'in', hashes)
    .orderBy('ordinal', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return null;
  const read = dossierContentSchema.safeParse(JSON.parse(row.value_json));
  return read.success ? read.data : null;
}

const MOST_STATES = 20;

/** Keeps a state that was sent or received as the newest; the oldest beyond twenty go. */
export async function keepState(
  tx: Transaction,
  meetingId: string,
  state: { sha256: string; value: DossierContent; direction: 'in' | 'out' },
): Promise<void> {
  const { max } = await tx.db
    .selectFrom('transfer_state')
    .select(({ fn }) => fn.max<number | null>('ordinal').as('max'))
    .where('meeting_id', '=', meetingId)
    .executeTakeFirstOrThrow();
  const ordinal = (max ?? 0) + 1;
  const { sha256, value, direction } = state;
  await tx.db
    .insertInto('transfer_state')
    .values({
      meeting_id: meetingId,
      sha256,
      value_json: JSON.stringify(value),
      at: tx.now,
      direction,
      ordinal,
    })
    .onConflict((conflict) => conflict.columns(['meeting_id', 'sha256']).doUpdateSet({ ordinal }))
    .execute();
  await tx.db
    .deleteFrom('transfer_state')
    .where('meeting_id', '=', meetingId)
    .where('ordinal', '<=', ordinal - MOST_STATES)
    .execute();
}

/** Who holds a running number, other than a meeting (`null` for none). */
export async function numberHolder(
  db: ReadDb,
  number: { register: string; year: number; sequence: number; suffix: string },
  exceptMeetingId: string | null,
): Promise<string | null> {
  const row = await db
    .selectFrom('letter')
    .leftJoin('meeting', 'meeting.id', 'letter.meeting_id')
    .select(['letter.meeting_id', 'letter.about', 'letter.subject', 'meeting.title'])
    .where('letter.register', '=', number.register)
    .where('letter.year', '=', number.year)
    .where('letter.sequence', '=', number.sequence)
    .where('letter.suffix', '=', number.suffix)
    .executeTakeFirst();
  if (row === undefined || (row.meeting_id !== null && row.meeting_id === exceptMeetingId)) return null;
  return row.title ?? (row.about || row.subject);
}
