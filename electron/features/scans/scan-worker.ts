import { readFile, stat } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import type { PDFDocumentProxy } from 'unpdf/pdfjs';
import { isTiff, type TiffPage, tiffPages } from '../../../shared/domain/tiff.ts';
import { fileType, TELLING_BYTES } from '../../files/file-kind.ts';
import { sha256 } from '../../files/hash.ts';
import { openPdf, picturesOf } from './pdf-pictures.ts';
import { prepareReader, readCodes } from './read-codes.ts';
import { isScanTask, type ScanMessage, type ScanProblem } from './scan-messages.ts';
import { tiffPixels } from './tiff-pictures.ts';

/* Entry of the thread that looks for codes in one scan. */

/** A file with more pages is a book; its first pages are read. */
const MOST_PAGES = 300;
/** As large as the archive takes. */
const LARGEST_BYTES = 512 * 1024 * 1024;

function tell(message: ScanMessage): void {
  parentPort?.postMessage(message);
}

async function readPicture(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const texts = await readCodes(bytes);
  tell({ kind: 'page', page: 1, pages: 1, texts });
  tell({ kind: 'end', pages: 1, problem: null });
}

async function readPdf(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const document = await openPdf(bytes);
  const pages = document.numPages;
  for (let page = 1; page <= Math.min(pages, MOST_PAGES); page += 1) {
    tell({ kind: 'page', page, pages, texts: await codesOfPage(document, page) });
  }
  tell({ kind: 'end', pages, problem: pages > MOST_PAGES ? 'too-many-pages' : null });
}

async function readTiff(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const all = tiffPages(bytes);
  const pages = all.length;
  let decoded = 0;
  for (const [index, tiffPage] of all.slice(0, MOST_PAGES).entries()) {
    const texts = await codesOfTiff(bytes, tiffPage);
    if (texts !== null) decoded += 1;
    tell({ kind: 'page', page: index + 1, pages, texts: texts ?? [] });
  }
  if (decoded === 0) return tell({ kind: 'end', pages, problem: 'no-pixels' });
  tell({ kind: 'end', pages, problem: pages > MOST_PAGES ? 'too-many-pages' : null });
}

/** `null` for a page whose form nobody here decodes. */
async function codesOfTiff(bytes: Uint8Array<ArrayBuffer>, page: TiffPage): Promise<string[] | null> {
  if (!page.isReadable) return null;
  try {
    const pixels = tiffPixels(bytes, page);
    return pixels === null ? [] : await readCodes(pixels);
  } catch {
    return null;
  }
}

/** A page whose pictures cannot be decoded has no code; the others still may. */
async function codesOfPage(document: PDFDocumentProxy, page: number): Promise<string[]> {
  const texts = new Set<string>();
  try {
    for await (const pixels of picturesOf(document, page)) {
      for (const text of await readCodes(pixels)) texts.add(text);
    }
  } catch {
    return [...texts];
  }
  return [...texts];
}

async function readScan(data: unknown): Promise<void> {
  if (!isScanTask(data)) throw new Error('The thread that reads scans was started without a task');
  prepareReader(data.reader);
  const bytes = await bytesOf(data.path);
  if (typeof bytes === 'string') return tell({ kind: 'end', pages: 0, problem: bytes });
  tell({ kind: 'file', sha256: sha256(bytes) });
  const head = Buffer.from(bytes.buffer, 0, Math.min(bytes.length, TELLING_BYTES));
  const type = fileType({ head, tail: head });
  try {
    if (type === 'application/pdf') await readPdf(bytes);
    else if (type === 'image/png' || type === 'image/jpeg') await readPicture(bytes);
    else if (isTiff(bytes)) await readTiff(bytes);
    else tell({ kind: 'end', pages: 0, problem: 'no-picture' });
  } catch (error) {
    tell({ kind: 'end', pages: 0, problem: problemOf(error) });
  }
}

async function bytesOf(path: string): Promise<Uint8Array<ArrayBuffer> | ScanProblem> {
  try {
    const info = await stat(path);
    if (!info.isFile()) return 'unreadable';
    if (info.size === 0) return 'empty';
    return info.size > LARGEST_BYTES ? 'too-large' : new Uint8Array(await readFile(path));
  } catch {
    return 'unreadable';
  }
}

function problemOf(error: unknown): ScanProblem {
  return error instanceof Error && error.name === 'PasswordException' ? 'protected' : 'damaged';
}

await readScan(workerData);
