import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
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

/** What one part, and all parts, may unpack to: a small file that holds more was made to harm. */
const LARGEST_PART = 128 * 1024 * 1024;
const LARGEST_UNPACKED = 256 * 1024 * 1024;

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

export function isOfficeType(type: string): boolean {
  return type in PARTS;
}

/** The words of a Word, PowerPoint or Excel file. */
export async function readOfficeText(path: string, type: string): Promise<DocumentText> {
  const bytes = await readFile(path);
  if (bytes.subarray(0, OLE_HEAD.length).equals(OLE_HEAD)) {
    return noWords(bytes.includes(PASSWORD_MARK) ? 'protected' : 'damaged');
  }
  const parts = unpackParts(bytes, PARTS[type] ?? []);
  if (parts === null || parts.length === 0) return noWords('damaged');
  const { words, isDamaged } = readParts(parts);
  const text = tidyWords(words);
  if (isDamaged) return { text, pages: null, problem: 'damaged' };
  return { text, pages: null, problem: text === '' ? 'no-text' : '' };
}

/** The parts in the order of their patterns and numbers; `null` when the archive is damaged or made to harm. */
function unpackParts(bytes: Uint8Array, patterns: readonly RegExp[]): string[] | null {
  let unpacked = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!patterns.some((pattern) => pattern.test(name))) return false;
        unpacked += originalSize;
        if (originalSize > LARGEST_PART || unpacked > LARGEST_UNPACKED) throw new Error('Too large');
        return true;
      },
    });
    const names = Object.keys(files).sort((one, other) => one.localeCompare(other, 'en', { numeric: true }));
    return patterns.flatMap((pattern) =>
      names.filter((name) => pattern.test(name)).map((name) => strFromU8(files[name] ?? new Uint8Array())),
    );
  } catch {
    return null;
  }
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
