import { MONTH_NAMES, parseIsoDate } from '../dates.ts';
import {
  ACTING_PREFIXES,
  type ActingPrefix,
  type Person,
  type PersonName,
  type ServiceNumber,
} from '../people.ts';
import { RANKS } from '../ranks.ts';
import type { SheetCell } from './cells.ts';

/** A value read from a cell, or a sentence that says why it cannot be taken. */
export type ReadValue<Value> = { value: Value } | { refused: string };

const FRONT_DEGREE =
  /^(?:prof|dr|drg|drh|drs|dra|ir|h|hj|hi|kh|k\.h|ust|ustadz|ustaz|ustadzah|apt|ns|pdt|rm|tgk|tuan guru|habib|bdn|r\.?r)\.?$/i;
/** Written without a point these are names of people as often as degrees. */
const NEEDS_POINT = /^(?:h|hi|ns|rm|ust)$/i;

/** `Dr. H. Nama, S.STP., M.Si.` in its parts (rule 27). Initials such as `M.` belong to the name. */
export function splitName(text: string): PersonName {
  const [head = '', ...backs] = text
    .replace(/\s+/g, ' ')
    .trim()
    .split(/\s*,\s*/);
  const words = head.split(' ');
  let count = 0;
  while (count < words.length - 1 && isFrontDegree(words[count] ?? '')) count += 1;
  return {
    front: words.slice(0, count).join(' '),
    name: words.slice(count).join(' '),
    back: backs.filter((part) => part !== '').join(', '),
  };
}

function isFrontDegree(word: string): boolean {
  const isDegree = (part: string) => FRONT_DEGREE.test(part) && !NEEDS_POINT.test(part);
  return isDegree(word) || word.split(/(?<=\.)(?=\p{L})/u).every(isDegree);
}

const ROUNDED_SENTENCE =
  'NIP/NRP di baris ini disimpan Excel sebagai angka dan sudah dibulatkan, sehingga angka aslinya hilang. ' +
  'Ubah format kolomnya menjadi Teks di Excel, ketik ulang nomornya, lalu pilih berkas itu lagi.';

