import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { isFlushMissing, systemCode } from '../../files/atomic-write.ts';
import { isNoRoom } from '../../files/disk-failure.ts';
import { makeFolders } from '../../files/make-folders.ts';
import { isLocalEntry, LOCAL_FOLDER, STAGING_FOLDER } from '../../store/archive-entries.ts';
import { DATABASE_NAME } from '../../store/database-file.ts';

/** Lies in the folder of local copies while an exchange is under way. */
export const JOURNAL_NAME = 'pemulihan.json';
/** In the folder of local copies: what stood in the way of an exchange. */
const ASIDE_FOLDER = 'tersisih';

const entryName = z.string().regex(/^[^/\\]+$/);
const folderName = z.string().regex(/^(?!\/)(?!.*\.\.)[^\\]+$/);

/**
 * What an exchange of the archive's content has to do, written before its first step. With it a crash at any step is
 * finished at the next start: each step only moves, and looks first whether it was done.
 */
const planSchema = z.object({
  /** `undo`: what was moved goes back, after the disk refused a step. */
  direction: z.enum(['do', 'undo']),
  /** Folder with the new content, relative to the archive. */
  source: folderName,
  /** Folder for the content of before, relative to the archive. */
  safety: folderName,
  /** Entries at the top of the archive that leave, and those that come. */
  leaving: z.array(entryName),
  coming: z.array(entryName),
  /** Files of the source that the archive lacks come as well; what is there stays. */
  isFillingGaps: z.boolean(),
});
export type SwapPlan = z.infer<typeof planSchema>;

/** For tests that stop the process in between: called before every step. */
export type BeforeStep = (step: string) => void;

const DATABASE_ENTRIES = [`${DATABASE_NAME}-wal`, `${DATABASE_NAME}-shm`, DATABASE_NAME];

/**
 * Plans to bring the content of `source` into the archive. `whole`: everything of the archive leaves (an archive from a
 * backup is identical, rule 59); `database`: only the database; `rescue`: only the database, and lost files come back.
 */
export function planSwap(
  archiveFolder: string,
  { source, safety, mode }: { source: string; safety: string; mode: 'whole' | 'database' | 'rescue' },
): SwapPlan {
  const present = readdirSync(archiveFolder).filter((name) => !isLocalEntry(name));
  const offered = readdirSync(join(archiveFolder, source));
  const isDatabase = (name: string) => DATABASE_ENTRIES.includes(name);
  const isTaken = (name: string) => mode === 'whole' || isDatabase(name);
  const full = present.filter(isTaken).find((name) => existsSync(join(archiveFolder, safety, name)));
  // It would be taken for what this exchange had moved there.
  if (full !== undefined) throw new Error(`${safety} holds ${full} already`);
  return {
    direction: 'do',
    source,
    safety,
    leaving: present.filter(isTaken).sort(byDatabase),
    coming: offered.filter(isTaken).sort(byDatabase),
    isFillingGaps: mode === 'rescue',
  };
}

/** The database last: until then the archive is what it was for whoever opens it. */
function byDatabase(one: string, other: string): number {
  return Number(one === DATABASE_NAME) - Number(other === DATABASE_NAME) || (one < other ? -1 : 1);
}

/**
 * Exchanges the content of a closed archive. Throws the error of the disk (e.g. a paper that is open in Word) with
 * everything back in its place.
 */
export function swapArchive(
  archiveFolder: string,
  plan: SwapPlan,
  beforeStep: BeforeStep = () => undefined,
): void {
  writeJournal(archiveFolder, plan);
  try {
    forward(archiveFolder, plan, beforeStep);
  } catch (error) {
    const undoing: SwapPlan = { ...plan, direction: 'undo' };
    noteUndoing(archiveFolder, undoing);
    backward(archiveFolder, undoing, beforeStep);
    endJournal(archiveFolder);
    throw error;
  }
  beforeStep('end');
  endJournal(archiveFolder);
}

/** A full disk may refuse the new journal; going back needs no room, and a crash on the way is then finished forward. */
function noteUndoing(archiveFolder: string, plan: SwapPlan): void {
  try {
    writeJournal(archiveFolder, plan);
  } catch (error) {
    if (!isNoRoom(systemCode(error))) throw error;
  }
}

/** Finishes or takes back what a crash broke off, and removes what was only prepared. Answers the plan, `null` without one. */
export function recoverSwap(archiveFolder: string): SwapPlan | null {
  // A first start, or a path that the opening of the database complains of.
  if (!existsSync(archiveFolder)) return null;
  const plan = readJournal(archiveFolder);
  const done = plan && finishSwap(archiveFolder, plan);
  rmSync(join(archiveFolder, STAGING_FOLDER), { recursive: true, force: true });
  return done;
}

