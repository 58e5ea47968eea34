import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect } from '@playwright/test';
import { lines, readDocx } from '../../documents/support/docx.ts';

/** Word files of an archive, read back from their bytes. */
export class WrittenPapers {
  readonly archive: string;

  constructor(archive: string) {
    this.archive = archive;
  }

  /** File names without their folders, in the order of the alphabet. */
  names(): string[] {
    return this.#paths()
      .map((path) => basename(path))
      .sort();
  }

  /** Absolute path of the one file whose name fits. */
  pathOf(name: RegExp | string): string {
    const fits = (path: string) =>
      typeof name === 'string' ? basename(path) === name : name.test(basename(path));
    const [path, ...others] = this.#paths().filter(fits);
    if (path === undefined || others.length > 0)
      throw new Error(`Not one file ${name}: ${this.names().join(', ')}`);
    return path;
  }

  read(name: RegExp | string): PaperText {
    return readPaper(readFileSync(this.pathOf(name)));
  }

  #paths(): string[] {
    return readdirSync(this.archive, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.docx'))
      .map((name) => join(this.archive, name));
  }
}

export interface PaperText {
  /** Paragraphs of the body in order, with tabs as blanks and blanks joined. */
  lines: string[];
  /** The same as one text, a line each. */
  body: string;
  /** Marked as a draft in the header of its pages. */
  isDraft: boolean;
}

export function readPaper(bytes: Uint8Array): PaperText {
  const docx = readDocx(bytes);
  const found = lines(docx.main).map((text) => text.replace(/\s+/g, ' ').trim());
  const headers = docx.paths.filter((path) => /^word\/header\d*\.xml$/.test(path)).map(docx.source);
  return {
    lines: found,
    body: found.join('\n'),
    isDraft: headers.some((header) => header.includes('KONSEP')),
  };
}

/** Each text stands in the paper, each behind the one before it. */
export function expectInOrder(paper: PaperText, texts: readonly string[]): void {
  let from = 0;
  for (const text of texts) {
    const at = paper.body.indexOf(text, from);
    expect(at, `"${text}" behind the texts before it, in:\n${paper.body}`).toBeGreaterThanOrEqual(from);
    from = at + text.length;
  }
}
