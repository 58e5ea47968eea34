import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { SaxesParser } from 'saxes';

/** A word on a page; points from the upper left corner of the page. */
export interface Word {
  text: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Words on one base line, from left to right. */
export interface Row {
  top: number;
  bottom: number;
  words: Word[];
}

export interface PdfPage {
  width: number;
  height: number;
  words: Word[];
}

export interface PdfProof {
  pages: PdfPage[];
  fonts: string[];
}

/** LibreOffice gets no more files than this in one call: it has been seen to stop silently after some 250. */
const FILES_A_CALL = 120;

const runFile = promisify(execFile);

/** Every file as LibreOffice lays it out, by name; rejects when it makes no PDF of one. */
export async function layOut(files: ReadonlyMap<string, Uint8Array>): Promise<Map<string, PdfProof>> {
  const folder = mkdtempSync(join(tmpdir(), 'notula-proof-'));
  try {
    const names = [...files.keys()];
    for (const [index, bytes] of [...files.values()].entries())
      writeFileSync(join(folder, `${index}.docx`), bytes);
    for (let from = 0; from < names.length; from += FILES_A_CALL) {
      await convert(
        folder,
        names.slice(from, from + FILES_A_CALL).map((_, index) => join(folder, `${from + index}.docx`)),
      );
    }
    return new Map(names.map((name, index) => [name, readPdf(join(folder, `${index}.pdf`))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** PDFs of Word files, beside their names in `folder`. */
export async function convert(folder: string, paths: readonly string[]): Promise<void> {
  const profile = join(folder, 'profile');
  mkdirSync(profile, { recursive: true });
  await runFile(
    'soffice',
    [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      ...['--headless', '--convert-to', 'pdf', '--outdir', folder],
      ...paths,
    ],
    { timeout: 280_000 },
  );
}

function readPdf(path: string): PdfProof {
  const boxes = execFileSync('pdftotext', ['-bbox-layout', path, '-'], {
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  const fonts = execFileSync('pdffonts', [path], { encoding: 'utf8' })
    .split('\n')
    .slice(2)
    .map((row) => row.split(/\s+/)[0] ?? '')
    .filter((font) => font !== '');
  return { pages: readBoxes(boxes), fonts };
}

/** Pages and words of the XML that `pdftotext -bbox-layout` writes; throws on XML that is not well formed. */
export function readBoxes(xml: string): PdfPage[] {
  const pages: PdfPage[] = [];
  let word: Word | null = null;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const number = (key: string) => Number(attributes[key]);
    if (name === 'page') pages.push({ width: number('width'), height: number('height'), words: [] });
    if (name === 'word')
      word = {
        text: '',
        left: number('xMin'),
        top: number('yMin'),
        right: number('xMax'),
        bottom: number('yMax'),
      };
  });
  parser.on('text', (text) => {
    if (word !== null) word.text += text;
  });
  parser.on('closetag', ({ name }) => {
    if (name !== 'word' || word === null) return;
    pages.at(-1)?.words.push(word);
    word = null;
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return pages;
}

/** Centres closer than this, in points, are on one line. */
const SAME_LINE = 3;

/** Words of a page as rows, top to bottom; the large letters of a draft mark across the page are no text of it. */
export function rowsOf(page: Pick<PdfPage, 'words'>): Row[] {
  const rows: (Row & { centre: number })[] = [];
  const words = page.words.filter((word) => !isDraftMark(word));
  for (const word of words.sort((a, b) => centreOf(a) - centreOf(b) || a.left - b.left)) {
    const centre = centreOf(word);
    const row = rows.at(-1);
    if (row !== undefined && centre - row.centre < SAME_LINE) {
      row.words.push(word);
      row.top = Math.min(row.top, word.top);
      row.bottom = Math.max(row.bottom, word.bottom);
    } else rows.push({ top: word.top, bottom: word.bottom, words: [word], centre });
  }
  for (const row of rows) row.words.sort((a, b) => a.left - b.left);
  return rows;
}

/** The mark in grey across the page, and the small one in the header. */
export function isDraftMark({ text }: Word): boolean {
  return text === 'KONSEP';
}

function centreOf({ top, bottom }: Word): number {
  return (top + bottom) / 2;
}

/** Text without white space, as PDF readers part words as they like. */
export function squeeze(text: string): string {
  return text.replace(/[\s\u200e\u200f\u202a-\u202e]/g, '');
}

export function rowText({ words }: Row): string {
  return squeeze(words.map(({ text }) => text).join(''));
}
