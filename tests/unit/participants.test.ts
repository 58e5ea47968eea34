import { describe, expect, test } from 'vitest';
import { attendanceSchema, attendeeSchema } from '../../shared/domain/attendance.ts';
import { countAttendance, participantsOf, participantText } from '../../shared/domain/participants.ts';

const row = (fields: object) => attendeeSchema.parse({ id: crypto.randomUUID(), ...fields });
const attendance = attendanceSchema.parse({
  attendees: [
    row({ title: 'Camat A', state: 'present' }),
    row({
      title: 'Camat B',
      state: 'represented',
      representative: { name: 'Nama Wakil', title: 'Sekretaris Kecamatan B' },
    }),
    row({ title: 'Camat C', state: 'excused' }),
    row({ title: 'Camat D', state: 'absent' }),
    row({ title: 'Camat E' }),
    row({ name: 'Tamu', state: 'present', isWalkIn: true }),
  ],
});

test('rule 45: the count equals the marked rows', () => {
  expect(countAttendance(attendance)).toEqual({
    invited: 1,
    present: 2,
    represented: 1,
    excused: 1,
    absent: 1,
    total: 6,
  });
});

describe('rule 36: who is printed in the minutes', () => {
  test('those present and those represented, by their representative', () => {
    expect(participantsOf(attendance).map(participantText)).toEqual([
      'Camat A',
      'Nama Wakil, Sekretaris Kecamatan B (mewakili Camat B)',
      'Tamu',
    ]);
  });

  test('a representative whose name is not known is not invented', () => {
    expect(participantText(row({ title: 'Camat B', state: 'represented' }))).toBe('Yang mewakili Camat B');
  });

  test('an organisation that the title names is not said twice', () => {
    expect(
      participantText(
        row({ name: 'Nama', title: 'Kepala Dinas Contoh', organisation: 'Dinas Contoh', state: 'present' }),
      ),
    ).toBe('Nama, Kepala Dinas Contoh');
  });

  test.each([
    ['Camat Contoh', 'Kecamatan Contoh', 'Camat Contoh'],
    ['Lurah Contoh', 'Kelurahan Contoh', 'Lurah Contoh'],
    ['Inspektur', 'Inspektorat', 'Inspektur'],
    ['Sekretaris DPRD', 'Sekretariat DPRD', 'Sekretaris DPRD'],
    ['Kepala Bagian Hukum', 'Bagian Hukum Sekretariat Daerah', 'Kepala Bagian Hukum'],
    ['Kepala Bagian Hukum', 'Sekretariat Daerah', 'Kepala Bagian Hukum, Sekretariat Daerah'],
    ['Camat Contohan', 'Kecamatan Contoh', 'Camat Contohan, Kecamatan Contoh'],
    ['Kepala Seksi', 'Kecamatan Contoh', 'Kepala Seksi, Kecamatan Contoh'],
  ])('%s of %s is printed as "%s"', (title, organisation, text) => {
    expect(participantText(row({ title, organisation, state: 'present' }))).toBe(text);
  });
});

test('one row per addressee', () => {
  const addresseeId = crypto.randomUUID();
  const result = attendanceSchema.safeParse({
    attendees: [row({ title: 'A', addresseeId }), row({ title: 'B', addresseeId })],
  });
  expect(result.success).toBe(false);
});
