import { describe, expect, test } from 'vitest';
import { attendanceSchema, attendeeSchema, quorumSchema } from '../../shared/domain/attendance.ts';
import { representationLevel } from '../../shared/domain/attendance-level.ts';
import { markedAs, markRows, redoEntry, undoEntry } from '../../shared/domain/attendance-marks.ts';
import { attendanceNote } from '../../shared/domain/attendance-notes.ts';
import { quorumState } from '../../shared/domain/attendance-quorum.ts';
import { matchAttendees, searchableText } from '../../shared/domain/attendance-search.ts';
import { shareOf, shareText, sortStatistics } from '../../shared/domain/attendance-shares.ts';
import { anAttendee, newTestId } from '../fixtures/builders.ts';

const entry = { id: 'e1', label: 'Hadir: A' };

describe('marks', () => {
  test('who is not there has neither come nor left; the representative stays written', () => {
    const there = anAttendee({
      arrivedAt: '09:10',
      leftAt: '10:00',
      representative: { name: 'W', title: '', letter: '1' },
    });
    expect(markedAs(there, 'absent')).toMatchObject({
      state: 'absent',
      arrivedAt: null,
      leftAt: null,
      representative: { name: 'W', letter: '1' },
    });
    expect(markedAs(there, 'present', { arrivedAt: '09:20' })).toMatchObject({
      arrivedAt: '09:20',
      leftAt: '10:00',
    });
  });

  test('an entry holds only the rows that changed, and is taken back and done again', () => {
    const rows = [
      anAttendee({ state: 'present' }),
      anAttendee({ state: 'invited' }),
      anAttendee({ state: 'invited' }),
    ];
    const ids = new Set(rows.slice(0, 2).map(({ id }) => id));
    const marked = markRows(rows, ids, (row) => markedAs(row, 'present'), entry);
    expect(marked.entry?.changes.map(({ rowId }) => rowId)).toEqual([rows[1]?.id]);
    if (marked.entry === null) throw new Error('Nothing was marked.');
    const undone = undoEntry(marked.rows, marked.entry);
    expect(undone).toEqual({ rows, skipped: 0 });
    expect(redoEntry(undone.rows, marked.entry)).toEqual(marked.rows);
    expect(markRows(marked.rows, ids, (row) => markedAs(row, 'present'), entry).entry).toBeNull();
  });

  test('taking back leaves alone what was marked otherwise since, and what else was typed', () => {
    const rows = [anAttendee({ state: 'invited', name: 'A' }), anAttendee({ state: 'invited', name: 'B' })];
    const marked = markRows(
      rows,
      new Set(rows.map(({ id }) => id)),
      (row) => markedAs(row, 'present'),
      entry,
    );
    if (marked.entry === null) throw new Error('Nothing was marked.');
    const later = marked.rows.map((row, index) =>
      index === 0 ? markedAs(row, 'excused') : { ...row, name: 'B, S.E.' },
    );
    const { rows: undone, skipped } = undoEntry(later, marked.entry);
    expect(skipped).toBe(1);
    expect(undone.map(({ state, name }) => [state, name])).toEqual([
      ['excused', 'A'],
      ['invited', 'B, S.E.'],
    ]);
  });

  test('a guest goes with his entry and comes back with it', () => {
    const guest = anAttendee({ isWalkIn: true });
    const added = { ...entry, changes: [{ rowId: guest.id, before: null, after: guest }] };
    expect(undoEntry([guest], added)).toEqual({ rows: [], skipped: 0 });
    expect(redoEntry([], added)).toEqual([guest]);
  });
});

describe('quorum', () => {
  const list = (...states: ('present' | 'represented' | 'absent')[]) =>
    states.map((state) => anAttendee({ state }));
  const quorum = (changes: object) => quorumSchema.parse(changes);

  test.each([
    ['half', 6, 4],
    ['half', 7, 4],
    ['two-thirds', 6, 4],
    ['two-thirds', 7, 5],
    ['two-thirds', 1, 1],
  ] as const)('%s of %i is %i', (rule, invited, needed) => {
    const attendees = Array.from({ length: invited }, () => anAttendee({ state: 'absent' }));
    expect(quorumState({ attendees, quorum: quorum({ rule }) })).toMatchObject({ needed, missing: needed });
  });

  test('guests do not count; represented ones as the setting says', () => {
    const attendees = [...list('present', 'represented', 'absent'), anAttendee({ isWalkIn: true })];
    expect(quorumState({ attendees, quorum: quorum({ rule: 'half' }) })).toEqual({
      needed: 2,
      present: 2,
      missing: 0,
    });
    const alone = quorum({ rule: 'half', countsRepresented: false });
    expect(quorumState({ attendees, quorum: alone })).toEqual({ needed: 2, present: 1, missing: 1 });
  });

  test('none is asked for by default, and of nobody', () => {
    expect(quorumState({ attendees: list('present'), quorum: quorum({}) })).toBeNull();
    expect(quorumState({ attendees: [], quorum: quorum({ rule: 'number', number: 5 }) })).toBeNull();
  });

  test.each([0, 5001, 1.5])('the number %s is refused', (number) => {
    expect(quorumSchema.safeParse({ rule: 'number', number }).success).toBe(false);
  });
});

