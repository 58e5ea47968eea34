import { readFileSync, statSync } from 'node:fs';
import { type Connection, openInMemory, openReadOnly } from '../../store/connection.ts';
import type { ReadDb, Transaction } from '../../store/handles.ts';
import { readSetting, writeSetting } from '../../store/setting.ts';

const STATE_KEY = 'practice';
const OFFICE_KEY = 'practiceOffice';
const MOST_LOOKED_AT_BYTES = 16 * 1024 * 1024;

/** That an archive is a sample office to practise in; `begun` until everything in it is furnished. */
export type PracticeState = 'begun' | 'ready';

export interface PracticeMark {
  state: PracticeState;
  /** Absolute folder of the office's archive from which it was opened. */
  officeFolder: string;
}

/** `null` for an office's own archive. */
export async function readPracticeMark(db: ReadDb): Promise<PracticeMark | null> {
  const state = stateOf(await readSetting(db, STATE_KEY));
  return state === null ? null : { state, officeFolder: (await readSetting(db, OFFICE_KEY)) ?? '' };
}

export async function writePracticeMark(
  tx: Transaction,
  { state, officeFolder }: PracticeMark,
): Promise<void> {
  await writeSetting(tx, STATE_KEY, state);
  await writeSetting(tx, OFFICE_KEY, officeFolder);
}

/** Whether a database that nobody has open bears the mark; `false` for one that cannot be read. */
export function isMarkedAsPractice(databaseFile: string): boolean {
  return hasMark(() => openReadOnly(databaseFile));
}

/**
 * The same without leaving anything beside the file, as a connection to a file does: looks at its bytes alone, up to
 * 16 MB, which a sample office never reaches.
 */
export function looksMarkedAsPractice(databaseFile: string): boolean {
  return hasMark(() =>
    statSync(databaseFile).size > MOST_LOOKED_AT_BYTES ? null : openInMemory(readFileSync(databaseFile)),
  );
}

function hasMark(open: () => Connection | null): boolean {
  try {
    const connection = open();
    if (connection === null) return false;
    try {
      return stateOf(readMark(connection)) !== null;
    } finally {
      connection.close();
    }
  } catch {
    return false;
  }
}

function readMark(connection: Connection): unknown {
  return connection.prepare('SELECT value FROM setting WHERE key = ?').pluck().get(STATE_KEY);
}

function stateOf(value: unknown): PracticeState | null {
  return value === 'begun' || value === 'ready' ? value : null;
}
