import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { withDisplay } from '../../resources/scripts/runtime/launch.mjs';
import { hasOffice } from '../documents/support/office.ts';
import { PREVIEW_JOBS } from '../documents/support/preview-cases.ts';
import type { PageLine } from '../documents/support/preview-lines.ts';
import { type PreviewProof, provePreviews } from '../documents/support/preview-proof.ts';
import { figure, table } from './table.ts';

/* `npm run bench -- preview`: the preview of every sample and hard case beside what LibreOffice makes of the same file. */

const MOST_SHOWN = 3;

function show(text = ''): void {
  process.stdout.write(`${text}\n`);
}

function row({ name, pages, lines, different, farthest, time }: PreviewProof): string[] {
  const counts = [pages.office, pages.preview, lines, different.length].map(String);
  return [name, ...counts, figure(farthest), figure(time)];
}

function place(line: PageLine | undefined): string {
  return line === undefined
    ? '-'
    : `p. ${line.page + 1} at ${line.y.toFixed(1)} pt: ${line.text.slice(0, 60)}`;
}

function showDifferences({ name, different }: PreviewProof): void {
  if (different.length === 0) return;
  show(`\n${name}: ${different.length} lines differ`);
  for (const { office, preview } of different.slice(0, MOST_SHOWN)) {
    show(`  LibreOffice ${place(office)}`);
    show(`  preview     ${place(preview)}`);
  }
}

if (!hasOffice()) {
  show('LibreOffice and the PDF tools are not on this machine: there is nothing to compare with.');
  process.exitCode = 2;
} else {
  const proofs = await provePreviews(PREVIEW_JOBS);
  const head = ['paper', 'pages LO', 'preview', 'lines', 'differ', 'farthest pt', 'ms'];
  show(table(head, proofs.map(row)));
  for (const proof of proofs) showDifferences(proof);
  const unequal = proofs.filter(({ pages }) => pages.office !== pages.preview);
  const lines = proofs.reduce((sum, proof) => sum + proof.lines, 0);
  const differing = proofs.reduce((sum, proof) => sum + proof.different.length, 0);
  show(
    `\n${proofs.length} papers, ${unequal.length} with another number of pages; ${differing} of ${lines} lines differ.`,
  );
  process.exitCode = unequal.length === 0 ? 0 : 1;
}

// The path from the last key to the drawn page, in a window of its own.
const [program = '', ...words] = withDisplay([
  process.execPath,
  '--disable-warning=ExperimentalWarning',
  fileURLToPath(new URL('preview-window.ts', import.meta.url)),
]);
show();
const { status } = spawnSync(program, words, { stdio: 'inherit' });
if (status !== 0) process.exitCode = 1;
