import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { nowText } from '../../renderer/features/invitations/delivery-words.ts';

const LATE = new Date('2025-12-31T16:30:00.000Z');

describe('rule 5: the moment that is proposed for a delivery', () => {
  const before = process.env.TZ;
  beforeEach(() => {
    process.env.TZ = 'UTC';
  });
  afterEach(() => {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  });

  test('is that of the meeting’s zone, also on a PC that is set to another one, and over the end of a year', () => {
    expect(nowText('WIB', LATE)).toEqual({ date: '2025-12-31', time: '23:30' });
    expect(nowText('WITA', LATE)).toEqual({ date: '2026-01-01', time: '00:30' });
    expect(nowText('WIT', LATE)).toEqual({ date: '2026-01-01', time: '01:30' });
  });
});
