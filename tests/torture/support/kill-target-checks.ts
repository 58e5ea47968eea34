import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readSet } from '../../../electron/features/backup/sets/read-set.ts';
import {
  DATA_FOLDER,
  PARTIAL_SUFFIX,
  ROOT_FOLDER,
} from '../../../electron/features/backup/sets/set-names.ts';
import { isUnfinished } from './kill-checks.ts';

/* What must be true of the folder with the backups after any end. */

/** The folder with the backups of an archive inside its target; `null` before the first. */
export function homeOf(target: string): string | null {
  const root = join(target, ROOT_FOLDER);
  const [id] = existsSync(root) ? readdirSync(root) : [];
  return id === undefined ? null : join(root, id);
}

/** After an end: every finished backup is one, at most one is unfinished. */
export function targetComplaints(target: string, known: Iterable<string>): string[] {
  const home = homeOf(target);
  if (home === null) return [];
  const names = readdirSync(home);
  const partials = names.filter((name) => name.endsWith(PARTIAL_SUFFIX));
  const lost = [...known].filter((name) => !names.includes(name));
  return [
    ...(partials.length > 1 ? [`${partials.length} unfinished backups: ${partials.join(', ')}`] : []),
    ...lost.map((name) => `the backup ${name} is gone`),
  ];
}

/** After the next backup: nothing unfinished is left, and every backup says what it holds. */
export async function settledTargetComplaints(target: string, isLocked: boolean): Promise<string[]> {
  const home = homeOf(target);
  if (home === null) return ['no backup was made'];
  const left = readdirSync(home, { recursive: true })
    .map(String)
    .filter((path) => isUnfinished(basename(path)) || path.endsWith('.lock'));
  const complaints = left.map((path) => `left behind on the target: ${path}`);
  for (const name of readdirSync(home).filter((one) => one !== DATA_FOLDER)) {
    const { state, isEncrypted } = await readSet(join(home, name), null);
    const wanted = isLocked ? 'locked' : 'good';
    if (state !== wanted || isEncrypted !== isLocked) complaints.push(`the backup ${name} is ${state}`);
  }
  return complaints;
}