describe('looking for somebody', () => {
  const rows = [
    { name: 'Dr. H. Ahmad Fauzi, M.Si.', title: 'Kepala Dinas Sosial', organisation: 'Dinas Sosial' },
    { name: 'José Soesilo', title: 'Camat Sukamaju', organisation: '' },
    { name: '', title: 'Camat Sukaraja', organisation: 'Kecamatan Sukaraja' },
  ].map((row) => ({ ...row, text: searchableText(anAttendee(row)) }));
  const found = (typed: string) => matchAttendees(rows, typed).map(({ title }) => title);

  test('by the beginnings of words, whatever their order, case and accents', () => {
    expect(found('fau')).toEqual(['Kepala Dinas Sosial']);
    expect(found('JOSE')).toEqual(['Camat Sukamaju']);
    expect(found('suk cam')).toEqual(['Camat Sukamaju', 'Camat Sukaraja']);
    expect(found('m.si')).toEqual(['Kepala Dinas Sosial']);
    expect(found('kabupaten')).toEqual([]);
    expect(found('   ')).toHaveLength(3);
  });

  test('who begins with it stands first', () => {
    expect(found('camat suka')).toEqual(['Camat Sukaraja', 'Camat Sukamaju']);
  });
});

describe('Keterangan', () => {
  const meeting = { actualStart: null, startTime: '09:00' };
  test('only what was entered, and only who came late', () => {
    expect(attendanceNote(anAttendee(), meeting)).toBe('');
    expect(attendanceNote(anAttendee({ arrivedAt: '08:55' }), meeting)).toBe('');
    expect(
      attendanceNote(anAttendee({ arrivedAt: '09:20', leftAt: '10:05', note: 'narasumber' }), meeting),
    ).toBe('datang pukul 09.20; meninggalkan rapat pukul 10.05; narasumber');
    const sent = anAttendee({
      state: 'represented',
      representative: { name: 'W', title: '', letter: '094/12/Dinsos' },
    });
    expect(attendanceNote(sent, meeting)).toBe('surat tugas 094/12/Dinsos');
  });
});

describe('level of representation', () => {
  test.each([
    ['Sekretaris Dinas Sosial', 'secretary'],
    ['Plt. Sekretaris Camat', 'secretary'],
    ['Kepala Bidang Anggaran', 'division'],
    ['Kabid. Anggaran', 'division'],
    ['Kepala Sub Bagian Umum', 'section'],
    ['Kasubbag Umum', 'section'],
    ['Staf Ahli Bupati', 'head'],
    ['Staf Bagian Umum', 'staff'],
    ['Asisten Pemerintahan', 'head'],
    ['Kepala Dinas Kesehatan', 'head'],
    ['Pendamping', 'other'],
    ['', 'unknown'],
  ] as const)('%s is %s', (title, level) => expect(representationLevel(title)).toBe(level));
});

describe('shares', () => {
  const row = { name: 'A', invited: 4, present: 1, represented: 1, unrecorded: 2, protocolRank: null };
  test('are of what is noted, and unknown while nothing is', () => {
    expect(shareText(shareOf(row.present, row))).toBe('50 %');
    expect(shareText(shareOf(0, { invited: 2, unrecorded: 2 }))).toBe('–');
  });

  test('sort by protocol, by name, or the lowest first; unknown ones last', () => {
    const b = { ...row, name: 'B', present: 2, protocolRank: 1 };
    const c = { ...row, name: 'C', unrecorded: 4 };
    const names = (order: 'protocol' | 'name' | 'lowest') =>
      sortStatistics([c, b, row], order).map(({ name }) => name);
    expect(names('protocol')).toEqual(['B', 'A', 'C']);
    expect(names('name')).toEqual(['A', 'B', 'C']);
    expect(names('lowest')).toEqual(['A', 'B', 'C']);
  });
});

describe('bad input', () => {
  const base = { id: newTestId(), name: 'A' };
  test.each([
    { arrivedAt: '24:00' },
    { arrivedAt: '9.30' },
    { leftAt: '' },
    { representative: { letter: 'x'.repeat(121) } },
    { representative: { surat: '1' } },
  ])('%j is refused', (fields) =>
    expect(attendeeSchema.safeParse({ ...base, ...fields }).success).toBe(false),
  );

  test('control characters of a letter number become spaces; old lists are read without the new fields', () => {
    const row = attendeeSchema.parse({ ...base, representative: { letter: '094\t12\u0000' } });
    expect(row.representative.letter).toBe('094 12');
    expect(row).toMatchObject({ arrivedAt: null, leftAt: null });
    expect(attendanceSchema.parse({}).quorum).toEqual({ rule: 'none', number: 1, countsRepresented: true });
  });
});
