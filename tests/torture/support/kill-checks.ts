import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { PARTIAL_SUFFIX } from '../../../electron/features/backup/sets/set-names.ts';
import { checkIndex } from '../../../electron/features/search/index-check.repository.ts';
import { isTemporaryName } from '../../../electron/files/atomic-write.ts';
import { type Connection, openReadOnly } from '../../../electron/store/connection.ts';
import { SEAL_FOLDER, SUMS_NAME } from '../../../shared/domain/seal.ts';
import { databaseFile } from '../../store/support/raw.ts';

/* What must be true of an archive after any end. Each answers sentences, none when all is well. */

/** Pages, references, index, parts of meetings, files of attachments, berkas, and what an end may have left behind. */
export function archiveComplaints(archiveFolder: string): string[] {
  return [
    ...withDatabase(archiveFolder, (database) => [
      ...databaseComplaints(database),
      ...attachmentComplaints(archiveFolder, database),
      ...berkasComplaints(archiveFolder, database),
    ]),
    ...indexComplaints(archiveFolder),
    ...leftBehind(archiveFolder),
  ];
}

export function withDatabase<Value>(archiveFolder: string, work: (database: Connection) => Value): Value {
  const database = openReadOnly(databaseFile(archiveFolder));
  try {
    return work(database);
  } finally {
    database.close();
  }
}

/** One column of a query as texts. */
export function texts(database: Connection, query: string, ...values: string[]): string[] {
  return database
    .prepare(query)
    .pluck()
    .all(...values)
    .map(String);
}

function databaseComplaints(database: Connection): string[] {
  const references = z.array(z.unknown()).parse(database.pragma('foreign_key_check'));
  const pages = String(database.pragma('quick_check', { simple: true }));
  const torn = ['invitation', 'attendance', 'minutes', 'supplement'].flatMap((part) =>
    texts(database, `SELECT id FROM meeting WHERE id NOT IN (SELECT meeting_id FROM ${part})`).map(
      (id) => `the meeting ${id} has no ${part}`,
    ),
  );
  const running = texts(database, "SELECT title FROM job WHERE state IN ('waiting', 'running')");
  return [
    ...(pages === 'ok' ? [] : [`quick_check: ${pages}`]),
    ...references.map((row) => `broken reference: ${JSON.stringify(row)}`),
    ...torn,
    ...running.map((title) => `still said to be running: ${title}`),
  ];
}

function indexComplaints(archiveFolder: string): string[] {
  const { isSound, detail } = checkIndex(databaseFile(archiveFolder));
  return isSound ? [] : [`index: ${detail}`];
}

/** Every attachment that the database knows lies there as it was. */
function attachmentComplaints(archiveFolder: string, database: Connection): string[] {
  return texts(database, 'SELECT sha256 FROM attachment').flatMap((sha256) => {
    const file = join(archiveFolder, 'lampiran', sha256.slice(0, 2), sha256);
    if (!existsSync(file)) return [`the attachment ${sha256} is gone`];
    return hashOf(file) === sha256 ? [] : [`the attachment ${sha256} is damaged`];
  });
}

function hashOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

/** Every berkas that was ever closed is there with the files of its list, and no folder is there that none knows. */
function berkasComplaints(archiveFolder: string, database: Connection): string[] {
  const known = texts(database, 'SELECT folder FROM dossier_seal');
  const root = join(archiveFolder, SEAL_FOLDER);
  const years = existsSync(root) ? readdirSync(root) : [];
  const there = years.flatMap((year) => readdirSync(join(root, year)).map((name) => join(root, year, name)));
  const strange = there.filter((path) => !known.some((folder) => join(archiveFolder, folder) === path));
  return [
    ...strange.map((path) => `a folder of no berkas: ${basename(path)}`),
    ...known.flatMap((folder) => sumsComplaints(join(archiveFolder, folder))),
  ];
}

function sumsComplaints(folder: string): string[] {
  const list = join(folder, SUMS_NAME);
  if (!existsSync(list)) return [`the berkas ${basename(folder)} is not there`];
  const lines = readFileSync(list, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  return lines.flatMap((line) => {
    const [, sha256 = '', path = ''] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? [];
    const file = join(folder, path);
    return existsSync(file) && hashOf(file) === sha256 ? [] : [`of ${basename(folder)} differs: ${line}`];
  });
}

/** Names of unfinished work anywhere below the archive. */
function leftBehind(archiveFolder: string): string[] {
  const names = readdirSync(archiveFolder, { recursive: true }).map(String);
  return names.filter((path) => isUnfinished(basename(path))).map((path) => `left behind: ${path}`);
}

export function isUnfinished(name: string): boolean {
  const isTemporary = isTemporaryName(name.replace(/-journal$/, '')) || name.endsWith('.tmp');
  return (
    isTemporary || name.includes(PARTIAL_SUFFIX) || name.startsWith('.pemulihan') || name.startsWith('uji-')
  );
}
