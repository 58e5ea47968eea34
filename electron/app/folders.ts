import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';

const ARCHIVE_ARGUMENT = '--archive=';

/** Who named the archive folder; the first of them that does is heard. */
type FolderSource = 'argument' | 'environment' | 'kept' | 'default';

export interface ArchiveChoice {
  /** Absolute. */
  folder: string;
  source: FolderSource;
}

export interface FolderWishes {
  /** Arguments of the process; `--archive=DIR` counts. */
  argv: readonly string[];
  /** `NOTULA_ARCHIVE_DIR` counts. */
  env: Readonly<Record<string, string | undefined>>;
  /** The folder that the office chose in the window, or `null`. */
  kept: string | null;
  home: string;
  /** Relative names count from here. */
  cwd: string;
}

/** Folder of the archive: `--archive=DIR`, else NOTULA_ARCHIVE_DIR, else the office's own choice, else `Notula` in the home folder. */
export function chooseArchiveFolder({ argv, env, kept, home, cwd }: FolderWishes): ArchiveChoice {
  const argument = argv.find((text) => text.startsWith(ARCHIVE_ARGUMENT))?.slice(ARCHIVE_ARGUMENT.length);
  if (argument !== undefined && argument !== '')
    return { folder: resolve(cwd, argument), source: 'argument' };
  const named = env.NOTULA_ARCHIVE_DIR;
  if (named !== undefined && named !== '') return { folder: resolve(cwd, named), source: 'environment' };
  if (kept !== null) return { folder: kept, source: 'kept' };
  return { folder: defaultArchiveFolder(home), source: 'default' };
}

/** `Notula` in the home folder. */
export function defaultArchiveFolder(home: string): string {
  return join(home, 'Notula');
}

/**
 * Electron's own folder for an archive (look, window place, log, single-instance lock): the usual one for the office's
 * archive, `own`, that is opened when nothing else is named; a folder of its own for every other, so that each archive has
 * one running Notula.
 */
export function userDataFolderFor(archive: string, own: string, usual: string): string {
  if (archive === own) return usual;
  return join(usual, 'arsip-lain', createHash('sha256').update(archive).digest('hex').slice(0, 12));
}

/**
 * The arguments with which this process was started (without its program), for the same start on another archive. That
 * folder is named only where a start without an argument (`unnamed`) would open another.
 */
export function argumentsFor(argv: readonly string[], archiveFolder: string, unnamed: string): string[] {
  const others = argv.slice(1).filter((text) => !text.startsWith(ARCHIVE_ARGUMENT));
  return archiveFolder === unnamed ? others : [...others, `${ARCHIVE_ARGUMENT}${archiveFolder}`];
}
