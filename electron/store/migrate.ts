import { closeSync, fsyncSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolders } from '../files/make-folders.ts';
import { LOCAL_FOLDER } from './archive-entries.ts';
import { type Connection, openReadOnly, readNumber } from './connection.ts';
import { APPLICATION_ID } from './database-file.ts';
import type { Migration } from './migrations/migration.ts';
import { DatabaseDamagedError } from './startup-errors.ts';

const COPY_PREFIX = 'sebelum-migrasi-';
const PARTIAL_ENDING = '.partial';

export interface MigrationPlan {
  migrations: readonly Migration[];
  archiveFolder: string;
  /** UTC ISO text, for the name of the copy. */
  now: string;
}

/** The newest layout that this app knows. */
export function knownVersion(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.version ?? 0;
}

/**
 * Brings the database to the newest layout: all missing steps in one transaction, after a checked copy of the old data.
 * Answers the path of that copy, or `null` where nothing had to be kept. A step that fails leaves the old layout.
 */
export function migrate(
  connection: Connection,
  { migrations, archiveFolder, now }: MigrationPlan,
): string | null {
  const from = readNumber(connection, 'user_version');
  const missing = migrations.filter(({ version }) => version > from);
  if (missing.length === 0) return null;
  const hasData = countTables(connection) > 0;
  if (hasData && from === 0) throw new DatabaseDamagedError(connection.name, 'made by another program');
  const copy = hasData ? backUp(connection, archiveFolder, from, now) : null;
  // Rebuilding a table drops the old one, which must not cascade; the steps end with a check of all references.
  connection.pragma('foreign_keys = OFF');
  try {
    runSteps(connection, missing);
  } finally {
    connection.pragma('foreign_keys = ON');
  }
  // The version must stand in the file itself, where an older app looks for it, not only in the log.
  connection.pragma('wal_checkpoint(TRUNCATE)');
  return copy;
}

function runSteps(connection: Connection, steps: readonly Migration[]): void {
  connection
    .transaction(() => {
      for (const step of steps) step.up(connection);
      const broken = connection.pragma('foreign_key_check');
      if (!Array.isArray(broken) || broken.length > 0) throw new Error('A migration broke foreign keys');
      connection.pragma(`application_id = ${APPLICATION_ID}`);
      connection.pragma(`user_version = ${knownVersion(steps)}`);
    })
    .immediate();
}

function countTables(connection: Connection): number {
  return Number(connection.prepare("SELECT count(*) FROM sqlite_schema WHERE type = 'table'").pluck().get());
}

/** `VACUUM INTO`, never a file copy: the newest rows may still be in the log. The copy is opened and checked. */
function backUp(connection: Connection, archiveFolder: string, from: number, now: string): string {
  const folder = join(archiveFolder, LOCAL_FOLDER);
  makeFolders(folder);
  removeUnfinished(folder);
  const name = `${COPY_PREFIX}v${from}-${now.replace(/[:.]/g, '-')}.db`;
  const partial = join(folder, `${name}${PARTIAL_ENDING}`);
  connection.prepare('VACUUM INTO ?').run(partial);
  checkCopy(partial, from);
  flush(partial);
  const target = join(folder, name);
  renameSync(partial, target);
  return target;
}

/** SQLite leaves the flushing of such a copy to its caller; the migration must not be on the disk before it. */
function flush(file: string): void {
  const descriptor = openSync(file, 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Copies, with their journals, of a start that ended in the middle of one. */
function removeUnfinished(folder: string): void {
  const names = readdirSync(folder).filter(
    (name) => name.startsWith(COPY_PREFIX) && name.includes(PARTIAL_ENDING),
  );
  for (const name of names) rmSync(join(folder, name), { force: true });
}

function checkCopy(file: string, version: number): void {
  const copy = openReadOnly(file);
  try {
    const isSound = copy.pragma('integrity_check', { simple: true }) === 'ok';
    if (!isSound || readNumber(copy, 'user_version') !== version) {
      throw new Error(`The copy before the migration is not sound: ${file}`);
    }
  } finally {
    copy.close();
  }
}
