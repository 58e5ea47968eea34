import { afterEach, describe, expect, test } from 'vitest';
import { benchLettersOf, TOOL } from '../bench/letter-bench.ts';
import { median, ratio, takeTurns, WARM_ROUNDS } from '../bench/measure.ts';
import { benchPaper, longAttendance, longMinutes, OURS } from '../bench/paper-bench.ts';
import { requireSameText } from '../bench/same-work.ts';
import { removeFolders } from './support/merges.ts';
import { make } from './support/papers.ts';

afterEach(removeFolders);

describe('bench of documents', () => {
  test('all tools write the same letters, alone, in one file and apart; else it stops', async () => {
    const bench = await benchLettersOf({ letters: 8, rounds: 1, docxLetters: 4, slowFiles: 2 });
    expect([...bench.single.keys()]).toEqual([TOOL.bound, TOOL.ours, TOOL.docx, TOOL.templater]);
    for (const samples of [bench.single, bench.oneFile, bench.separate]) {
      for (const [sample, ...more] of samples.values()) {
        expect(more).toEqual([]);
        expect(sample?.wall).toBeGreaterThan(0);
      }
    }
    expect(bench.sizes.ours).toBeGreaterThan(50_000);
  });

  test('long papers are the same text by plain docx', async () => {
    for (const paper of [longMinutes(3), longAttendance(20)]) {
      const samples = await benchPaper(paper, 1);
      expect([...samples.keys()]).toEqual(expect.arrayContaining([TOOL.bound, OURS, TOOL.docx]));
    }
  });

  test('another text is found, wherever it differs', async () => {
    const [one, other] = [(await make('invitation')).bytes, (await make('minutes')).bytes];
    expect(() => requireSameText('x', one, one)).not.toThrow();
    expect(() => requireSameText('x', other, one)).toThrow(/x wrote another text/);
  });
});

describe('measure', () => {
  test('tools take turns, and the rounds that warm up do not count', async () => {
    const order: string[] = [];
    const contestants = ['a', 'b'].map((name) => ({ name, work: () => void order.push(name) }));
    const samples = await takeTurns(contestants, 2);
    expect(order).toEqual(Array.from({ length: WARM_ROUNDS + 2 }, () => ['a', 'b']).flat());
    expect(WARM_ROUNDS).toBeGreaterThan(0);
    expect(samples.get('a')).toHaveLength(2);
  });

  test('a ratio is the median of the ratios within each round', () => {
    const at = (wall: number) => ({ wall, cpu: wall });
    const samples = new Map([
      ['a', [at(1), at(8), at(3)]],
      ['b', [at(2), at(2), at(2)]],
    ]);
    expect(ratio(samples, 'a', 'b', 'wall')).toBe(1.5);
    expect(median([4, 1, 3, 2])).toBe(2.5);
  });
});
