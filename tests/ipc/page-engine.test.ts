import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { countPdfPages, findLibreOffice, findOfficeEngine } from '../../electron/app/page-engine.ts';
import { runProgram } from '../../electron/app/page-engine-program.ts';
import { renderPaper } from '../../electron/documents/render.ts';
import { jobOf } from '../documents/support/papers.ts';
import { makeTestFolder } from '../fixtures/builders.ts';

const hasOffice = (await findLibreOffice()) !== null && process.platform === 'linux';

async function paperIn(folder: string): Promise<{ path: string; pages: number }> {
  const { bytes, pages } = await renderPaper(jobOf('minutes'));
  const path = join(folder, 'Notula & “uji”.docx');
  writeFileSync(path, bytes);
  return { path, pages };
}

describe.skipIf(!hasOffice)('LibreOffice as page engine', () => {
  test('makes the PDF of a Word file, counts its pages and writes over nothing', async () => {
    const folder = makeTestFolder();
    const { path, pages } = await paperIn(folder);
    const engine = await findOfficeEngine();
    const target = join(folder, 'hasil.pdf');
    const { signal } = new AbortController();
    expect(engine?.name).toBe('libreoffice');
    expect(await engine?.toPdf(path, target, signal)).toEqual({ pages });
    await expect(engine?.toPdf(path, target, signal)).rejects.toThrow();
  }, 120_000);

  test('stops at once when it is told to, and leaves nothing', async () => {
    const folder = makeTestFolder();
    const { path } = await paperIn(folder);
    const engine = await findOfficeEngine();
    const target = join(folder, 'hasil.pdf');
    await expect(engine?.toPdf(path, target, AbortSignal.timeout(100))).rejects.toThrow();
    expect(existsSync(target)).toBe(false);
  }, 60_000);
});

test('a program that is missing or fails says so', async () => {
  const { signal } = new AbortController();
  await expect(runProgram('there-is-no-such-program', [], { signal })).rejects.toThrow();
  await expect(runProgram(process.execPath, ['-e', 'process.exit(3)'], { signal })).rejects.toThrow('3');
});

test.each([
  ['<< /Type /Page >> << /Type/Page/Parent 1 0 R >> << /Type /Pages /Count 2 >>', 2],
  ['<< /Type /Pages /Count 7 >> << /Count 3 >>', 7],
])('pages of a PDF are counted: %s', (text, pages) => {
  expect(countPdfPages(Buffer.from(text))).toBe(pages);
});
