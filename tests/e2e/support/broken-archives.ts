import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Running } from './app.ts';

type Start = (archive?: string) => Promise<Running>;

/* Archives that cannot be opened. Each answers its folder. */

/** A file where the folder should be stops even an administrator. */
export async function blockFolder(folder: string): Promise<string> {
  const blocked = join(folder, 'berkas');
  writeFileSync(blocked, 'bukan folder');
  return join(blocked, 'Notula');
}

/** A database whose pages are no pages. */
export async function breakDatabase(folder: string): Promise<string> {
  const archive = join(folder, 'Notula');
  mkdirSync(archive);
  writeFileSync(
    join(archive, 'notula.db'),
    Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(8192, 0x5a)]),
  );
  return archive;
}

/** An archive that a Notula of the future has opened. */
export async function makeNewer(folder: string, start: Start): Promise<string> {
  const archive = join(folder, 'Notula');
  await (await start(archive)).close();
  const database = new Database(join(archive, 'notula.db'));
  database.pragma('user_version = 9999');
  database.close();
  return archive;
}
