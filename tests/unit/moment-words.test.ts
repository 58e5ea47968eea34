import { expect, test } from 'vitest';
import { madeWords } from '../../renderer/components/backup/backup-words.ts';
import { localMomentWords, momentClock, momentSecond, momentWords } from '../../renderer/lib/moment-words.ts';
import { officeZone, setOfficeZone } from '../../renderer/lib/office-zone.ts';

/* Rule 5: what the page says of a moment follows the office's zone, in whatever zone this computer stands. */

/** Half an hour after the day of WIT began; in WIB and WITA it is still the day before. */
const MOMENT = '2025-08-21T15:30:07.000Z';

test('before a profile is read the zone is one of Indonesia', () => {
  expect(['WIB', 'WITA', 'WIT']).toContain(officeZone());
});

test.each([
  ['WIB', '21 Agustus 2025, 22.30'],
  ['WITA', '21 Agustus 2025, 23.30'],
  ['WIT', '22 Agustus 2025, 00.30'],
] as const)('a moment is told by the clock of %s', (zone, words) => {
  setOfficeZone(zone);
  expect(momentWords(MOMENT)).toBe(words);
  expect(momentSecond(MOMENT)).toBe(`${momentClock(MOMENT)}.07`);
});

test('a backup is dated by its list; only where that cannot be read the name of its folder speaks', () => {
  setOfficeZone('WIT');
  expect(madeWords(MOMENT)).toBe('22 Agustus 2025, 00.30');
  expect(madeWords('2025-08-21T22:30:07')).toBe('21 Agustus 2025, 22.30');
  expect(localMomentWords('2025-08-21T22:30:07')).toBe(madeWords('2025-08-21T22:30:07'));
  expect(madeWords('')).toBe('Tanggal tidak terbaca');
});
