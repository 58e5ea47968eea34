import type { GapBench } from './gap-bench.ts';
import { type LetterBench, TOOL } from './letter-bench.ts';
import { medianOf, ratio, type Samples } from './measure.ts';
import type { Peak } from './memory.ts';
import { OURS } from './paper-bench.ts';
import { figure } from './table.ts';

export interface Figures {
  letters: LetterBench;
  memory: { few: Peak; many: Peak; docx: Peak };
  gaps: GapBench;
  minutes: Samples;
  attendance: Samples;
}

/** One bound of a target: what was measured, and whether it is within. */
interface Goal {
  text: string;
  value: number;
  most?: number;
  least?: number;
}

export interface TargetRow {
  number: number;
  goal: string;
  measured: string;
  isReached: boolean;
}

/** The targets that this bench can judge, one row for each of their parts; times are those of the processor. */
export function judge(figures: Figures): TargetRow[] {
  return Object.entries(goalsOf(figures)).flatMap(([number, goals]) =>
    goals.map(({ text, value, most, least }) => ({
      number: Number(number),
      goal: `${text} ${most === undefined ? '>=' : '<='} ${most ?? least}`,
      measured: figure(value),
      isReached: most === undefined ? value >= (least ?? 0) : value <= most,
    })),
  );
}

function goalsOf({ letters, memory, gaps, minutes, attendance }: Figures): Record<number, Goal[]> {
  const { single, oneFile, separate, sizes, allSizes } = letters;
  const fastest = (samples: Samples) =>
    medianOf(samples, TOOL.docx, 'cpu') < medianOf(samples, TOOL.templater, 'cpu')
      ? TOOL.docx
      : TOOL.templater;
  const faster = (samples: Samples, than: string, ours: string = TOOL.ours) =>
    ratio(samples, than, ours, 'cpu');
  const templaterOnMain = medianOf(oneFile, TOOL.templater, 'cpu');
  return {
    1: [
      { text: 'one letter, x only zipped', value: ratio(single, TOOL.ours, TOOL.bound, 'cpu'), most: 0.25 },
      {
        text: 'one letter, times faster than the fastest',
        value: faster(single, fastest(single)),
        least: 25,
      },
    ],
    2: [
      {
        text: 'one file of all, x only zipped',
        value: ratio(oneFile, TOOL.ours, TOOL.bound, 'cpu'),
        most: 1.2,
      },
      {
        text: 'one file, times faster than the fastest',
        value: faster(oneFile, fastest(oneFile)),
        least: 20,
      },
      { text: 'one file, times faster than docx', value: faster(oneFile, TOOL.docx), least: 60 },
      { text: 'one file, size x docx', value: sizes.ours / sizes.docx, most: 1.03 },
    ],
    3: [
      {
        text: 'one file, spliced, x only zipped',
        value: ratio(oneFile, TOOL.spliced, TOOL.bound, 'cpu'),
        most: 0.3,
      },
      {
        text: 'spliced, times faster than the fastest',
        value: faster(oneFile, fastest(oneFile), TOOL.spliced),
        least: 100,
      },
      {
        text: 'spliced, times faster than docx',
        value: faster(oneFile, TOOL.docx, TOOL.spliced),
        least: 300,
      },
      { text: 'spliced, size x docx', value: sizes.spliced / sizes.docx, most: 2.1 },
      { text: 'spliced, size of all x deflated', value: allSizes.spliced / allSizes.ours, most: 2.1 },
    ],
    4: [
      {
        text: 'separate files, x only written',
        value: ratio(separate, TOOL.ours, TOOL.write, 'cpu'),
        most: 2,
      },
      {
        text: 'separate, times faster than the fastest',
        value: faster(separate, fastest(separate)),
        least: 50,
      },
      { text: 'separate, times faster than docx', value: faster(separate, TOOL.docx), least: 120 },
    ],
    5: [
      {
        text: 'memory at 3,200 letters, x at 200',
        value: memory.many.megabytes / memory.few.megabytes,
        most: 1.1,
      },
      { text: 'memory at 3,200, x docx', value: memory.many.megabytes / memory.docx.megabytes, most: 0.06 },
    ],
    6: [
      {
        text: 'longest gap of the main thread, ms on the clock',
        value: Math.max(...gaps.merging),
        most: 16.7,
      },
      { text: 'longest work of the main thread, ms', value: Math.max(...gaps.working), most: 16.7 },
      {
        text: 'that work, x docxtemplater there',
        value: Math.max(...gaps.working) / templaterOnMain,
        most: 0.02,
      },
    ],
    7: [
      { text: 'long minutes, x only zipped', value: ratio(minutes, OURS, TOOL.bound, 'cpu'), most: 1.1 },
      { text: 'long minutes, times faster than docx', value: faster(minutes, TOOL.docx, OURS), least: 5 },
    ],
    8: [
      {
        text: 'attendance of 1,000, x only zipped',
        value: ratio(attendance, OURS, TOOL.bound, 'cpu'),
        most: 1.2,
      },
      { text: 'attendance, times faster than docx', value: faster(attendance, TOOL.docx, OURS), least: 25 },
    ],
  };
}
