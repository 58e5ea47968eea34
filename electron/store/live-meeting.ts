import type { ReadDb } from './handles.ts';

/** Whether a meeting is there and not in the trash. */
export async function isLiveMeeting(db: ReadDb, id: string): Promise<boolean> {
  const row = await db
    .selectFrom('meeting')
    .select('id')
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}
