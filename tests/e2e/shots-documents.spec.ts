import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { renderPaper } from '../../electron/documents/render.ts';
import { FULL_CASE, papersOf, SAMPLE_CASES } from '../documents/proof/support/cases.ts';
import { convert } from '../documents/proof/support/pdf.ts';
import { ROOT } from './support/app.ts';

/* Pictures of every page of every paper, of a complete meeting and of the samples, for people to look at. */

const FOLDER = join(ROOT, 'shots/naskah');

test.setTimeout(600_000);

test('every kind of paper', async () => {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const work = test.info().outputPath('papers');
  mkdirSync(work, { recursive: true });
  const papers = papersOf([FULL_CASE, ...SAMPLE_CASES]);
  for (const { name, job } of papers)
    writeFileSync(join(work, `${name}.docx`), (await renderPaper(job)).bytes);
  await convert(
    work,
    papers.map(({ name }) => join(work, `${name}.docx`)),
  );
  for (const { name } of papers)
    execFileSync('pdftoppm', ['-r', '80', '-png', join(work, `${name}.pdf`), join(FOLDER, name)]);
  expect(papers).toHaveLength(17 * 6);
});