/** Answers the plan with the direction that was taken. */
function finishSwap(archiveFolder: string, plan: SwapPlan): SwapPlan {
  // A full disk may have kept the way back from being noted; without what was to come, there is only that way.
  const isForward = plan.direction === 'do' && existsSync(join(archiveFolder, plan.source));
  (isForward ? forward : backward)(archiveFolder, plan, () => undefined);
  endJournal(archiveFolder);
  return { ...plan, direction: isForward ? 'do' : 'undo' };
}

function forward(archiveFolder: string, plan: SwapPlan, beforeStep: BeforeStep): void {
  const at = placesOf(archiveFolder, plan);
  makeFolders(at.safety(''));
  for (const name of plan.leaving) {
    // Once the new one has come, what stands in its place is not the old one any more.
    const isOld = !plan.coming.includes(name) || existsSync(at.source(name));
    if (!isOld || existsSync(at.safety(name)) || !existsSync(at.archive(name))) continue;
    beforeStep(`leave ${name}`);
    renameSync(at.archive(name), at.safety(name));
  }
  for (const name of plan.coming) {
    if (!existsSync(at.source(name))) continue;
    beforeStep(`come ${name}`);
    makeWay(archiveFolder, name);
    renameSync(at.source(name), at.archive(name));
  }
  if (plan.isFillingGaps) fillGaps(at.source(''), archiveFolder, beforeStep);
  flushFolderNow(at.safety(''));
  flushFolderNow(archiveFolder);
}

function backward(archiveFolder: string, plan: SwapPlan, beforeStep: BeforeStep): void {
  const at = placesOf(archiveFolder, plan);
  for (const name of [...plan.coming].reverse()) {
    const hasCome = !plan.leaving.includes(name) || existsSync(at.safety(name));
    if (!hasCome || existsSync(at.source(name)) || !existsSync(at.archive(name))) continue;
    beforeStep(`back ${name}`);
    makeFolders(at.source(''));
    renameSync(at.archive(name), at.source(name));
  }
  for (const name of [...plan.leaving].reverse()) {
    if (!existsSync(at.safety(name))) continue;
    beforeStep(`return ${name}`);
    makeWay(archiveFolder, name);
    renameSync(at.safety(name), at.archive(name));
  }
  flushFolderNow(archiveFolder);
}

/**
 * Whatever was put into a place of the archive while it was empty (by a sync program, or by hand) would stop the exchange
 * for ever: it is laid aside, never removed.
 */
function makeWay(archiveFolder: string, name: string): void {
  const place = join(archiveFolder, name);
  if (!existsSync(place)) return;
  const aside = join(archiveFolder, LOCAL_FOLDER, ASIDE_FOLDER);
  makeFolders(aside);
  let target = join(aside, name);
  for (let turn = 2; existsSync(target); turn += 1) target = join(aside, `${name}-${turn}`);
  renameSync(place, target);
}

function placesOf(archiveFolder: string, { source, safety }: SwapPlan) {
  return {
    archive: (name: string) => join(archiveFolder, name),
    source: (name: string) => join(archiveFolder, source, name),
    safety: (name: string) => join(archiveFolder, safety, name),
  };
}

/** Moves every file that the archive lacks; what stands there is newer than the backup and stays. */
function fillGaps(source: string, archiveFolder: string, beforeStep: BeforeStep): void {
  for (const entry of readdirSync(source, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const target = join(archiveFolder, path.slice(source.length));
    if (existsSync(target)) continue;
    beforeStep(`fill ${entry.name}`);
    makeFolders(dirname(target));
    renameSync(path, target);
  }
}

function journalOf(archiveFolder: string): string {
  return join(archiveFolder, LOCAL_FOLDER, JOURNAL_NAME);
}

function writeJournal(archiveFolder: string, plan: SwapPlan): void {
  const file = journalOf(archiveFolder);
  makeFolders(dirname(file));
  const temporary = `${file}.tmp`;
  writeFileSync(temporary, JSON.stringify(plan), { flush: true });
  renameSync(temporary, file);
  flushFolderNow(dirname(file));
}

function readJournal(archiveFolder: string): SwapPlan | null {
  const file = journalOf(archiveFolder);
  rmSync(`${file}.tmp`, { force: true });
  return existsSync(file) ? planSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : null;
}

function endJournal(archiveFolder: string): void {
  rmSync(journalOf(archiveFolder), { force: true });
  flushFolderNow(join(archiveFolder, LOCAL_FOLDER));
}

/** Makes moves durable; Windows and some shares have no such call for folders. */
function flushFolderNow(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } catch (error) {
    if (!isFlushMissing(error)) throw error;
  } finally {
    closeSync(descriptor);
  }
}
