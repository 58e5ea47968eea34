import Database from 'better-sqlite3';
import { Failure } from '../../shared/contract/failures.ts';
import { CLOSED_SENTENCE } from '../../shared/domain/seal.ts';

/** What the triggers of migration 15 say. */
const CLOSED_WALL = 'a closed meeting is never changed';
const NOTHING_CHANGED = 'Tidak ada yang diubah.';

/**
 * A constraint of the database refused a change: the last wall, behind the checks of the services. Its failure is a RULE
 * in words; any other error comes back as it is and is put into words at the door.
 */
export function asStoreFailure(error: unknown): unknown {
  if (!(error instanceof Database.SqliteError) || !error.code.startsWith('SQLITE_CONSTRAINT')) return error;
  if (error.message === CLOSED_WALL) return new Failure('RULE', CLOSED_SENTENCE, undefined, { cause: error });
  const sentence =
    error.code === 'SQLITE_CONSTRAINT_FOREIGNKEY'
      ? `Data yang dirujuk tidak ada di arsip. ${NOTHING_CHANGED} Muat ulang halaman, lalu ulangi.`
      : `Isian ini melanggar aturan arsip, misalnya karena tercatat dua kali. ${NOTHING_CHANGED}`;
  return new Failure('RULE', sentence, undefined, { cause: error });
}
