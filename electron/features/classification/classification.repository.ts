import type { Selectable } from 'kysely';
import type { ListedCode } from '../../../shared/contract/classification.ts';
import {
  BUILT_IN_CODES,
  builtInTitle,
  type ClassificationCode,
  sortByCode,
} from '../../../shared/domain/classification.ts';
import type { ReadDb, Transaction } from '../../store/handles.ts';
import { newStamp, readStamp, toFlag } from '../../store/records.ts';
import type { Schema } from '../../store/schema.ts';

/** The office's own codes and its names for built-in ones, as they were added. */
export async function listOwnCodes(db: ReadDb) {
  const rows = await live(db).orderBy('id').execute();
  return rows.map(toOwnCode);
}

export type OwnCode = ReturnType<typeof toOwnCode>;

export async function findCodeById(db: ReadDb, id: string): Promise<OwnCode | null> {
  const row = await live(db).where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : toOwnCode(row);
}

/** The office's own record of a code; `null` for a built-in one that was never changed. */
export async function findOwnCode(db: ReadDb, code: string): Promise<OwnCode | null> {
  const row = await live(db).where('code', '=', code).executeTakeFirst();
  return row === undefined ? null : toOwnCode(row);
}

/** The number of a code in the trash; `null` for any other. */
export async function findRemovedCode(db: ReadDb, id: string): Promise<string | null> {
  const row = await db
    .selectFrom('classification_code')
    .select('code')
    .where('id', '=', id)
    .where('deleted_at', 'is not', null)
    .executeTakeFirst();
  return row?.code ?? null;
}

/** Built-in and own codes, hidden ones too, sorted by their number parts. */
export async function listCodes(db: ReadDb): Promise<ListedCode[]> {
  const own = await listOwnCodes(db);
  const changed = new Set(own.map(({ value }) => value.code));
  const untouched = BUILT_IN_CODES.filter(({ code }) => !changed.has(code)).map(
    ({ code, title }): ListedCode => ({
      code,
      title,
      isHidden: false,
      builtInTitle: title,
      id: null,
      version: null,
    }),
  );
  const ours = own.map(
    ({ id, version, value }): ListedCode => ({
      ...value,
      builtInTitle: builtInTitle(value.code),
      id,
      version,
    }),
  );
  return sortByCode([...untouched, ...ours], ({ code }) => code);
}

function live(db: ReadDb) {
  return db.selectFrom('classification_code').selectAll().where('deleted_at', 'is', null);
}

function toOwnCode(row: Selectable<Schema['classification_code']>) {
  return {
    ...readStamp(row),
    value: { code: row.code, title: row.title, isHidden: row.is_hidden === 1 },
  };
}

export async function insertCode(tx: Transaction, value: ClassificationCode): Promise<string> {
  const stamp = newStamp(tx);
  await tx.db
    .insertInto('classification_code')
    .values({ ...stamp, ...codeColumns(value) })
    .execute();
  return stamp.id;
}

/** Writes all fields of a code; its version is raised by the caller. */
export async function updateCode(tx: Transaction, id: string, value: ClassificationCode): Promise<void> {
  await tx.db.updateTable('classification_code').set(codeColumns(value)).where('id', '=', id).execute();
}

export function codeColumns({ code, title, isHidden }: ClassificationCode) {
  return { code, title, is_hidden: toFlag(isHidden) };
}
