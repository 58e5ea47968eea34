import os from 'node:os';
import { removeFolders } from '../documents/support/merges.ts';
import { benchGaps } from './gap-bench.ts';
import { benchLettersOf, TOOL } from './letter-bench.ts';
import { type Clock, median, medianOf, ratio, type Samples } from './measure.ts';
import { bundleTools, peakOf } from './memory.ts';
import { benchPaper, longAttendance, longMinutes } from './paper-bench.ts';
import { figure, table } from './table.ts';
import { judge } from './targets.ts';

/* `npm run bench -- documents`: the same work by every tool, in turn, in one run; first checked to be the same text. */

const LETTERS = 800;
const MANY = 3200;
const ROUNDS = 5;
const CLOCKS: readonly Clock[] = ['cpu', 'wall'];
const GAP_RUNS = 20;
/** `docx` grows faster than its letters, so an eighth of them, multiplied up, flatters it. */
const DOCX_LETTERS = 100;
const SLOW_FILES = 20;
/** Seconds for `docx` with all letters of the memory test; cut off there, its peak is at least what was seen. */
const DOCX_SECONDS = 150;

function show(text = ''): void {
  process.stdout.write(`${text}\n`);
}

function showSamples(title: string, samples: Samples, against: string): void {
  const rows = [...samples.keys()].map((tool) => [
    tool,
    ...CLOCKS.flatMap((clock) => [
      figure(medianOf(samples, tool, clock)),
      figure(ratio(samples, tool, against, clock)),
    ]),
  ]);
  const head = [`${ROUNDS} rounds, medians`, 'processor ms', `x ${against}`, 'clock ms', `x ${against}`];
  show(`${title}\n${table(head, rows)}\n`);
}

const begun = performance.now();
const [cpu] = os.cpus();
const load = os.loadavg().map((value) => value.toFixed(1));
show(`Node ${process.version}, ${os.cpus().length} x ${cpu?.model}, load ${load.join(' ')}\n`);

const letters = await benchLettersOf({
  letters: LETTERS,
  rounds: ROUNDS,
  docxLetters: DOCX_LETTERS,
  slowFiles: SLOW_FILES,
});
showSamples('One letter, warm', letters.single, TOOL.bound);
showSamples(
  `${LETTERS} letters in one file (docx: ${DOCX_LETTERS}, multiplied)`,
  letters.oneFile,
  TOOL.bound,
);
showSamples(
  `${LETTERS} separate files (docx, docxtemplater: ${SLOW_FILES}, checked and placed: a quarter; multiplied)`,
  letters.separate,
  TOOL.write,
);

const minutes = await benchPaper(longMinutes(), ROUNDS);
showSamples('Minutes of about 40 pages', minutes, TOOL.bound);
const attendance = await benchPaper(longAttendance(), ROUNDS);
showSamples('Attendance of 1,000 rows', attendance, TOOL.bound);

const gaps = await benchGaps(LETTERS, GAP_RUNS);
show(
  `Longest gap of the main thread while a worker merges ${LETTERS} letters, ${GAP_RUNS} runs: ` +
    `median ${figure(median(gaps.merging))} ms, longest ${figure(Math.max(...gaps.merging))} ms on the clock, its own work at most ` +
    `${figure(Math.max(...gaps.working))} ms; ` +
    `with nothing to do: median ${figure(median(gaps.idle))} ms, longest ${figure(Math.max(...gaps.idle))} ms\n`,
);

const tools = await bundleTools();
const memory = {
  few: await peakOf(tools, 'segments', 200, 60),
  many: await peakOf(tools, 'segments', MANY, 60),
  docx: await peakOf(tools, 'docx', MANY, DOCX_SECONDS),
};
show(
  `Peak of memory, one file: 200 letters ${figure(memory.few.megabytes)} MB, ${MANY} letters ` +
    `${figure(memory.many.megabytes)} MB; docx with ${MANY} ${memory.docx.isUnfinished ? 'at least ' : ''}` +
    `${figure(memory.docx.megabytes)} MB\n`,
);
removeFolders();

const rows = judge({ letters, memory, gaps, minutes, attendance });
show(
  table(
    ['target', 'measured', 'reached'],
    rows.map(({ number, goal, measured, isReached }) => [
      `${number}  ${goal}`,
      measured,
      isReached ? 'yes' : 'NO',
    ]),
  ),
);
const seconds = ((performance.now() - begun) / 1000).toFixed(0);
show(`\n${rows.filter(({ isReached }) => isReached).length} of ${rows.length} reached, in ${seconds} s`);
