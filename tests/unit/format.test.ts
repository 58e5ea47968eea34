import { expect, test } from 'vitest';
import { formatCount } from '../../renderer/lib/format.ts';

test.each([
  [0, '0'],
  [999, '999'],
  [1000, '1.000'],
  [1785, '1.785'],
  [1_234_567, '1.234.567'],
])('%d is written %s', (count, text) => {
  expect(formatCount(count)).toBe(text);
});
