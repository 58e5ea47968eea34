import { describe, expect, test } from 'vitest';
import {
  isWholeEntry,
  readSheetEntry,
  rowsOnSheet,
  type SheetEntry,
  sheetNumbers,
} from '../../shared/domain/attendance-sheet.ts';
import { anAttendee } from '../fixtures/builders.ts';

const LAST = 46;
const read = (typed: string) => readSheetEntry(typed, LAST);
const messageOf = (entry: SheetEntry) => (entry.kind === 'problem' ? entry.message : entry.kind);

describe('numbers of the signed sheet', () => {
  const rows = [
    anAttendee({ name: 'A' }),
    anAttendee({ name: 'B', mode: 'online' }),
    anAttendee({ name: 'C' }),
  ];
  const [a, b, c] = rows.map(({ id }) => id);

  test('are those of the rows that the sheet prints, in the list’s order', () => {
    expect(sheetNumbers(rows, 'all', null)).toEqual([a, b, c]);
    expect(sheetNumbers(rows, 'onsite', null)).toEqual([a, c]);
    expect(sheetNumbers(rows, 'online', null)).toEqual([b]);
    expect(rowsOnSheet(rows, 'onsite').map(({ name }) => name)).toEqual(['A', 'C']);
  });

  test('stay those of the paper when a row went or came since; new rows stand on the blank ones', () => {
    const guest = anAttendee({ name: 'D', isWalkIn: true });
    const now = [rows[0], rows[2], guest].flatMap((row) => row ?? []);
    const printed = rows.map(({ id }) => id);
    expect(sheetNumbers(now, 'all', printed)).toEqual([a, null, c, guest.id]);
  });
});

describe('what is typed on the sheet', () => {
  test('one letter marks the row that is current; nothing goes on', () => {
    expect(read('h')).toEqual({ kind: 'mark', numbers: 'current', state: 'present' });
    expect(read(' W ')).toEqual({ kind: 'mark', numbers: 'current', state: 'represented' });
    expect(read('  ')).toEqual({ kind: 'next' });
  });

  test('a number goes there, with a letter it marks; the letter may stand apart', () => {
    expect(read('12')).toEqual({ kind: 'go', number: 12 });
    expect(read('012')).toEqual({ kind: 'go', number: 12 });
    expect(read('12I')).toEqual({ kind: 'mark', numbers: [12], state: 'excused' });
    expect(read('12 t')).toEqual({ kind: 'mark', numbers: [12], state: 'absent' });
    expect(isWholeEntry('12h')).toBe(true);
    expect(isWholeEntry('1-4h')).toBe(false);
    expect(isWholeEntry('h')).toBe(false);
  });

  test('ranges and lists, also backwards and doubled', () => {
    expect(read('1-4h')).toMatchObject({ numbers: [1, 2, 3, 4], state: 'present' });
    expect(read('4 – 2 t')).toMatchObject({ numbers: [2, 3, 4], state: 'absent' });
    expect(read('1-2,7,2 9i')).toMatchObject({ numbers: [1, 2, 7, 9], state: 'excused' });
    expect(read('*h')).toEqual({ kind: 'mark', numbers: 'rest', state: 'present' });
  });

  test.each([
    ['0h', 'Tidak ada baris 0. Lembar ini bernomor 1 sampai 46.'],
    ['47', 'Tidak ada baris 47. Lembar ini bernomor 1 sampai 46.'],
    ['1-99999h', 'Tidak ada baris 99999. Lembar ini bernomor 1 sampai 46.'],
    ['1-123456h', 'Nomor baris tidak terbaca. Contoh: 12h, 1-40h, atau 3,7,9t.'],
    ['5-h', 'Nomor baris tidak terbaca. Contoh: 12h, 1-40h, atau 3,7,9t.'],
    ['1-4', 'Tambahkan H, I, atau T sesudah nomor, misalnya 1-4h.'],
    ['12x', 'Huruf X tidak dikenal. Pakai H, W, I, atau T.'],
    ['1-4w', 'Diwakili dicatat satu per satu, karena setiap wakil lain orangnya.'],
    ['*w', 'Diwakili dicatat satu per satu, karena setiap wakil lain orangnya.'],
    ['*', 'Ketik *h untuk menandai semua yang belum dicatat sebagai hadir.'],
    [',', 'Nomor baris belum lengkap. Contoh: 12h, atau 1-40h.'],
  ])('%s is refused with a sentence', (typed, message) => {
    expect(messageOf(read(typed))).toBe(message);
  });

  test('an empty list says so', () => {
    expect(messageOf(readSheetEntry('1h', 0))).toBe('Daftar ini belum berisi peserta.');
  });

  test('other words look for a name, also those that begin with a letter of a mark', () => {
    expect(read('Hud')).toEqual({ kind: 'search', words: 'hud' });
    expect(read('it')).toEqual({ kind: 'search', words: 'it' });
    expect(read('DPRD 2')).toEqual({ kind: 'search', words: 'dprd 2' });
    expect(read('‘ “')).toMatchObject({ kind: 'search' });
  });
});
