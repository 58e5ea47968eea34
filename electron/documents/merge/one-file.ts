import { open, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { flushFolder, NotSoundError, temporaryName } from '../../files/atomic-write.ts';
import { makeFolders } from '../../files/make-folders.ts';
import { placeUnderFreeName } from './free-name.ts';
import { JoinedLetters } from './joined-letters.ts';
import { LetterMaker, type MadeLetter } from './letter-maker.ts';
import { MAIN_PART, NUMBERING_PART } from './letter-package.ts';
import { faultMessage } from './letter-words.ts';
import type { MergeLetter, MergeOptions, MergeResult, OneFileRequest } from './merge.types.ts';
import { OneFileNumbering } from './one-file-numbering.ts';
import type { TextPieces } from './pieces.ts';
import { ProgressTeller } from './progress-teller.ts';
import { checkMergedFile, type ExpectedFile } from './read-zip.ts';
import type { DocumentFrame } from './sections.ts';
import { type TextCoding, ZipFile } from './zip-file.ts';
import type { PackedEntry } from './zip-records.ts';

/**
 * Writes all letters into one file, a section each, under a temporary name; it is read back and renamed when it is sound.
 * Memory does not grow with the letters. Throws the system's errors and NotSoundError, with nothing left behind.
 */
export async function writeOneFile(
  request: OneFileRequest,
  { onProgress, signal }: MergeOptions = {},
): Promise<MergeResult> {
  const letters = request.letters.filter(({ position }) => position >= (request.from ?? 1));
  const teller = new ProgressTeller(letters.length, onProgress);
  const folder = dirname(request.path);
  makeFolders(folder);
  const temporary = join(folder, temporaryName());
  try {
    const expected = await writeLetters(temporary, makeLetters(request, letters, teller, signal));
    const path = expected === null ? '' : await place(temporary, request.path, expected, signal);
    teller.finish();
    return { ...resultOf(teller), state: 'done', path };
  } catch (error) {
    if (signal?.aborted !== true) throw error;
    teller.finish();
    return { ...resultOf(teller), state: 'cancelled', path: '', written: 0, pages: 0 };
  } finally {
    await rm(temporary, { force: true });
  }
}

function resultOf(teller: ProgressTeller) {
  return { written: teller.written, failures: teller.failures, pages: teller.pages };
}

/** So many letters are made in one go, without a turn of the event loop between them. */
const AT_ONCE = 16;

/** Makes the letters, some at a time, and tells of each; those that cannot be made are left out. */
async function* makeLetters(
  request: OneFileRequest,
  letters: readonly MergeLetter[],
  teller: ProgressTeller,
  signal: AbortSignal | undefined,
): AsyncGenerator<MadeLetter[], undefined> {
  const maker = new LetterMaker(request);
  for (let at = 0; at < letters.length; at += AT_ONCE) {
    signal?.throwIfAborted();
    const some: MadeLetter[] = [];
    for (const { position, changes } of letters.slice(at, at + AT_ONCE)) {
      try {
        const made = maker.ready(changes) ?? (await maker.make(changes));
        teller.add({ position, isWritten: true, path: request.path, pages: made.template.pages });
        some.push(made);
      } catch (error) {
        teller.add({ position, isWritten: false, message: faultMessage(error) });
      }
    }
    if (some.length > 0) yield some;
  }
  return undefined;
}

type Letters = AsyncIterable<readonly MadeLetter[]> | Iterable<readonly MadeLetter[]>;

/**
 * Writes a new file, unflushed. Answers what it must hold; `null` when there is not one letter and so no file. Letters are
 * written as copies of those before them where they can be.
 */
export async function writeLetters(
  path: string,
  letters: Letters,
  coding: TextCoding = 'spliced',
): Promise<ExpectedFile | null> {
  const groups = asAsync(letters);
  const first = (await groups.next()).value;
  const [letter] = first ?? [];
  if (first === undefined || letter === undefined) return null;
  const { template } = letter;
  const isNumbering = ({ entry }: PackedEntry) => entry.path === NUMBERING_PART;
  const zip = await ZipFile.create(path);
  try {
    const numbering = new OneFileNumbering(template);
    await zip.addPacked(template.packedParts.filter((part) => !isNumbering(part)));
    const body = new JoinedLetters(template, numbering);
    await zip.addStreamed(MAIN_PART, sections(template.frame, body, first, groups), coding);
    if (numbering.isUnchanged) await zip.addPacked(template.packedParts.filter(isNumbering));
    else await zip.addStreamed(NUMBERING_PART, [numbering.texts()], 'deflated');
    await zip.finish();
    return { parts: template.parts.size + 1, sections: body.count, mainPart: MAIN_PART };
  } finally {
    await zip.close();
  }
}

async function* asAsync(letters: Letters): AsyncGenerator<readonly MadeLetter[], undefined> {
  for await (const some of letters) if (some.length > 0) yield some;
  return undefined;
}

/** The main part, some letters at a time. */
async function* sections(
  { head, tail }: DocumentFrame,
  body: JoinedLetters,
  first: readonly MadeLetter[],
  others: AsyncIterator<readonly MadeLetter[], undefined>,
): AsyncGenerator<TextPieces> {
  yield [head];
  for (let some: readonly MadeLetter[] | undefined = first; some !== undefined; ) {
    yield body.add(some);
    some = (await others.next()).value;
  }
  yield [...body.end(), tail];
}

async function place(
  temporary: string,
  path: string,
  expected: ExpectedFile,
  signal: AbortSignal | undefined,
): Promise<string> {
  await flushFile(temporary);
  const complaint = await checkMergedFile(temporary, expected, signal);
  if (complaint !== null) throw new NotSoundError(complaint);
  signal?.throwIfAborted();
  const placed = await placeUnderFreeName(temporary, path);
  if (placed === null) throw new NotSoundError(`Too many files are named like ${path}`);
  await flushFolder(dirname(path));
  return placed;
}

async function flushFile(path: string): Promise<void> {
  const handle = await open(path, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
