import { type FileHandle, open } from 'node:fs/promises';
import { readPiece } from '../file-ends.ts';
import {
  type DocumentText,
  MOST_CHARACTERS,
  noWords,
  SHEET_TYPE,
  SLIDES_TYPE,
  tidyWords,
  WORD_TYPE,
} from './document-text.ts';
import { DamagedPartError, wordsOfPart } from './office-words.ts';
import { readZipParts } from './zip-parts.ts';

/** Parts with words by kind of file, in the order in which they are read. */
const PARTS: Readonly<Record<string, readonly RegExp[]>> = {
  [WORD_TYPE]: [
    /^word\/header\d*\.xml$/i,
    /^word\/document\d*\.xml$/i,
    /^word\/(?:footnotes|endnotes)\d*\.xml$/i,
    /^word\/footer\d*\.xml$/i,
  ],
  [SLIDES_TYPE]: [/^ppt\/slides\/slide\d+\.xml$/i, /^ppt\/notesSlides\/notesSlide\d+\.xml$/i],
  [SHEET_TYPE]: [/^xl\/sharedStrings\.xml$/i],
};

/** Office files with a password are no archive of parts but this older kind of file. */
const OLE_HEAD = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const PASSWORD_MARK = Buffer.from('EncryptedPackage', 'utf16le');
const LOOKED_AT_ONCE = 1024 * 1024;

export function isOfficeType(type: string): boolean {
  return type in PARTS;
}

/** The words of a Word, PowerPoint or Excel file. */
export async function readOfficeText(path: string, type: string): Promise<DocumentText> {
  const file = await open(path, 'r');
  try {
    return await readOpened(file, PARTS[type] ?? []);
  } finally {
    await file.close();
  }
}

async function readOpened(file: FileHandle, patterns: readonly RegExp[]): Promise<DocumentText> {
  const { size } = await file.stat();
  if (await isOld(file)) return noWords((await hasPasswordMark(file, size)) ? 'protected' : 'damaged');
  const found = await readZipParts(file, size, (name) => patterns.some((pattern) => pattern.test(name)));
  if (found === null || found.size === 0) return noWords('damaged');
  const { words, isDamaged } = readParts(inOrder(found, patterns));
  const text = tidyWords(words);
  if (isDamaged) return { text, pages: null, problem: 'damaged' };
  return { text, pages: null, problem: text === '' ? 'no-text' : '' };
}

/** Whether a file that is of no known kind is an Office file behind a password. */
export async function isLockedOffice(path: string): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    return (await isOld(file)) && (await hasPasswordMark(file, (await file.stat()).size));
  } finally {
    await file.close();
  }
}

async function isOld(file: FileHandle): Promise<boolean> {
  return (await readPiece(file, 0, OLE_HEAD.length)).equals(OLE_HEAD);
}

/** The mark stands in a table of names that may lie anywhere: the file is looked through by pieces. */
async function hasPasswordMark(file: FileHandle, size: number): Promise<boolean> {
  for (let at = 0; at < size; at += LOOKED_AT_ONCE) {
    const piece = await readPiece(file, at, Math.min(size - at, LOOKED_AT_ONCE + PASSWORD_MARK.length));
    if (piece.includes(PASSWORD_MARK)) return true;
  }
  return false;
}

/** Parts in the order of their patterns and numbers. */
function inOrder(parts: ReadonlyMap<string, string>, patterns: readonly RegExp[]): string[] {
  const names = [...parts.keys()].sort((one, other) => one.localeCompare(other, 'en', { numeric: true }));
  return patterns.flatMap((pattern) =>
    names.filter((name) => pattern.test(name)).map((name) => parts.get(name) ?? ''),
  );
}

/** The same letterhead stands in several parts: it is read once. */
function readParts(parts: readonly string[]): { words: string; isDamaged: boolean } {
  const pieces = new Set<string>();
  let [isDamaged, length] = [false, 0];
  for (const part of parts) {
    if (length > MOST_CHARACTERS) break;
    const piece = wordsOrFault(part);
    isDamaged ||= piece.isDamaged;
    pieces.add(piece.words);
    length += piece.words.length;
  }
  return { words: [...pieces].join('\n'), isDamaged };
}

function wordsOrFault(part: string): { words: string; isDamaged: boolean } {
  try {
    return { words: wordsOfPart(part), isDamaged: false };
  } catch (error) {
    if (error instanceof DamagedPartError) return { words: error.words, isDamaged: true };
    throw error;
  }
}
