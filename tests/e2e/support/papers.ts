import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect } from '@playwright/test';
import { lines, readDocx } from '../../documents/support/docx.ts';

/**
 * Word files of an archive, or of a folder in it, read back from their bytes. A paper may be written a moment after the window has told what it
 * is written of (the lock of final minutes, a job): whatever is asked for here is waited for.
 */
export class WrittenPapers {
  readonly archive: string;

  constructor(archive: string) {
    this.archive = archive;
  }

  /** Waits until these files, and no others, lie in the archive. */
  async expectNames(names: readonly string[]): Promise<void> {
    await expect.poll(() => this.#names()).toEqual([...names].sort());
  }

  /** Waits until so many files lie in the archive. */
  async expectCount(count: number): Promise<void> {
    await expect.poll(() => this.#names()).toHaveLength(count);
  }

  /** Absolute path of the one file whose name fits; waits until there is exactly one. */
  async pathOf(name: RegExp | string): Promise<string> {
    const fits = (path: string) =>
      typeof name === 'string' ? basename(path) === name : name.test(basename(path));
    const fitting = () => this.#paths().filter(fits);
    await expect.poll(fitting, `one file ${name} beside ${this.#names().join(', ')}`).toHaveLength(1);
    return fitting()[0] ?? '';
  }

  async read(name: RegExp | string): Promise<PaperText> {
    return readPaper(readFileSync(await this.pathOf(name)));
  }

  /** File names without their folders, in the order of the alphabet. */
  #names(): string[] {
    return this.#paths()
      .map((path) => basename(path))
      .sort();
  }

  #paths(): string[] {
    if (!existsSync(this.archive)) return [];
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
