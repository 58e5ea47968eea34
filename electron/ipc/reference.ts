import { randomInt } from 'node:crypto';

/** No 0/O, 1/I/L: the reference is read out over the telephone. */
const SYMBOLS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const LENGTH = 4;

/**
 * A reference number such as `N-20251121-4F7K`: the day on this PC and four random symbols. The user sees it, and it
 * finds the entry in the log.
 */
export function newReference(now: Date = new Date()): string {
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('');
  const symbols = Array.from({ length: LENGTH }, () => SYMBOLS.charAt(randomInt(SYMBOLS.length)));
  return `N-${day}-${symbols.join('')}`;
}
