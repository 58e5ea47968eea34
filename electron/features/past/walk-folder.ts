import { type Dirent, realpathSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { Failure } from '../../../shared/contract/failures.ts';
import type { SkippedFiles } from '../../../shared/domain/past-row.ts';
import { systemCode } from '../../files/atomic-write.ts';

export interface WalkOptions {
  /** Absolute path of the archive, which is never taken into itself. */
  archiveFolder: string;
  /** Whether .doc, .odt and .rtf can be read here. */
  hasLegacyReader: boolean;
  mostFiles?: number;
  longestMs?: number;
}

export interface WalkedFolder {
  /** Real path of the folder. */
  folder: string;
  /** Paths inside it, parted by `/`, in the order of a reader. */
  paths: string[];
  skipped: SkippedFiles;
}

export const LEGACY_EXTENSIONS: readonly string[] = ['.doc', '.odt', '.rtf'];
const EXTENSIONS: readonly string[] = ['.docx', '.pdf', ...LEGACY_EXTENSIONS];
const MOST_FILES = 20_000;
const LONGEST_MS = 60_000;
const DEEPEST = 40;
/** Lock files of Word and LibreOffice, and what systems leave in folders. */
const LITTER = /^(?:~\$|\.|thumbs\.db$|desktop\.ini$)/i;

const ORDER = new Intl.Collator('id', { numeric: true });

/**
 * Every old paper in a folder and those below it. Links are not followed, so nothing outside comes in and no ring holds it
 * up. RULE for the archive itself, an empty folder, or too many files; FILE when the folder cannot be read in time.
 */
export async function walkFolder(chosen: string, options: WalkOptions): Promise<WalkedFolder> {
  const folder = realFolder(chosen);
  const archive = realFolder(options.archiveFolder);
  if (isInside(folder, archive)) {
    throw new Failure(
      'RULE',
      'Folder ini bagian dari arsip Notula sendiri; isinya sudah ada di arsip. Pilih folder lain.',
    );
  }
  const walk: Walk = { folder, archive, options, paths: [], skipped: noneSkipped(), until: until(options) };
  await walkBelow(walk, '', 0);
  if (walk.paths.length === 0) throw nothingToImport(walk.skipped);
  return { folder, paths: walk.paths.toSorted(ORDER.compare), skipped: walk.skipped };
}

interface Walk extends WalkedFolder {
  archive: string;
  options: WalkOptions;
  /** By `performance.now()`. */
  until: number;
}

function until({ longestMs = LONGEST_MS }: WalkOptions): number {
  return performance.now() + longestMs;
}

function noneSkipped(): SkippedFiles {
  return { other: 0, legacy: 0, links: 0, closedFolders: 0 };
}

function realFolder(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    throw unreadable(error);
  }
}

function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

async function walkBelow(walk: Walk, inner: string, depth: number): Promise<void> {
  if (performance.now() > walk.until) {
    throw new Failure(
      'FILE',
      'Folder ini terlalu lama ditelusuri; mungkin berada di jaringan yang lambat. Salin dahulu ke komputer ini, atau pilih subfoldernya.',
    );
  }
  const entries = await entriesOf(walk, inner);
  for (const entry of entries) {
    if (LITTER.test(entry.name)) continue;
    const path = inner === '' ? entry.name : `${inner}/${entry.name}`;
    if (entry.isSymbolicLink()) walk.skipped.links += 1;
    else if (entry.isDirectory()) await walkFolderBelow(walk, path, depth);
    else if (entry.isFile()) take(walk, path);
    else walk.skipped.other += 1;
  }
}

async function walkFolderBelow(walk: Walk, path: string, depth: number): Promise<void> {
  // The archive may lie inside the chosen folder: it is gone around.
  if (isInside(join(walk.folder, ...path.split('/')), walk.archive)) return;
  if (depth >= DEEPEST) walk.skipped.closedFolders += 1;
  else await walkBelow(walk, path, depth + 1);
}

async function entriesOf(walk: Walk, inner: string): Promise<Dirent[]> {
  try {
    return await readdir(join(walk.folder, ...inner.split('/')), { withFileTypes: true });
  } catch (error) {
    if (inner === '') throw unreadable(error);
    walk.skipped.closedFolders += 1;
    return [];
  }
}

function take(walk: Walk, path: string): void {
  const extension = extname(path).toLowerCase();
  const { hasLegacyReader, mostFiles = MOST_FILES } = walk.options;
  if (!EXTENSIONS.includes(extension)) walk.skipped.other += 1;
  else if (LEGACY_EXTENSIONS.includes(extension) && !hasLegacyReader) walk.skipped.legacy += 1;
  else walk.paths.push(path);
  if (walk.paths.length > mostFiles) {
    throw new Failure(
      'RULE',
      `Folder ini berisi lebih dari ${mostFiles.toLocaleString('id')} berkas. Impor subfoldernya satu per satu, misalnya per tahun.`,
    );
  }
}

function nothingToImport({ legacy }: SkippedFiles): Failure {
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
