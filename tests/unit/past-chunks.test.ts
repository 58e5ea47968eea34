import { expect, test } from 'vitest';
import { workInChunks } from '../../electron/features/past/past-source.ts';
import type { JobItemRecord } from '../../electron/jobs/jobs.types.ts';

function itemsOf(count: number): JobItemRecord[] {
  return Array.from({ length: count }, (_, index) => ({
    position: index + 1,
    label: '',
    state: 'waiting',
    message: '',
    subjectId: '',
    fileName: '',
    stamp: '',
  }));
}

/** How the items of a job are kept whose texts have so many characters. */
async function chunksOf(
  texts: readonly number[],
  signal = new AbortController().signal,
): Promise<number[][]> {
  const chunks: number[][] = [];
  await workInChunks(
    { waiting: itemsOf(texts.length), signal },
    async ({ position }) => ({ position, characters: texts[position - 1] ?? 0 }),
    async (chunk) => {
      chunks.push(chunk.map(({ position }) => position));
    },
  );
  return chunks;
}

test('short texts are kept ten at a time, long ones alone, and every one once and in order', async () => {
  expect(await chunksOf(Array.from({ length: 12 }, () => 5_000))).toEqual([
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
    [11, 12],
  ]);
  expect(await chunksOf([10, 2_000_000, 2_000_000, 10, 390_000, 20_000])).toEqual([
    [1],
    [2],
    [3],
    [4, 5],
    [6],
  ]);
});

test('what was prepared before a stop is kept', async () => {
  const stop = new AbortController();
  const kept: number[] = [];
  await workInChunks(
    { waiting: itemsOf(9), signal: stop.signal },
    async ({ position }) => {
      if (position === 4) stop.abort();
      return { position, characters: 1 };
    },
    async (chunk) => {
      kept.push(...chunk.map(({ position }) => position));
    },
  );
  expect(kept).toEqual([1, 2, 3, 4]);
});
