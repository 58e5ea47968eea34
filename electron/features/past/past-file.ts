import { access, type FileHandle, open } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { Failure } from '../../../shared/contract/failures.ts';
import type { TextState } from '../../../shared/domain/archive.ts';
import { systemCode } from '../../files/atomic-write.ts';
import { hashOf } from '../../files/copy-hashed.ts';
import { readEnds } from '../../files/file-ends.ts';
import { fileType, isProgram } from '../../files/file-kind.ts';
import type { ReadText } from '../../files/text/document-text.ts';
import { orStop } from './or-stop.ts';
import type { ReadLegacyText } from './past.types.ts';
import { LEGACY_EXTENSIONS } from './walk-folder.ts';

/** A file of the folder as its bytes tell it. */
export interface PastFile {
  sha256: string;
  bytes: number;
  /** By content. */
  type: string;
  /** A Word file that is locked by a password has the head of the old format. */
  isOldOffice: boolean;
}

export interface PastText {
  text: string;
  state: Exclude<TextState, 'waiting'>;
  pages: number | null;
}

export interface PastReaders {
  readText: ReadText;
  legacy: ReadLegacyText | null;
}

const LARGEST_MEBIBYTES = 512;
const OLD_OFFICE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

/** Looks at a file and hashes it. FILE with a sentence for an empty, too large or unreadable one, and for a program. */
export async function inspectFile(path: string, signal: AbortSignal): Promise<PastFile> {
  try {
    const { bytes, head, tail } = await endsOf(path);
    if (bytes === 0) throw new Failure('FILE', 'Berkas ini kosong.');
    if (bytes > LARGEST_MEBIBYTES * 1024 * 1024) {
      throw new Failure('FILE', `Berkas ini lebih besar dari ${LARGEST_MEBIBYTES} MB.`);
    }
    if (isProgram(basename(path), { head }))
      throw new Failure('FILE', 'Berkas ini sebenarnya program, bukan naskah.');
    const sha256 = await orStop(
      hashOf(path, () => signal.throwIfAborted()),
      signal,
    );
    const isOldOffice = head.subarray(0, OLD_OFFICE.length).equals(OLD_OFFICE);
    return { sha256, bytes, type: fileType({ head, tail }), isOldOffice };
  } catch (error) {
    throw error instanceof Failure || signal.aborted ? error : unreadable(error, path);
  }
}

async function endsOf(path: string) {
  let file: FileHandle | null = null;
  try {
    file = await open(path, 'r');
    const info = await file.stat();
    if (!info.isFile()) throw new Failure('FILE', 'Ini bukan berkas biasa.');
    return { bytes: info.size, ...(await readEnds(file, info.size)) };
  } finally {
    await file?.close();
  }
}

/**
 * The words of a file; a stop is waited for no longer than it takes to notice it. FILE when the file has gone since it was
 * looked at, e.g. with a disk that was pulled out.
 */
export async function readWords(
  path: string,
  file: PastFile,
  readers: PastReaders,
  signal: AbortSignal,
): Promise<PastText> {
  if (LEGACY_EXTENSIONS.includes(extname(path).toLowerCase())) return readLegacy(path, readers, signal);
  if (file.isOldOffice) return { text: '', state: 'protected', pages: null };
  try {
    const { text, pages, problem } = await orStop(readers.readText(path, file.type), signal);
    return { text, pages, state: problem === '' ? 'done' : problem };
  } catch (error) {
    throw signal.aborted ? error : unreadable(error, path);
  }
}

async function readLegacy(path: string, { legacy }: PastReaders, signal: AbortSignal): Promise<PastText> {
  if (legacy === null) return { text: '', state: 'unreadable', pages: null };
  try {
    const text = (await legacy(path, signal)).trim();
    return { text, state: text === '' ? 'no-text' : 'done', pages: null };
  } catch {
    signal.throwIfAborted();
    await access(path).catch((error: unknown) => {
      throw unreadable(error, path);
    });
    return { text: '', state: 'damaged', pages: null };
  }
}

/** Stands for what is no letter in any coding. */
const NO_LETTER = '\ufffd';

function unreadable(error: unknown, path: string): unknown {
  const code = systemCode(error);
  if (code === '') return error;
  const isGone = code === 'ENOENT' || code === 'ENOTDIR';
  const reason = !isGone
    ? 'Berkas ini tidak boleh atau tidak dapat dibaca.'
    : path.includes(NO_LETTER)
      ? 'Nama berkas ini memuat huruf yang tidak dikenal. Ganti namanya, lalu baca ulang foldernya.'
      : 'Berkas ini tidak ada lagi di foldernya.';
  return new Failure('FILE', reason, undefined, { cause: error });
}
