import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { RemainingTime } from '../../electron/jobs/remaining-time.ts';
import { Throttle } from '../../electron/jobs/throttle.ts';

/* How often a job is told, and how long it says that it still takes; the clock is turned by hand. */

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

test('the first is told at once, then the newest ten times a second, the last always and once', () => {
  const told: number[] = [];
  const throttle = new Throttle<number>((value) => told.push(value), 100);
  for (const value of [1, 2, 3]) throttle.push(value);
  expect(told).toEqual([1]);
  vi.advanceTimersByTime(99);
  throttle.push(4);
  expect(told).toEqual([1]);
  vi.advanceTimersByTime(1);
  expect(told).toEqual([1, 4]);
  throttle.push(5);
  throttle.flush();
  expect(told).toEqual([1, 4, 5]);
  throttle.flush();
  vi.advanceTimersByTime(1000);
  expect(told).toEqual([1, 4, 5]);
  throttle.push(6);
  expect(told).toEqual([1, 4, 5, 6]);
});

test('the time that is left goes by the speed of this run, and is unknown at its beginning', () => {
  const time = new RemainingTime();
  vi.advanceTimersByTime(499);
  expect(time.estimate(10, 90)).toBeNull();
  vi.advanceTimersByTime(1);
  expect(time.estimate(0, 100)).toBeNull();
  expect(time.estimate(10, 90)).toBe(4.5);
  vi.advanceTimersByTime(1500);
  expect(time.estimate(10, 90)).toBe(18);
  expect(time.estimate(100, 0)).toBe(0);
});
