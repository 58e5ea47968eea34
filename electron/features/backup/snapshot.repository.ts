import Database from 'better-sqlite3';
import { type Connection, openReadOnly } from '../../store/connection.ts';

/** All pages in one go: it runs in a thread of its own, and a reader holds up no writer. */
const ALL_PAGES = 0x7fff_ffff;

/** Tables whose rows are counted on both sides. */
const COUNTED = [
  'meeting',
  'person',
  'organisation',
  'position',
  'minutes',
  'letter',
  'audit_event',
] as const;

/** Thrown when a copy does not hold what the archive held. */
export class UnsoundCopyError extends Error {
  override readonly name = 'UnsoundCopyError';
}

/**
 * Copies a database as it is at this moment, whatever is saved meanwhile, and checks the copy: its structure, and as
 * many rows as the archive has. Throws an UnsoundCopyError, or the error of the disk. It holds up its thread for as long as
 * it takes: see `copierInThread`.
 */
export async function copyDatabase(from: string, to: string): Promise<void> {
  const source = openReadOnly(from);
  try {
    // One reading transaction: the copy and the counts see the same moment, and a save does not start it anew.
    source.exec('BEGIN');
    const expected = countRows(source);
    await source.backup(to, { progress: () => ALL_PAGES });
    checkCopy(to, expected);
  } finally {
    source.close();
  }
}

function checkCopy(file: string, expected: readonly number[]): void {
  const copy = openForCheck(file);
  try {
    // A copy stands alone: it must not need a log beside it, e.g. on a USB stick that cannot be written.
    copy.pragma('journal_mode = DELETE');
    for (const table of tablesOf(copy)) {
      const answer = copy.pragma(`integrity_check('${table.replaceAll("'", "''")}')`, { simple: true });
      if (answer !== 'ok') throw new UnsoundCopyError(`${table}: ${String(answer)}`);
    }
    const found = countRows(copy);
    if (found.join() !== expected.join()) throw new UnsoundCopyError(`rows ${found} instead of ${expected}`);
  } finally {
    copy.close();
  }
}

function openForCheck(file: string): Connection {
  const nativeBinding = process.env.NOTULA_SQLITE_BINDING;
  return new Database(file, nativeBinding ? { nativeBinding, fileMustExist: true } : { fileMustExist: true });
}

function tablesOf(connection: Connection): string[] {
  const rows = connection.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all();
  return rows.map(String);
}

function countRows(connection: Connection): number[] {
  return COUNTED.map((table) => Number(connection.prepare(`SELECT count(*) FROM ${table}`).pluck().get()));
}
