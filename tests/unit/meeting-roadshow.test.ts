import { describe, expect, test } from 'vitest';
import {
  districtOfName,
  districtOfPosition,
  fillTokens,
  proposeTimes,
  roadshowRowSchema,
} from '../../shared/domain/roadshow.ts';

describe('the proposed days of a roadshow', () => {
  test('fill a day with its start times and leave the weekend free', () => {
    // Thursday.
    const times = proposeTimes(5, {
      firstDate: '2025-09-04',
      startTimes: ['13:00', '09:00'],
      minutes: 120,
      isWorkdaysOnly: true,
    });
    expect(times).toEqual([
      { date: '2025-09-04', startTime: '09:00', endTime: '11:00' },
      { date: '2025-09-04', startTime: '13:00', endTime: '15:00' },
      { date: '2025-09-05', startTime: '09:00', endTime: '11:00' },
      { date: '2025-09-05', startTime: '13:00', endTime: '15:00' },
      { date: '2025-09-08', startTime: '09:00', endTime: '11:00' },
    ]);
  });

  test('begin on Monday when the first day is in the weekend, and may use it when asked to', () => {
    const plan = { firstDate: '2025-09-06', startTimes: ['09:00'], minutes: null };
    expect(proposeTimes(1, { ...plan, isWorkdaysOnly: true })[0]?.date).toBe('2025-09-08');
    expect(proposeTimes(2, { ...plan, isWorkdaysOnly: false }).map(({ date }) => date)).toEqual([
      '2025-09-06',
      '2025-09-07',
    ]);
  });

  test('have an open end after midnight, and are none without a start time', () => {
    const plan = { firstDate: '2025-09-04', minutes: 300, isWorkdaysOnly: true };
    expect(proposeTimes(1, { ...plan, startTimes: ['20:00'] })[0]?.endTime).toBeNull();
    expect(proposeTimes(3, { ...plan, startTimes: [] })).toEqual([]);
  });
});

describe('a district', () => {
  test.each(['Contoh Utara', 'Kecamatan Contoh Utara', 'Camat Contoh Utara', '  kec. Contoh Utara '])(
    'is read from "%s"',
    (text) => {
      expect(districtOfName(text)).toEqual({
        district: 'Contoh Utara',
        head: 'Camat Contoh Utara',
        organisation: 'Kecamatan Contoh Utara',
        positionId: null,
      });
    },
  );

  test('of a position takes its title as it stands', () => {
    const position = { id: 'x', title: 'Kepala Distrik Contoh', organisation: 'Distrik Contoh' };
    expect(districtOfPosition(position)).toEqual({
      district: 'Contoh',
      head: 'Kepala Distrik Contoh',
      organisation: 'Distrik Contoh',
      positionId: 'x',
    });
  });
});

test('tokens are filled in any case, and other braces stay', () => {
  const row = { district: 'Contoh $1', head: 'Camat Contoh', place: 'Aula' };
  expect(fillTokens('{Kecamatan}: {camat} di {tempat}, {acara} {', row)).toBe(
    'Contoh $1: Camat Contoh di Aula, {acara} {',
  );
});

test.each([
  [{ district: '' }, 'Nama kecamatan harus diisi.'],
  [{ date: '2025-02-30' }, 'Tanggal tidak ada'],
  [{ startTime: '25:00' }, 'Waktu tidak sah'],
  [{ endTime: '08:00' }, 'Waktu selesai harus sesudah waktu mulai.'],
  [{ place: 'x'.repeat(601) }, 'Paling banyak 600 karakter.'],
])('a row with %j is refused in words', (changes, sentence) => {
  const row = { district: 'A', date: '2025-09-04', startTime: '09:00', ...changes };
  expect(roadshowRowSchema.safeParse(row).error?.issues[0]?.message).toContain(sentence);
});
