import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { NewestRequest } from '../../renderer/components/preview/newest-request.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A drawing of what is typed, which takes so long; remembers what it began with and how many ran at once. */
function drawing(milliseconds: number) {
  const seen = { typed: 0, begun: [] as number[], drawn: [] as number[], atOnce: 0, most: 0 };
  const request = new NewestRequest(async () => {
    const { typed } = seen;
    seen.begun.push(typed);
    seen.atOnce += 1;
    seen.most = Math.max(seen.most, seen.atOnce);
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    seen.atOnce -= 1;
    seen.drawn.push(typed);
    if (typed === 13) throw new Error('refused');
  });
  const type = (value: number) => {
    seen.typed = value;
    request.ask(100);
  };
  return { seen, type, request };
}

test('keys in a row are drawn once, a pause after the last', async () => {
  const { seen, type } = drawing(50);
  for (const key of [1, 2, 3]) {
    type(key);
    await vi.advanceTimersByTimeAsync(60);
  }
  expect(seen.begun).toEqual([]);
  await vi.advanceTimersByTimeAsync(40);
  expect(seen.begun).toEqual([3]);
});

test('never two at once, nothing stale in between, and the last key is always drawn', async () => {
  const { seen, type } = drawing(1000);
  for (const key of [1, 2, 3, 4, 5]) {
    type(key);
    await vi.advanceTimersByTimeAsync(150);
  }
  await vi.advanceTimersByTimeAsync(5000);
  expect(seen.drawn).toEqual([1, 5]);
  expect(seen.most).toBe(1);
});

test('a drawing that fails does not hold up the next; after the end nothing begins', async () => {
  const { seen, type, request } = drawing(10);
  type(13);
  await vi.advanceTimersByTimeAsync(200);
  type(14);
  await vi.advanceTimersByTimeAsync(200);
  expect(seen.drawn).toEqual([13, 14]);
  type(15);
  request.stop();
  await vi.advanceTimersByTimeAsync(200);
  expect(seen.drawn).toEqual([13, 14]);
});
