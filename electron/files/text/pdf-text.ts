import { type FileHandle, open } from 'node:fs/promises';
import { getDocument, PDFDataRangeTransport, type PDFDocumentProxy, VerbosityLevel } from 'unpdf/pdfjs';
import { type DocumentText, MOST_CHARACTERS, noWords, tidyWords } from './document-text.ts';

/** More pages than this are not read; the count is told all the same. */
const MOST_PAGES = 20_000;
/** After this the words so far are the answer. */
const LONGEST_READING_MS = 90_000;
const PIECE = 1024 * 1024;
/** Pages after which others have their turn and memory is given back. */
const BATCH = 20;

/** The words of a PDF, page by page; a scan has none. The file is read in pieces, so its size does not matter. */
export async function readPdfText(path: string): Promise<DocumentText> {
  const file = await open(path, 'r');
  try {
    return await readOpened(file);
  } finally {
    await file.close();
  }
}

async function readOpened(file: FileHandle): Promise<DocumentText> {
  const range = new FileRange((await file.stat()).size, file);
  const task = getDocument({
    range,
    rangeChunkSize: PIECE,
    disableAutoFetch: true,
    disableStream: true,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    // What the disk refuses would leave the reader waiting for ever.
    const document = await Promise.race([task.promise, range.failed]);
    return await Promise.race([readPages(document), range.failed]);
  } catch (error) {
    if (range.error !== null) throw range.error;
    return noWords(isPasswordError(error) ? 'protected' : 'damaged');
  } finally {
    await task.destroy().catch(() => undefined);
  }
}

async function readPages(document: PDFDocumentProxy): Promise<DocumentText> {
  const pages = document.numPages;
  const end = Date.now() + LONGEST_READING_MS;
  const lines: string[] = [];
  let [length, unread] = [0, 0];
  for (let number = 1; number <= Math.min(pages, MOST_PAGES); number += 1) {
    if (length > MOST_CHARACTERS || Date.now() > end) break;
    const words = await wordsOfPage(document, number);
    if (words === null) unread += 1;
    lines.push(words ?? '');
    length += words?.length ?? 0;
    if (number % BATCH === 0) await document.cleanup();
  }
  const text = tidyWords(lines.join('\n'));
  if (unread > 0 && unread === lines.length) return noWords('damaged', pages);
  return { text, pages, problem: text === '' ? 'no-text' : '' };
}

/** `null` when the page cannot be read; the others still are. */
async function wordsOfPage(document: PDFDocumentProxy, number: number): Promise<string | null> {
  try {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    page.cleanup();
    return items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('');
  } catch {
    return null;
  }
}

function isPasswordError(error: unknown): boolean {
  return error instanceof Error && error.name === 'PasswordException';
}

/** Gives the reader pieces of an open file. */
class FileRange extends PDFDataRangeTransport {
  readonly failed: Promise<never>;
  error: unknown = null;
  readonly #file: FileHandle;
  readonly #fail: (error: unknown) => void;

  constructor(length: number, file: FileHandle) {
    super(length, null);
    this.#file = file;
    const { promise, reject } = Promise.withResolvers<never>();
    this.failed = promise;
    this.#fail = reject;
    // Whoever waits hears of it; nobody may wait any more.
    promise.catch(() => undefined);
  }

  override requestDataRange(begin: number, end: number): void {
    this.#read(begin, end).catch((error: unknown) => {
      this.error = error;
      this.#fail(error);
    });
  }

  async #read(begin: number, end: number): Promise<void> {
    const piece = new Uint8Array(end - begin);
    const { bytesRead } = await this.#file.read(piece, 0, piece.length, begin);
    this.onDataRange(begin, piece.subarray(0, bytesRead));
  }
}
