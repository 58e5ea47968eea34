import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { NotSoundError, systemCode, writeAtomically } from '../../files/atomic-write.ts';
import { makeFolders } from '../../files/make-folders.ts';
import { freeNames } from './free-name.ts';
import { LetterFault, LetterMaker } from './letter-maker.ts';
import { MAIN_PART } from './letter-package.ts';
import { faultMessage } from './letter-words.ts';
import type { EachFileRequest, FileLetter, LetterOutcome, MergeOptions, MergeResult } from './merge.types.ts';
import { ProgressTeller } from './progress-teller.ts';
import { XmlCheck } from './read-zip.ts';

/** So many files are flushed to the disk at the same time. */
const AT_ONCE = 8;
const TOO_MANY =
  'Sudah ada terlalu banyak berkas bernama sama di folder ini. Pindahkan sebagian, lalu buat lagi.';
const TOO_LONG =
  'Nama berkas surat ini terlalu panjang untuk folder ini. Pilih folder yang lebih pendek, lalu buat lagi.';
const NOT_SOUND =
  'Berkas surat ini tidak terbaca kembali dengan benar, jadi tidak disimpan. Buat lagi surat ini.';

/**
 * Writes each letter as a file of its own, whole or not at all. What is written stays after a cancel. Throws the system's
 * error when no file can be written in the folder (ENOSPC, EACCES, ...).
 */
export async function writeEachFile(
  request: EachFileRequest,
  { onProgress, signal }: MergeOptions = {},
): Promise<MergeResult> {
  const letters = request.letters.filter(({ position }) => position >= (request.from ?? 1));
  const teller = new ProgressTeller(letters.length, onProgress);
  const maker = new LetterMaker(request);
  makeFolders(request.folder);
  let isCancelled = false;
  try {
    for (let at = 0; at < letters.length && !isCancelled; at += AT_ONCE) {
      const some = letters.slice(at, at + AT_ONCE);
      const ends = await Promise.allSettled(
        some.map((letter) => writeLetter(maker, request.folder, letter, signal)),
      );
      for (const end of ends) if (end.status === 'fulfilled' && end.value !== null) teller.add(end.value);
      const broken = ends.find((end) => end.status === 'rejected');
      if (broken !== undefined) throw broken.reason;
      isCancelled = signal?.aborted === true;
    }
  } finally {
    teller.finish();
  }
  const { written, failures, pages } = teller;
  const path = written === 0 ? '' : request.folder;
  return { state: isCancelled ? 'cancelled' : 'done', path, written, failures, pages };
}

/** `null` when the cancel came before this letter. */
async function writeLetter(
  maker: LetterMaker,
  folder: string,
  { position, changes, fileName }: FileLetter,
  signal: AbortSignal | undefined,
): Promise<LetterOutcome | null> {
  if (signal?.aborted === true) return null;
  try {
    const { template, values } = await maker.make(changes);
    const path = await writeUnderFreeName(join(folder, fileName), template.ownFile(values));
    return { position, isWritten: true, path, pages: template.pages };
  } catch (error) {
    return { position, isWritten: false, message: letterMessage(error) };
  }
}

/** Throws again what stops the whole merge. */
function letterMessage(error: unknown): string {
  if (error instanceof NotSoundError) return NOT_SOUND;
  const code = systemCode(error);
  if (code === 'ENAMETOOLONG') return TOO_LONG;
  if (/^E[A-Z]+$/.test(code)) throw error;
  return faultMessage(error);
}

async function writeUnderFreeName(wanted: string, bytes: Uint8Array): Promise<string> {
  for (const path of freeNames(wanted)) {
    const outcome = await writeAtomically({ path, bytes, verify: checkText, isReplacing: false });
    if (outcome === 'written') return path;
  }
  throw new LetterFault(TOO_MANY);
}

/** The other parts were checked with the template and read back equal; the text is opened and parsed again. */
function checkText(bytes: Uint8Array): string | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = file.length - 22;
  const lastRecord = 46 + MAIN_PART.length;
  const offset = file.readUInt32LE(end - lastRecord + 42);
  const start = offset + 30 + MAIN_PART.length;
  const size = file.readUInt32LE(end - lastRecord + 20);
  try {
    const check = new XmlCheck();
    check.write(inflateRawSync(file.subarray(start, start + size)));
    check.close();
    return check.sections > 0 ? null : 'The letter has no section.';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
