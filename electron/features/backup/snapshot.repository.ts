import Database from 'better-sqlite3';
import { type Connection, openReadOnly, readNumber } from '../../store/connection.ts';
import { throwIfCancelled, type WorkHooks } from './sets/work-hooks.ts';

/** Pages copied between two looks at a cancel: 16 MB. */
const STEP_PAGES = 4096;

/** Thrown when a copy does not hold what the archive held. */
export class UnsoundCopyError extends Error {
  override readonly name = 'UnsoundCopyError';
}

/** What a database holds. */
export interface DatabaseFacts {
  schemaVersion: number;
  /** Rows of every table. */
  counts: Record<string, number>;
  newestMeeting: { title: string; date: string } | null;
}

/**
 * Copies a database as it is at this moment, whatever is saved meanwhile, and checks the copy: its structure, and as
 * many rows in every table as the archive has. Throws an UnsoundCopyError, a WorkCancelledError, or the error of the
 * disk. It holds up its thread for as long as it takes.
 */
export async function copyDatabase(from: string, to: string, hooks: WorkHooks): Promise<DatabaseFacts> {
  const source = openReadOnly(from);
  try {
    // One reading transaction: the copy and the counts see the same moment, and a save does not start it anew.
    source.exec('BEGIN');
    const expected = readFacts(source);
    const pageSize = readNumber(source, 'page_size');
    await source.backup(to, {
      progress({ totalPages, remainingPages }) {
        throwIfCancelled(hooks);
        const done = (totalPages - remainingPages) * pageSize;
        hooks.tell({ words: 'Menyalin pangkalan data', done, total: totalPages * pageSize });
        return STEP_PAGES;
      },
    });
    throwIfCancelled(hooks);
    hooks.tell({ words: 'Memeriksa salinan pangkalan data', done: 0, total: 0 });
    checkDatabase(to, expected.counts);
    return expected;
  } finally {
    source.close();
  }
}

/**
 * Opens a copy, checks its structure and, where given, its counts; answers what it holds. Throws an UnsoundCopyError.
 * The file is left able to stand alone, without a log beside it.
 */
export function checkDatabase(
  file: string,
  expected: Readonly<Record<string, number>> | null,
): DatabaseFacts {
  const copy = openForCheck(file);
  try {
    // A copy stands alone: it must not need a log beside it, e.g. on a USB stick that cannot be written.
    copy.pragma('journal_mode = DELETE');
    for (const table of tablesOf(copy)) {
      const answer = copy.pragma(`integrity_check('${table.replaceAll("'", "''")}')`, { simple: true });
      if (answer !== 'ok') throw new UnsoundCopyError(`${table}: ${String(answer)}`);
    }
    const found = readFacts(copy);
    if (expected !== null) {
      const wrong = Object.entries(expected).find(([table, count]) => found.counts[table] !== count);
      if (wrong !== undefined) throw new UnsoundCopyError(`${wrong[0]}: not ${wrong[1]} rows`);
    }
    return found;
  } catch (error) {
    if (error instanceof Database.SqliteError) throw new UnsoundCopyError(error.message, { cause: error });
    throw error;
  } finally {
    copy.close();
  }
}

/** Looks through a whole database, read-only, beside whoever works on it; answers a complaint or `null`. */
export function findDamage(file: string): string | null {
  const connection = openReadOnly(file);
  try {
    const answer = connection.pragma('quick_check(1)', { simple: true });
    return answer === 'ok' ? null : String(answer);
  } catch (error) {
    if (error instanceof Database.SqliteError && /CORRUPT|NOTADB/.test(error.code)) return error.message;
    throw error;
  } finally {
    connection.close();
  }
}

/** What a database file holds, read-only; `null` when it cannot be read as one. */
export function readFactsOf(file: string): DatabaseFacts | null {
  try {
    const connection = openReadOnly(file);
    try {
      return readFacts(connection);
    } finally {
      connection.close();
    }
  } catch {
    return null;
  }
}

/** The id that an archive got at its first backup; `null` for none yet. Throws the error of SQLite. */
export function archiveIdIn(file: string): string | null {
  const connection = openReadOnly(file);
  try {
    const id = connection.prepare("SELECT value FROM setting WHERE key = 'archiveId'").pluck().get();
    return typeof id === 'string' ? id : null;
  } finally {
    connection.close();
  }
}

function openForCheck(file: string): Connection {
  const nativeBinding = process.env.NOTULA_SQLITE_BINDING;
  return new Database(file, nativeBinding ? { nativeBinding, fileMustExist: true } : { fileMustExist: true });
}

function readFacts(connection: Connection): DatabaseFacts {
  const counts: Record<string, number> = {};
  for (const table of tablesOf(connection)) {
    if (isVirtual(connection, table)) continue;
    const name = table.replaceAll('"', '""');
    counts[table] = Number(connection.prepare(`SELECT count(*) FROM "${name}"`).pluck().get());
  }
  return {
    schemaVersion: readNumber(connection, 'user_version'),
    counts,
    newestMeeting: newestMeetingIn(connection, counts),
  };
}

function newestMeetingIn(connection: Connection, counts: Readonly<Record<string, number>>) {
  if (counts.meeting === undefined) return null;
  const row: unknown = connection
    .prepare(
      `SELECT title, meeting_date AS date FROM meeting
       WHERE deleted_at IS NULL AND meeting_date IS NOT NULL ORDER BY meeting_date DESC, id DESC LIMIT 1`,
    )
    .get();
  if (row === undefined) return null;
  const { title, date } = Object(row);
  return { title: String(title), date: String(date) };
}

function tablesOf(connection: Connection): string[] {
  const rows = connection
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .pluck()
    .all();
  return rows.map(String);
}

function isVirtual(connection: Connection, table: string): boolean {
  const text = connection
    .prepare("SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = ?")
    .pluck()
    .get(table);
  return /^CREATE VIRTUAL/i.test(String(text ?? ''));
}
