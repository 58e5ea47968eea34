import { describe, expect, test } from 'vitest';
import type { Attendee } from '../../shared/domain/attendance.ts';
import { pngOf } from '../documents/support/scans.ts';
import { anAttendee } from '../fixtures/builders.ts';
import { filingOf, openOffice, page } from './support/scan-office.ts';

/* A list is printed, signed, marked and scanned: which change since makes the sheet an old one. */

/** A meeting whose list is printed for these people; `scanAgain` reads a scan of that sheet, `mark` changes its list. */
async function withPrintedList(people: readonly Partial<Attendee>[]) {
  const office = await openOffice();
  const { services } = office;
  const { id } = await office.hold('Rapat Satu');
  const mark = async (change: (rows: Attendee[]) => Attendee[]) => {
    const { version, value } = await services.attendance.get(id);
    const attendees = change([...value.attendees]);
    await services.attendance.save({ meetingId: id, version, value: { ...value, attendees } });
  };
  await mark(() => people.map((person) => anAttendee({ state: 'invited', ...person })));
  const code = await office.codeOf('attendance', id);
  const { paper } = await services.papers.makePaper('attendance', id);
  expect(paper.isDraft).toBe(false);
  const scanAgain = async () => {
    const [row] = await office.scan({ 'daftar hadir.png': pngOf(page(code)) });
    if (row === undefined) throw new Error('Nothing was read');
    return row;
  };
  return { ...office, id, code, mark, scanAgain };
}

const PEOPLE = [
  { name: 'Budi Santoso', title: 'Camat Utara' },
  { name: '', title: 'Kepala Dinas Kesehatan' },
  { name: 'Siti Aminah', title: 'Lurah Timur' },
];

describe('a signed list', () => {
  test('files itself as signed although people were marked, named and added after it was printed', async () => {
    const { services, id, mark, scanAgain } = await withPrintedList(PEOPLE);
    await mark(([first, second, third]) => [
      anAttendee({ ...first, state: 'present', arrivedAt: '09:20', leftAt: '10:00', mode: 'online' }),
      anAttendee({
        ...second,
        name: 'dr. Rahmat',
        state: 'present',
        number: { kind: 'NIP', digits: '1' },
        phone: '08',
      }),
      anAttendee({
        ...third,
        state: 'represented',
        representative: { name: 'Dewi', title: 'Sekretaris Lurah', letter: '800/1' },
      }),
      anAttendee({ name: 'Tamu', isWalkIn: true, state: 'present' }),
    ]);
    const row = await scanAgain();
    expect(row).toMatchObject({ doubts: [], notes: [] });
    expect(row.targets).toMatchObject([{ state: 'ready', changes: [] }]);
    await services.scans.file({ items: [filingOf(row)] });
    expect(await services.scans.signed(id)).toMatchObject([{ kind: 'attendance', isOlder: false }]);
  });

  test('stays the printed one when the other list of the same meeting is set up, or rows get another height', async () => {
    const { services, id, scanAgain } = await withPrintedList(PEOPLE);
    const { version, value } = await services.supplement.get(id);
    const attendanceSheet = { ...value.attendanceSheet, presence: 'online' as const };
    await services.supplement.save({ meetingId: id, version, value: { ...value, attendanceSheet } });
    const [profile] = await services.settings.listProfiles();
    if (profile === undefined) throw new Error('An archive without a profile');
    const attendance = { ...profile.value.attendance, rowHeight: 14, blankRows: 9 };
    await services.settings.saveProfile({ ...profile, value: { ...profile.value, attendance } });
    expect((await scanAgain()).targets).toMatchObject([{ state: 'ready' }]);
  });

  test.each<[string, (rows: Attendee[]) => Attendee[], string]>([
    [
      'somebody was invited since',
      (rows) => [...rows, anAttendee({ name: 'Joko' })],
      '1 peserta ditambah: Joko',
    ],
    ['somebody was taken off', (rows) => rows.slice(1), '1 peserta dihapus: Budi Santoso'],
    ['the order is another one', (rows) => rows.toReversed(), 'Urutan peserta diubah'],
    [
      'a printed name is another one',
      ([first, ...rest]) => [anAttendee({ ...first, name: 'Budi Hartono' }), ...rest],
      'Budi Hartono',
    ],
  ])('is told when %s, and filed as an older print', async (_what, change, words) => {
    const { services, id, mark, scanAgain } = await withPrintedList(PEOPLE);
    await mark((rows) => change(rows).map((row) => anAttendee({ ...row, state: 'present' })));
    const row = await scanAgain();
    expect(row.targets).toMatchObject([{ state: 'older' }]);
    expect(row.notes.join()).toContain('Daftar hadir berubah sejak lembar ini dicetak');
    expect(row.notes.join()).toContain(words);
    await services.scans.file({ items: [filingOf(row)] });
    expect(await services.scans.signed(id)).toMatchObject([{ isOlder: true }]);
  });

  test('tells another day, and another letterhead, in words', async () => {
    const { services, id, scanAgain } = await withPrintedList(PEOPLE);
    const meeting = await services.meetings.get(id);
    const value = { ...meeting.value, date: '2025-09-02' };
    await services.meetings.save({ id, version: meeting.version, value, profileId: meeting.profileId });
    const [profile] = await services.settings.listProfiles();
    if (profile === undefined) throw new Error('An archive without a profile');
    const letterhead = { ...profile.value.letterhead, address: ['Jalan Baru 2'] };
    await services.settings.saveProfile({ ...profile, value: { ...profile.value, letterhead } });
    const [note] = (await scanAgain()).notes;
    expect(note).toContain('Selasa, 2 September 2025');
    expect(note).toContain('Kop');
  });

  test('of which the archive has no paper any more is known by what is printed before the meeting', async () => {
    const { store, mark, scanAgain } = await withPrintedList(PEOPLE);
    await store.transaction(async ({ db }) => {
      await db.deleteFrom('paper').execute();
    });
    await mark((rows) => rows.map((row) => anAttendee({ ...row, state: 'present' })));
    expect((await scanAgain()).targets).toMatchObject([{ state: 'ready', madeAt: null }]);
    await mark((rows) => rows.slice(1));
    expect((await scanAgain()).targets).toMatchObject([{ state: 'older', changes: [] }]);
  });
});
