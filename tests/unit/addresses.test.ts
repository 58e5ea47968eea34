import { describe, expect, test } from 'vitest';
import { letterRow } from '../../renderer/features/home/desk-rows.ts';
import { stateOfAddress } from '../../renderer/features/letters/letter-words.ts';
import { filterOfAddress } from '../../renderer/features/meetings/meetings-view.ts';

/* Addresses with which one page opens another, narrowed to what was counted there. */

describe('the list of meetings', () => {
  test('opens narrowed to a state or to days', () => {
    expect(filterOfAddress(new URLSearchParams('status=awaiting-minutes'))).toMatchObject({
      state: 'awaiting-minutes',
      from: null,
    });
    expect(filterOfAddress(new URLSearchParams('status=minutes-begun'))?.state).toBe('minutes-begun');
    expect(filterOfAddress(new URLSearchParams('dari=2025-09-01&sampai=2025-09-07'))).toMatchObject({
      state: null,
      from: '2025-09-01',
      until: '2025-09-07',
    });
  });

  test('is not narrowed by words that it does not know', () => {
    expect(filterOfAddress(new URLSearchParams(''))).toBeNull();
    expect(filterOfAddress(new URLSearchParams('status=lain&dari=2025-02-31'))).toBeNull();
  });
});

describe('a number that waits for its letter', () => {
  const letter = { id: 'surat-1', title: 'Surat edaran', number: '000.1.5/8' };

  test('leads to the invitation of its meeting, else to its row in the agenda', () => {
    expect(letterRow({ ...letter, meetingId: 'rapat-1', paper: 'invitation' }).to).toBe(
      '/rapat/rapat-1/undangan',
    );
    expect(letterRow({ ...letter, meetingId: 'rapat-1', paper: 'report' }).to).toBe('/agenda-surat/surat-1');
    expect(letterRow({ ...letter, meetingId: null, paper: '' }).to).toBe('/agenda-surat/surat-1');
  });

  test('and the agenda opens narrowed to those that are not final', () => {
    expect([stateOfAddress('open'), stateOfAddress('lain'), stateOfAddress(null)]).toEqual([
      'open',
      'any',
      'any',
    ]);
  });
});
