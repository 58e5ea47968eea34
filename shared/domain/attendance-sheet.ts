import type { AttendanceState, Attendee } from './attendance.ts';
import type { Supplement } from './supplement.ts';

export type SheetPresence = Supplement['attendanceSheet']['presence'];

/** The rows that the printed list has, in its order: all, those in the room, or those online. */
export function rowsOnSheet<Row extends Pick<Attendee, 'mode'>>(
  attendees: readonly Row[],
  presence: SheetPresence,
): Row[] {
  return attendees.filter(({ mode }) => presence === 'all' || mode === presence);
}

/**
 * Who stands under which number of the signed sheet: entry 0 is number 1, `null` a row that was removed from the list
 * after it was printed. Without `printedIds` the sheet is the list as it is; rows added since follow at the end, where
 * their numbers are those of the printed blank rows (rule 43: the numbering is continuous).
 */
export function sheetNumbers(
  attendees: readonly Attendee[],
  presence: SheetPresence,
  printedIds: readonly string[] | null,
): (string | null)[] {
  const now = rowsOnSheet(attendees, presence).map(({ id }) => id);
  if (printedIds === null) return now;
  const known = new Set(attendees.map(({ id }) => id));
  const printed = new Set(printedIds);
  return [...printedIds.map((id) => (known.has(id) ? id : null)), ...now.filter((id) => !printed.has(id))];
}

/** What a mark can be given from the keyboard; the letter is the one of the screen. */
const STATE_OF_LETTER: ReadonlyMap<string, AttendanceState> = new Map([
  ['h', 'present'],
  ['w', 'represented'],
  ['i', 'excused'],
  ['t', 'absent'],
]);

/** What was typed in the one field of the sheet. Numbers are those of the paper, from 1. */
export type SheetEntry =
  | { kind: 'next' }
  | { kind: 'go'; number: number }
  | { kind: 'mark'; numbers: readonly number[] | 'current' | 'rest'; state: AttendanceState }
  | { kind: 'search'; words: string }
  | { kind: 'problem'; message: string };

const MARK_ALONE = /^[hwit]$/;
const REST = /^\*\s*([hwit])?$/;
const NUMBERS = /^([\d\s,;–-]+)([a-z])?$/;
const PART = /^(\d{1,5})(?:[-–](\d{1,5}))?$/;
const ONE_BY_ONE = 'Diwakili dicatat satu per satu, karena setiap wakil lain orangnya.';

/**
 * Reads what was typed: `h`, `12`, `12h`, `1-40h`, `1-10,15h`, `*h` (all that are not marked yet), else words to look
 * for. Case and spaces do not count. `last` is the highest number of the sheet.
 */
export function readSheetEntry(typed: string, last: number): SheetEntry {
  const text = typed.trim().toLowerCase();
  if (text === '') return { kind: 'next' };
  if (MARK_ALONE.test(text)) return { kind: 'mark', numbers: 'current', state: stateOf(text) };
  const rest = REST.exec(text);
  if (rest !== null) return restEntry(rest[1]);
  const match = NUMBERS.exec(text);
  if (match === null) return { kind: 'search', words: text };
  return numbersEntry(match[1] ?? '', match[2], last);
}

/** True for a number with its letter, such as `12h`: nothing can follow, so that it counts without Enter. */
export function isWholeEntry(typed: string): boolean {
  return /^\s*\d{1,5}\s*[hwit]$/i.test(typed);
}

function restEntry(letter: string | undefined): SheetEntry {
  if (letter === undefined) return problem('Ketik *h untuk menandai semua yang belum dicatat sebagai hadir.');
  if (letter === 'w') return problem(ONE_BY_ONE);
  return { kind: 'mark', numbers: 'rest', state: stateOf(letter) };
}

function numbersEntry(list: string, letter: string | undefined, last: number): SheetEntry {
  const numbers = readNumbers(list, last);
  if (typeof numbers === 'string') return problem(numbers);
  const [first] = numbers;
  if (first === undefined) return problem('Nomor baris belum lengkap. Contoh: 12h, atau 1-40h.');
  if (letter === undefined) {
    if (numbers.length === 1) return { kind: 'go', number: first };
    return problem(`Tambahkan H, I, atau T sesudah nomor, misalnya ${list.trim()}h.`);
  }
  if (!STATE_OF_LETTER.has(letter)) {
    return problem(`Huruf ${letter.toUpperCase()} tidak dikenal. Pakai H, W, I, atau T.`);
  }
  if (letter === 'w' && numbers.length > 1) return problem(ONE_BY_ONE);
  return { kind: 'mark', numbers, state: stateOf(letter) };
}

/** The numbers of a list such as `1-10,15`, each once; a sentence where it holds one that is not on the sheet. */
function readNumbers(list: string, last: number): number[] | string {
  const numbers = new Set<number>();
  const parts = list.replace(/\s*([-–])\s*/g, '$1').split(/[\s,;]+/);
  for (const part of parts.filter((one) => one !== '')) {
    const match = PART.exec(part);
    if (match === null) return 'Nomor baris tidak terbaca. Contoh: 12h, 1-40h, atau 3,7,9t.';
    const from = Number(match[1]);
    const until = Number(match[2] ?? match[1]);
    const wrong = [from, until].find((number) => number < 1 || number > last);
    if (wrong !== undefined) return noSuchRow(wrong, last);
    const [low, high] = from <= until ? [from, until] : [until, from];
    for (let number = low; number <= high; number += 1) numbers.add(number);
  }
  return [...numbers];
}

/** Says that the paper has no row of that number. */
export function noSuchRow(number: number, last: number): string {
  if (last === 0) return 'Daftar ini belum berisi peserta.';
  return `Tidak ada baris ${number}. Lembar ini bernomor 1 sampai ${last}.`;
}

function stateOf(letter: string): AttendanceState {
  return STATE_OF_LETTER.get(letter) ?? 'invited';
}

function problem(message: string): SheetEntry {
  return { kind: 'problem', message };
}
