import type { Dir, Dirent } from 'node:fs';
import { access, opendir, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { Failure } from '../../../shared/contract/failures.ts';
import type { SkippedFiles } from '../../../shared/domain/past-row.ts';
import { systemCode } from '../../files/atomic-write.ts';
import { orStop } from './or-stop.ts';

export interface WalkOptions {
  /** Absolute path of the archive, which is never taken into itself. */
  archiveFolder: string;
  /** Whether .doc, .odt and .rtf can be read here. */
  hasLegacyReader: boolean;
  /** Stops the walk; it rejects with the reason of the signal. */
  signal: AbortSignal;
  /** Hears often how many papers were found so far. */
  onFound?: (papers: number) => void;
  mostFiles?: number;
}

export interface WalkedFolder {
  /** Paths inside it, parted by `/`, in no order. */
  paths: string[];
  skipped: SkippedFiles;
}

export const LEGACY_EXTENSIONS: readonly string[] = ['.doc', '.odt', '.rtf'];
const EXTENSIONS: readonly string[] = ['.docx', '.pdf', ...LEGACY_EXTENSIONS];
/** One import; what lies beyond is counted and told. */
const MOST_FILES = 20_000;
const DEEPEST = 40;
/** Entries that the system hands over at once: between them others have their turn. */
const ENTRIES_AT_ONCE = 64;
/** Lock files of Word and LibreOffice, and what systems leave in folders. */
const LITTER = /^(?:~\$|\.|thumbs\.db$|desktop\.ini$)/i;

/** Real path of a chosen folder. RULE for a part of the archive itself; FILE when it is gone or may not be opened. */
export async function realFolder(chosen: string, archiveFolder: string): Promise<string> {
  const [folder, archive] = await Promise.all([real(chosen), real(archiveFolder)]);
  if (isInside(folder, archive)) {
    throw new Failure(
      'RULE',
      'Folder ini bagian dari arsip Notula sendiri; isinya sudah ada di arsip. Pilih folder lain.',
    );
  }
  return folder;
}

/**
 * Every old paper in a folder (real path) and those below it. Links are not followed, so nothing outside comes in and no
 * ring holds it up; of a folder with too many papers those beyond the limit are counted. FILE when it cannot be read.
 */
export async function walkFolder(folder: string, options: WalkOptions): Promise<WalkedFolder> {
  const archive = await real(options.archiveFolder);
  const walk: Walk = { folder, archive, options, paths: [], skipped: noneSkipped() };
  // Folders wait on a list and not on the stack, whatever the depth.
  const waiting: Inner[] = [{ path: '', depth: 0 }];
  for (let inner = waiting.pop(); inner !== undefined; inner = waiting.pop()) {
    await walkOne(walk, inner, waiting);
    options.onFound?.(walk.paths.length);
  }
  return { paths: walk.paths, skipped: walk.skipped };
}

interface Walk extends WalkedFolder {
  folder: string;
  archive: string;
  options: WalkOptions;
}

/** A folder inside the chosen one; `''` is that itself. */
interface Inner {
  path: string;
  depth: number;
}

export function noneSkipped(): SkippedFiles {
  return { other: 0, legacy: 0, links: 0, closedFolders: 0, deepFolders: 0, overLimit: 0 };
}

async function real(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    throw unreadable(error);
  }
}

function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

async function walkOne(walk: Walk, { path: inner, depth }: Inner, waiting: Inner[]): Promise<void> {
  try {
    for await (const entry of entriesOf(join(walk.folder, ...inner.split('/')), walk.options.signal)) {
      if (LITTER.test(entry.name)) continue;
      const path = inner === '' ? entry.name : `${inner}/${entry.name}`;
      if (entry.isSymbolicLink()) walk.skipped.links += 1;
      else if (entry.isDirectory()) wait(walk, { path, depth: depth + 1 }, waiting);
      else if (entry.isFile()) take(walk, path);
      else walk.skipped.other += 1;
    }
  } catch (error) {
    if (walk.options.signal.aborted) throw error;
    // A disk that was pulled out takes all folders with it: none of them is merely closed then.
    if (inner === '' || !(await isThere(walk.folder))) throw unreadable(error);
    walk.skipped.closedFolders += 1;
  }
}

async function isThere(folder: string): Promise<boolean> {
  return access(folder).then(
    () => true,
    () => false,
  );
}

/** Entries of a folder, a few at a time; a disk that does not answer is left alone as soon as the signal says so. */
async function* entriesOf(path: string, signal: AbortSignal): AsyncGenerator<Dirent> {
  const opening = opendir(path, { bufferSize: ENTRIES_AT_ONCE });
  try {
    const folder = await orStop(opening, signal);
    for (;;) {
      const entry = await orStop(folder.read(), signal);
      if (entry === null) return;
      yield entry;
    }
  } finally {
    // Closes also what opens or answers only after the stop; nobody waits for it.
    opening.then(closeQuietly, () => undefined);
  }
}

function closeQuietly(folder: Dir): void {
  folder.close().catch(() => undefined);
}

function wait(walk: Walk, inner: Inner, waiting: Inner[]): void {
  // The archive may lie inside the chosen folder: it is gone around.
  if (isInside(join(walk.folder, ...inner.path.split('/')), walk.archive)) return;
  if (inner.depth > DEEPEST) walk.skipped.deepFolders += 1;
  else waiting.push(inner);
}

function take({ paths, skipped, options }: Walk, path: string): void {
  const extension = extname(path).toLowerCase();
  const { hasLegacyReader, mostFiles = MOST_FILES } = options;
  if (!EXTENSIONS.includes(extension)) skipped.other += 1;
  else if (LEGACY_EXTENSIONS.includes(extension) && !hasLegacyReader) skipped.legacy += 1;
  else if (paths.length >= mostFiles) skipped.overLimit += 1;
  else paths.push(path);
}

/** RULE that says why a folder has nothing to read. */
export function nothingToImport({ legacy }: SkippedFiles): Failure {
  return new Failure(
    'RULE',
    legacy > 0
      ? `Folder ini hanya berisi ${legacy} berkas .doc, .odt, atau .rtf. Untuk membacanya, pasang LibreOffice di komputer ini, lalu ulangi.`
      : 'Tidak ada berkas .docx, .pdf, .doc, .odt, atau .rtf di folder ini dan subfoldernya.',
  );
}

function unreadable(error: unknown): Failure {
  const reason = systemCode(error) === 'ENOENT' ? 'tidak ditemukan lagi' : 'tidak boleh dibaca';
  return new Failure(
    'FILE',
    `Folder itu ${reason}. Periksa apakah masih ada dan boleh dibuka, lalu ulangi.`,
    undefined,
    { cause: error },
  );
}
