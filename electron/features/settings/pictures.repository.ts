import type { Picture } from '../../../shared/contract/settings.ts';
import type { ReadDb, Transaction } from '../../store/handles.ts';
import { newStamp } from '../../store/records.ts';

export interface PictureFile extends Omit<Picture, 'id'> {
  bytes: Buffer;
  sha256: string;
}

export async function findPicture(db: ReadDb, id: string): Promise<(Picture & { bytes: Buffer }) | null> {
  const row = await db
    .selectFrom('picture')
    .select(['id', 'name', 'type', 'width', 'height', 'bytes'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** Names and sizes of pictures without their bytes; unknown ids are left out. */
export async function listPictureSizes(db: ReadDb, ids: readonly string[]): Promise<Picture[]> {
  if (ids.length === 0) return [];
  return db
    .selectFrom('picture')
    .select(['id', 'name', 'type', 'width', 'height'])
    .where('id', 'in', ids)
    .execute();
}

/** The picture with the same bytes, if the archive already has it. */
export async function findPictureBySha256(db: ReadDb, sha256: string): Promise<Picture | null> {
  const row = await db
    .selectFrom('picture')
    .select(['id', 'name', 'type', 'width', 'height'])
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  return row ?? null;
}

export async function insertPicture(tx: Transaction, picture: PictureFile): Promise<Picture> {
  const stamp = newStamp(tx);
  await tx.db
    .insertInto('picture')
    .values({ ...stamp, ...picture })
    .execute();
  const { name, type, width, height } = picture;
  return { id: stamp.id, name, type, width, height };
}