/** NIP or NRP of a cell. A number that Excel has rounded is refused: its last digits are lost (rule 28). */
export function readNumber(cell: SheetCell): ReadValue<ServiceNumber> {
  if (cell.kind === 'number' && !cell.isExact) return { refused: ROUNDED_SENTENCE };
  const text = cell.text.trim();
  const named = /^(NIP|NRP)\b/i.exec(text)?.[1]?.toUpperCase();
  const digits = text.replace(/^(?:NIP|NRP)\b[\s.:]*/i, '').replace(/[\s.'’`]/g, '');
  if (/^[-–—]*$/.test(digits)) return { value: { kind: 'none', digits: '' } };
  if (digits.length > 30) return { refused: 'NIP/NRP paling banyak 30 angka.' };
  if (named === 'NIP' || named === 'NRP') return { value: { kind: named, digits } };
  return { value: { kind: digits.length < 9 ? 'NRP' : 'NIP', digits } };
}

/** `L`, `P` or nothing; other words are refused. */
export function readGender(text: string): ReadValue<Person['gender']> {
  const word = text
    .trim()
    .toLowerCase()
    .replace(/[.\s-]+/g, '');
  if (word === '') return { value: '' };
  if (['l', 'lk', 'laki', 'lakilaki', 'pria', 'm'].includes(word)) return { value: 'L' };
  if (['p', 'pr', 'perempuan', 'wanita', 'f'].includes(word)) return { value: 'P' };
  return { refused: `Jenis kelamin “${text.trim()}” tidak dikenal. Tulis L atau P.` };
}

/** The grade of `Pembina Tingkat I (IV/b)`, `IV/b` or `Pembina Tk. I / IVb`; other text as it is written. */
export function readRank(text: string): string {
  const words = text.trim().replace(/\s+/g, ' ');
  const grade = /(?:^|[\s(,/-])(I|II|III|IV)\s*[/.-]?\s*([a-e])\)?$/.exec(words);
  const known = grade === null ? undefined : RANKS.find((rank) => rank.grade === `${grade[1]}/${grade[2]}`);
  const byName = RANKS.find(
    ({ name }) => name.toLowerCase() === words.toLowerCase().replace(/\btk\.?\b\.?/g, 'tingkat'),
  );
  return (known ?? byName)?.grade ?? words;
}

/** `Plt.` and its like, written with or without the point. */
export function readActing(text: string): ReadValue<ActingPrefix> {
  const word = text.trim().toLowerCase().replace(/\.$/, '');
  if (['', '-', 'definitif', 'tetap'].includes(word)) return { value: '' };
  const known = ACTING_PREFIXES.find((prefix) => prefix !== '' && prefix.toLowerCase() === `${word}.`);
  if (known !== undefined) return { value: known };
  return {
    refused: `Pengisian “${text.trim()}” tidak dikenal. Tulis Plt., Plh., Pj., Pjs., atau kosongkan.`,
  };
}

/** A title with its prefix apart: `Plt. Kepala Dinas X`. */
export function splitTitle(text: string): { acting: ActingPrefix; title: string } {
  const match = /^(plt|plh|pjs|pj)\.?\s+(.+)$/i.exec(text.trim());
  const acting = ACTING_PREFIXES.find((prefix) => prefix.toLowerCase() === `${match?.[1]?.toLowerCase()}.`);
  if (match === null || acting === undefined) return { acting: '', title: text.trim() };
  return { acting, title: match[2] ?? '' };
}

/** The first three letters of months as offices shorten them. */
const SHORT_MONTHS = [
  'jan',
  'feb peb',
  'mar',
  'apr',
  'mei',
  'jun',
  'jul',
  'agu agt ags',
  'sep',
  'okt',
  'nov nop',
  'des',
];

/** A day: a date of Excel, its serial number, `31-12-2024`, `31/12/2024`, `31 Desember 2024` or `2024-12-31`. */
export function readDate(cell: SheetCell): ReadValue<string | null> {
  const text = cell.text.trim();
  if (/^[-–—]*$/.test(text) || /^(?:sekarang|saat ini)$/i.test(text)) return { value: null };
  const isSerial = cell.kind === 'number' || /^\d{5}$/.test(text);
  const iso = isSerial ? serialToIso(Number(text)) : writtenToIso(text);
  if (iso !== null && isUsable(iso)) return { value: iso };
  return {
    refused: `Tanggal “${text}” tidak ada atau tidak terbaca. Tulis hari-bulan-tahun, misalnya 31-12-2024.`,
  };
}

function writtenToIso(text: string): string | null {
  if (/^\d{4}-\d{1,2}-\d{1,2}$/.test(text)) {
    const [year = '', month = '', day = ''] = text.split('-');
    return toIso(year, Number(month), day);
  }
  const numeric = /^(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4})$/.exec(text);
  if (numeric !== null) return toIso(numeric[3] ?? '', Number(numeric[2]), numeric[1] ?? '');
  const worded = /^(?:\p{L}+,\s*)?(\d{1,2})[\s-]+(\p{L}+)\.?[\s-]+(\d{4})$/u.exec(text);
  if (worded === null) return null;
  const word = (worded[2] ?? '').toLowerCase();
  const full = MONTH_NAMES.findIndex((name) => name.toLowerCase() === word);
  const short = SHORT_MONTHS.findIndex(
    (forms) => word.length <= 4 && forms.split(' ').includes(word.slice(0, 3)),
  );
  const month = full === -1 ? short : full;
  return month === -1 ? null : toIso(worded[3] ?? '', month + 1, worded[1] ?? '');
}

/** Excel counts days from 1900 and takes that year for a leap year, hence 30 December 1899. */
export function serialToIso(serial: number): string | null {
  if (!Number.isFinite(serial) || serial < 1 || serial > 2_958_465) return null;
  const day = serial < 60 ? serial + 1 : serial;
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(day) * 86_400_000).toISOString().slice(0, 10);
}

function toIso(year: string, month: number, day: string): string {
  return `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function isUsable(iso: string): boolean {
  const parts = parseIsoDate(iso);
  return parts !== null && parts.year >= 1900 && parts.year <= 2999;
}

/**
 * Names of groups, each once, parted by semicolons or line breaks; commas part them too, unless the whole is the name of a
 * group that is there (`isKnown`).
 */
export function readGroups(text: string, isKnown: (name: string) => boolean): string[] {
  const whole = text.trim();
  const separators = /[;\n\r]/.test(whole) || isKnown(whole) ? /[;\n\r]+/ : /[,|]+/;
  const names = whole.split(separators).map((name) => name.trim().replace(/\s+/g, ' '));
  return [...new Set(names.filter((name) => name !== ''))];
}
