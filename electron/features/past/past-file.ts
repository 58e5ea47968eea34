import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Failure } from '../../../shared/contract/failures.ts';
import type { TextState } from '../../../shared/domain/archive.ts';
import { systemCode } from '../../files/atomic-write.ts';
import { fileType, isProgram, TELLING_BYTES } from '../../files/file-kind.ts';
import type { ReadText } from '../../files/text/document-text.ts';
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
/** A file above that is a collection of pictures; its words are not looked for. */
const LARGEST_READ = 200 * 1024 * 1024;
const OLD_OFFICE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

/** Looks at a file and hashes it. FILE with a sentence for an empty, too large or unreadable one, and for a program. */
export async function inspectFile(path: string, signal: AbortSignal): Promise<PastFile> {
  try {
    const { bytes, head, tail } = await readEnds(path);
    if (bytes === 0) throw new Failure('FILE', 'Berkas ini kosong.');
    if (bytes > LARGEST_MEBIBYTES * 1024 * 1024) {
      throw new Failure('FILE', `Berkas ini lebih besar dari ${LARGEST_MEBIBYTES} MB.`);
    }
    if (isProgram(basename(path), { head }))
      throw new Failure('FILE', 'Berkas ini sebenarnya program, bukan naskah.');
    const hash = createHash('sha256');
    await pipeline(createReadStream(path), hash, { signal });
    const isOldOffice = head.subarray(0, OLD_OFFICE.length).equals(OLD_OFFICE);
    return { sha256: hash.digest('hex'), bytes, type: fileType({ head, tail }), isOldOffice };
  } catch (error) {
    throw error instanceof Failure || signal.aborted ? error : unreadable(error);
  }
}

async function readEnds(path: string) {
  let file: FileHandle | null = null;
  try {
    file = await open(path, 'r');
    const info = await file.stat();
    if (!info.isFile()) throw new Failure('FILE', 'Ini bukan berkas biasa.');
    const length = Math.min(info.size, TELLING_BYTES);
    const head = await piece(file, 0, length);
    return { bytes: info.size, head, tail: await piece(file, info.size - length, length) };
  } finally {
    await file?.close();
  }
}

async function piece(file: FileHandle, position: number, length: number): Promise<Buffer> {
  if (length === 0) return Buffer.alloc(0);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}

/** The words of a file; a stop is waited for no longer than it takes to notice it. */
export async function readWords(
  path: string,
  file: PastFile,
  readers: PastReaders,
  signal: AbortSignal,
): Promise<PastText> {
  if (file.bytes > LARGEST_READ) return { text: '', state: 'unreadable', pages: null };
  if (LEGACY_EXTENSIONS.includes(extname(path).toLowerCase())) return readLegacy(path, readers, signal);
  if (file.isOldOffice) return { text: '', state: 'protected', pages: null };
  const read = readers.readText(path, file.type);
  const { text, pages, problem } = await orStop(read, signal);
  return { text, pages, state: problem === '' ? 'done' : problem };
}

async function readLegacy(path: string, { legacy }: PastReaders, signal: AbortSignal): Promise<PastText> {
  if (legacy === null) return { text: '', state: 'unreadable', pages: null };
  try {
    const text = (await legacy(path, signal)).trim();
    return { text, state: text === '' ? 'no-text' : 'done', pages: null };
  } catch {
    signal.throwIfAborted();
    return { text: '', state: 'damaged', pages: null };
  }
}

/** Rejects as soon as the signal says so; the work itself may still end by itself. */
export async function orStop<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  signal.throwIfAborted();
  work.catch(() => undefined);
  let stop: () => void = () => undefined;
  const stopped = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([work, stopped]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

function unreadable(error: unknown): unknown {
  const code = systemCode(error);
  if (code === '') return error;
  const reason =
    code === 'ENOENT' || code === 'ENOTDIR'
      ? 'Berkas ini tidak ada lagi di foldernya.'
      : 'Berkas ini tidak boleh atau tidak dapat dibaca.';
  return new Failure('FILE', reason, undefined, { cause: error });
}
