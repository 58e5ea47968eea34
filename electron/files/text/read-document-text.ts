import { open } from 'node:fs/promises';
import { type DocumentText, MOST_CHARACTERS, noWords, type ReadText, tidyWords } from './document-text.ts';
import { isLockedOffice, isOfficeType, readOfficeText } from './office-text.ts';
import { readPdfText } from './pdf-text.ts';

/** A character of UTF-8 takes at most four bytes. */
const MOST_TEXT_BYTES = MOST_CHARACTERS * 4;

/** The words of a file, in this thread: see `textReaderInThread` for a reader that holds nobody up. */
export const readDocumentText: ReadText = async (path, type) => {
  if (type === 'application/pdf') return readPdfText(path);
  if (type === 'text/plain') return readPlainText(path);
  if (isOfficeType(type)) return readOfficeText(path, type);
  return noWords((await isLockedOffice(path)) ? 'protected' : 'no-text');
};

/** UTF-8, UTF-16 with its mark, or else the letters of Windows in Western Europe. */
async function readPlainText(path: string): Promise<DocumentText> {
  const text = tidyWords(decode(await readHead(path)));
  return { text, pages: null, problem: text === '' ? 'no-text' : '' };
}

async function readHead(path: string): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const length = Math.min((await file.stat()).size, MOST_TEXT_BYTES);
    const { buffer, bytesRead } = await file.read(new Uint8Array(length), 0, length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    // The last character may be cut.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
