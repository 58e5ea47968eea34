import { open, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { flushFolder, NotSoundError, temporaryName } from '../../files/atomic-write.ts';
import { makeFolders } from '../../files/make-folders.ts';
import { placeUnderFreeName } from './free-name.ts';
import { LetterMaker, type MadeLetter } from './letter-maker.ts';
import { MAIN_PART, NUMBERING_PART, packFixedParts } from './letter-package.ts';
import type { LetterTemplate } from './letter-template.ts';
import { faultMessage } from './letter-words.ts';
import type { MergeLetter, MergeOptions, MergeResult, OneFileRequest } from './merge.types.ts';
import { OneFileNumbering } from './one-file-numbering.ts';
import { ProgressTeller } from './progress-teller.ts';
import { checkMergedFile, type ExpectedFile } from './read-zip.ts';
import { ZipFile } from './zip-file.ts';

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

/** Makes the letters one by one and tells of each; those that cannot be made are left out. */
async function* makeLetters(
  request: OneFileRequest,
  letters: readonly MergeLetter[],
  teller: ProgressTeller,
  signal: AbortSignal | undefined,
): AsyncGenerator<MadeLetter, undefined> {
  const maker = new LetterMaker(request);
  for (const { position, changes } of letters) {
    signal?.throwIfAborted();
    try {
      const made = await maker.make(changes);
      teller.add({ position, isWritten: true, path: request.path, pages: made.template.pages });
      yield made;
    } catch (error) {
      teller.add({ position, isWritten: false, message: faultMessage(error) });
    }
  }
  return undefined;
}

type Letters = AsyncIterator<MadeLetter, undefined> | Iterator<MadeLetter, undefined>;

/** Writes a new file, unflushed. Answers what it must hold; `null` when there is not one letter and so no file. */
export async function writeLetters(path: string, letters: Letters): Promise<ExpectedFile | null> {
  const first = (await letters.next()).value;
  if (first === undefined) return null;
  const { template } = first;
  const fixed = new Map(template.parts);
  fixed.delete(NUMBERING_PART);
  const zip = await ZipFile.create(path);
  try {
    const numbering = new OneFileNumbering(template);
    await zip.addPacked(packFixedParts(fixed));
    const count = { sections: 0 };
    await zip.addStreamed(MAIN_PART, sections(first, letters, numbering, count));
    await zip.addStreamed(NUMBERING_PART, numbering.texts());
    await zip.finish();
    return { parts: fixed.size + 2, sections: count.sections, mainPart: MAIN_PART };
  } finally {
    await zip.close();
  }
}

/** The main part, letter by letter. One letter is always held back, because the last is closed in another way. */
async function* sections(
  first: MadeLetter,
  letters: Letters,
  numbering: OneFileNumbering,
  count: { sections: number },
): AsyncGenerator<string> {
  const { template } = first;
  yield template.frame.head;
  let drawing = 1;
  for (let letter: MadeLetter | undefined = first, isFirst = true; letter !== undefined; isFirst = false) {
    requireSameParts(template, letter.template);
    const next: MadeLetter | undefined = (await letters.next()).value;
    const ids = { drawing, list: numbering.add(letter.template) };
    drawing += letter.template.drawings;
    count.sections += letter.template.sections;
    yield letter.template.section(letter.values, ids, isFirst, next === undefined);
    letter = next;
  }
  yield template.frame.tail;
}

const checked = new WeakMap<LetterTemplate, LetterTemplate>();

/** Headers, styles and pictures of one file are those of its first letter. */
function requireSameParts(first: LetterTemplate, other: LetterTemplate): void {
  if (first === other || checked.get(other) === first) return;
  for (const [path, part] of first.parts) {
    const same = other.parts.get(path);
    if (path === NUMBERING_PART || (same !== undefined && isSamePart(part, same))) continue;
    throw new Error(`Letters of one file must share ${path}.`);
  }
  checked.set(other, first);
}

/** The library gives the KONSEP mark another random name each time it is written. */
const MARK_NAME = /PowerPlusWaterMarkObject[^"]*/g;

function isSamePart(one: Uint8Array, other: Uint8Array): boolean {
  if (Buffer.compare(one, other) === 0) return true;
  const [a, b] = [one, other].map((part) => Buffer.from(part).toString('latin1').replace(MARK_NAME, ''));
  return a === b;
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
