import { join } from 'node:path';
import { MergeRenderer } from '../../electron/documents/merge/merge-renderer.ts';
import { newFolder } from '../documents/support/merges.ts';
import { TIME } from '../documents/support/papers.ts';
import { benchLetter, benchLetters } from './letter.ts';
import { longestGap } from './measure.ts';

const WORKER = new URL('../../electron/documents/worker.ts', import.meta.url);

export interface GapBench {
  /** Longest gap of the main thread in each run while the worker merges, milliseconds on the clock. */
  merging: number[];
  /** What the main thread itself worked in its longest turn. */
  working: number[];
  /** The same length of time with nothing to do: what the machine itself takes. */
  idle: number[];
}

/** Merges in a warm worker, each followed by as long a wait with nothing to do. */
export async function benchGaps(letterCount: number, runs: number): Promise<GapBench> {
  const renderer = new MergeRenderer(WORKER);
  const base = benchLetter();
  const letters = benchLetters(base, letterCount);
  const folder = newFolder();
  const merge = (name: string) =>
    renderer.mergeOneFile({ base, letters, isCollated: false, time: TIME, path: join(folder, name) });
  const gaps: GapBench = { merging: [], working: [], idle: [] };
  try {
    await merge('warm.docx');
    for (let run = 0; run < runs; run += 1) {
      const begun = performance.now();
      const { wall, cpu } = await longestGap(() => merge(`${run}.docx`));
      gaps.merging.push(wall);
      gaps.working.push(cpu);
      const took = performance.now() - begun;
      const idle = await longestGap(() => new Promise((resolve) => setTimeout(resolve, Math.min(took, 500))));
      gaps.idle.push(idle.wall);
    }
    return gaps;
  } finally {
    await renderer.close();
  }
}
