import type { Selectable } from 'kysely';
import type { StoredProfile } from '../../../shared/contract/settings.ts';
import { type OfficeProfile, officeProfileSchema } from '../../../shared/domain/office-profile.ts';
import type { ReadDb, Transaction } from '../../store/handles.ts';
import { keep } from '../../store/kept-queries.ts';
import { newStamp, parseColumn, readStamp, toFlag } from '../../store/records.ts';
import type { Schema } from '../../store/schema.ts';

const liveProfile = keep(['id'], (db, gap) =>
  db.selectFrom('office_profile').selectAll().where('id', '=', gap('id')).where('deleted_at', 'is', null),
);

export async function listProfiles(db: ReadDb): Promise<StoredProfile[]> {
  const rows = await db
    .selectFrom('office_profile')
    .selectAll()
    .where('deleted_at', 'is', null)
    .orderBy('is_default', 'desc')
    .orderBy('name')
    .orderBy('id')
    .execute();
  return rows.map(toStored);
}

export async function findProfile(db: ReadDb, id: string): Promise<StoredProfile | null> {
  const row = await liveProfile.first(db, { id });
  return row === undefined ? null : toStored(row);
}

/** How a live profile numbers its letters, or `null`; much less than the whole of it. */
export async function findNumbering(db: ReadDb, id: string): Promise<OfficeProfile['numbering'] | null> {
  const row = await liveProfile.first(db, { id });
  return row === undefined ? null : structuredClone(readSettings(row.settings_json).numbering);
}

export async function findDefaultProfile(db: ReadDb): Promise<StoredProfile | null> {
  const row = await db
    .selectFrom('office_profile')
    .selectAll()
    .where('is_default', '=', 1)
    .executeTakeFirst();
  return row === undefined ? null : toStored(row);
}

export async function insertProfile(
  tx: Transaction,
  value: OfficeProfile,
  isDefault: boolean,
): Promise<string> {
  const stamp = newStamp(tx);
  await tx.db
    .insertInto('office_profile')
    .values({
      ...stamp,
      name: value.name,
      is_default: toFlag(isDefault),
      settings_json: JSON.stringify(value),
    })
    .execute();
  return stamp.id;
}

export async function updateProfile(tx: Transaction, id: string, value: OfficeProfile): Promise<void> {
  await tx.db
    .updateTable('office_profile')
    .set({ name: value.name, settings_json: JSON.stringify(value) })
    .where('id', '=', id)
    .execute();
}

/** Makes one profile the default: the old one first gives it up, as the database allows only one. */
export async function moveDefault(tx: Transaction, id: string): Promise<void> {
  await tx.db.updateTable('office_profile').set({ is_default: 0 }).where('is_default', '=', 1).execute();
  await tx.db.updateTable('office_profile').set({ is_default: 1 }).where('id', '=', id).execute();
}

/** Whether any meeting uses a profile; one in the trash may come back and counts too. */
export async function isProfileUsed(db: ReadDb, id: string): Promise<boolean> {
  const row = await db
    .selectFrom('meeting')
    .select('id')
    .where('profile_id', '=', id)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

function toStored(row: Selectable<Schema['office_profile']>): StoredProfile {
  return {
    ...readStamp(row),
    isDefault: row.is_default === 1,
    // A copy: whoever asks may do with it what it likes.
    value: structuredClone(readSettings(row.settings_json)),
  };
}

/** The settings that were read last: a large value, asked for with every meeting, which changes about once a year. */
let lastRead: { text: string; value: OfficeProfile } | null = null;

function readSettings(text: string): Readonly<OfficeProfile> {
  if (lastRead?.text !== text) lastRead = { text, value: parseColumn(officeProfileSchema, text) };
  return lastRead.value;
}
