import { describe, expect, test } from 'vitest';
import { meetingSchema } from '../../shared/domain/meeting.ts';
import {
  meetingDateText,
  meetingTimeText,
  officialText,
  placeLines,
} from '../../shared/domain/meeting-text.ts';

const parse = (fields: object) => meetingSchema.safeParse({ title: 'Rapat', ...fields });

describe('rule 3: an end before the start on one day is refused', () => {
  test.each([
    [{ date: '2025-09-17', startTime: '09:00', endTime: '08:59' }, 'endTime'],
    [{ date: '2025-09-17', actualStart: '09:00', actualEnd: '08:00' }, 'actualEnd'],
    [{ date: '2025-09-17', endDate: '2025-09-16' }, 'endDate'],
    [{ endDate: '2025-09-16' }, 'date'],
    [{ title: '' }, 'title'],
    [{ date: '2025-02-31' }, 'date'],
  ])('%j', (fields, path) => {
    const result = parse(fields);
    expect(result.error?.issues.map((issue) => issue.path.join('.'))).toContain(path);
  });

  test('over midnight of two days is fine', () => {
    expect(
      parse({ date: '2025-09-17', endDate: '2025-09-18', startTime: '20:00', endTime: '01:00' }).success,
    ).toBe(true);
  });
});

describe('texts of a meeting', () => {
  const meeting = meetingSchema.parse({
    title: 'Rapat',
    date: '2025-09-17',
    startTime: '09:00',
    zone: 'WIT',
    place: 'Ruang Rapat\nZoom Meeting ID 1',
    chair: { acting: 'Plt.', title: 'Wali Kota Contoh', name: { name: 'Nama' } },
  });

  test('date, time and place', () => {
    expect(meetingDateText(meeting)).toBe('Rabu, 17 September 2025');
    expect(meetingTimeText(meeting, 'announced')).toBe('pukul 09.00 WIT s.d. selesai');
    expect(placeLines(meeting)).toEqual(['Ruang Rapat', 'Zoom Meeting ID 1']);
    expect(officialText(meeting.chair)).toBe('Plt. Wali Kota Contoh, Nama');
  });

  test('the minutes use the real times where they are known', () => {
    expect(meetingTimeText({ ...meeting, actualStart: '09:15', actualEnd: '11:30' }, 'actual')).toBe(
      'pukul 09.15 s.d. 11.30 WIT',
    );
    expect(meetingTimeText({ ...meeting, endTime: '11:00' }, 'actual')).toBe('pukul 09.00 s.d. 11.00 WIT');
    expect(meetingTimeText({ ...meeting, endTime: '09:10', actualStart: '09:15' }, 'actual')).toBe(
      'pukul 09.15 WIT s.d. selesai',
    );
  });

  test('what is not known is empty, not invented', () => {
    expect(meetingDateText({ date: null, endDate: null })).toBe('');
    expect(meetingTimeText({ ...meeting, startTime: null }, 'announced')).toBe('');
  });

  test('rule 5: the zone is kept with the meeting', () => {
    expect(meetingSchema.parse({ title: 'Rapat', zone: 'WITA' }).zone).toBe('WITA');
  });
});
