import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolders } from '../../files/make-folders.ts';
import { LOCAL_FOLDER } from '../../store/archive-entries.ts';
import { type BackupFacts, chosenTargets } from './backup-book.ts';
import type { BackupSecret } from './backup-secret.ts';
import type { RunBackupTask } from './backup-thread.ts';
import { asRestoreFailure, sizeWords } from './backup-words.ts';
import { ROOT_FOLDER } from './sets/set-names.ts';
import type { WorkProgress } from './sets/work-hooks.ts';

/** Begins with the mark of unfinished work, so that a crash leaves nothing for ever. */
export const REHEARSAL_PREFIX = 'uji-';

interface RehearsalParts {
  archiveFolder: string;
  runTask: RunBackupTask;
  signal?: AbortSignal;
  tell?: (progress: WorkProgress) => void;
}

/**
 * Brings the newest backup of the archive back into a temporary folder: every hash, the structure of the database, the
 * rows of every table. Answers what came out, `null` when there is no backup that can be read. Throws only when cancelled.
 */
export async function rehearseNewest(
  facts: BackupFacts,
  secret: BackupSecret,
  { archiveFolder, runTask, signal, tell }: RehearsalParts,
): Promise<{ isGood: boolean; words: string } | null> {
  const current = secret.current(facts);
  const key = current === 'unknown' ? null : current;
  const folders = chosenTargets(facts).map(({ folder }) => join(folder, ROOT_FOLDER, facts.archiveId));
  const newest = (await runTask('find', { folders, key })).find(({ kind }) => kind === 'set');
  if (newest === undefined || newest.state === 'locked') return null;
  if (newest.state === 'damaged')
    return { isGood: false, words: `Cadangan ${newest.name} rusak: daftar isinya tidak terbaca.` };
  const local = join(archiveFolder, LOCAL_FOLDER);
  makeFolders(local);
  const into = await mkdtemp(join(local, REHEARSAL_PREFIX));
  try {
    const task = { path: newest.path, kind: newest.kind, key, into, isRehearsal: true };
    const staged = await runTask('stage', task, {
      ...(signal === undefined ? {} : { signal }),
      ...(tell === undefined ? {} : { tell }),
    });
    const meetings = staged.facts.counts.meeting ?? 0;
    return {
      isGood: true,
      words: `Cadangan ${newest.name} dipulihkan ke folder sementara: ${meetings} rapat, ${staged.files} berkas, ${sizeWords(staged.bytes)}, semuanya cocok.`,
    };
  } catch (error) {
    if (signal?.aborted === true) throw error;
    return {
      isGood: false,
      words: `Cadangan ${newest.name} gagal diuji. ${asRestoreFailure(error).message}`,
    };
  } finally {
    await rm(into, { recursive: true, force: true });
  }
}
