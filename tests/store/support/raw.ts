import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Connection, openConnection, openReadOnly } from '../../../electron/store/connection.ts';
import { DATABASE_NAME } from '../../../electron/store/database-file.ts';

/** A second, plain connection to an archive's database, to look at or break what the app wrote; closed with the test. */
export function openRaw(archiveFolder: string): Connection {
  const connection = openConnection(databaseFile(archiveFolder), 1_000_000);
  onTestFinished(() => {
    connection.close();
  });
  return connection;
}

export function databaseFile(archiveFolder: string): string {
  return join(archiveFolder, DATABASE_NAME);
}

/** Rows of a query on a read-only connection that is closed at once. */
export function queryRows(archiveFolder: string, query: string): unknown[] {
  const connection = openReadOnly(databaseFile(archiveFolder));
  try {
    return connection.prepare(query).all();
  } finally {
    connection.close();
  }
}

/** Every file of a folder with its bytes, to compare before and after. */
export function snapshotFolder(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path, readFileSync(path).toString('base64')]),
  );
}

/** The error that a call throws; fails when it does not throw. */
export async function errorOf(work: () => unknown): Promise<unknown> {
  try {
    await work();
  } catch (error) {
    return error;
  }
  throw new Error('Nothing was thrown');
}
