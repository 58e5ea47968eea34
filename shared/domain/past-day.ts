import { MONTH_NAMES, parseIsoDate, weekday } from './dates.ts';
import { terbilang } from './terbilang.ts';

/* Days in a text, however they are written. */

/** A day that stands somewhere in a text. */
export interface FoundDay {
  /** `YYYY-MM-DD`. */
  iso: string;
  /** As it is written. */
  text: string;
  /** The weekday beside it is not that of the day. */
  hasWrongWeekday: boolean;
  /** The year has two digits only. */
  isCenturyGuessed: boolean;
}

/** Years that an office can have papers of. */
const FIRST_YEAR = 1945;

const SHORT_MONTHS: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  peb: 2,
  pebruari: 2,
  mar: 3,
  mrt: 3,
  apr: 4,
  jun: 6,
  jul: 7,
  agu: 8,
  agt: 8,
  ags: 8,
  agust: 8,
  agus: 8,
  sep: 9,
  sept: 9,
  okt: 10,
  nov: 11,
  nop: 11,
  nopember: 11,
  des: 12,
};
const MONTH_NUMBERS: ReadonlyMap<string, number> = new Map([
  ...Object.entries(SHORT_MONTHS),
  ...MONTH_NAMES.map((name, index): [string, number] => [name.toLowerCase(), index + 1]),
]);
/** Longer names first, so that `Agustus` is not read as `Agus`. */
const MONTH = [...MONTH_NUMBERS.keys()].toSorted((one, other) => other.length - one.length).join('|');
const WEEKDAY = "senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad";

const NAMED = new RegExp(
  `(?:(${WEEKDAY})\\s*[,/]?\\s*(?:tanggal\\s+)?)?(?<![\\d.])(\\d{1,2})[\\s._-]+(${MONTH})\\.?[\\s._,-]+(\\d{4}|\\d{2})(?!\\d)`,
  'giu',
);
const YEAR_FIRST = /(?<!\d)((?:19|20)\d{2})[-._ ]?(\d{2})[-._ ]?(\d{2})(?!\d)/g;
const DAY_FIRST = /(?<![\d.])(\d{1,2})([-./_ ])(\d{1,2})\2(\d{4}|\d{2})(?![\d/])/g;
const DAY_FIRST_TIGHT = /(?<!\d)(\d{2})(\d{2})((?:19|20)\d{2})(?!\d)/g;

const DAY_WORDS = numberWords(1, 31);
const YEAR_WORDS = numberWords(FIRST_YEAR, 2099);
const IN_WORDS = new RegExp(
  `(?:hari\\s+(${WEEKDAY})\\s*,?\\s*)?tanggal\\s+([a-z ]{3,40}?)\\s*,?\\s+bulan\\s+(${MONTH})\\s*,?\\s+tahun\\s+([a-z ]{8,50})`,
  'giu',
);

function numberWords(from: number, until: number): ReadonlyMap<string, number> {
  return new Map(
    Array.from({ length: until - from + 1 }, (_, index) => [terbilang(from + index), from + index]),
  );
}

/**
 * Every day in a text, in the order of the ways of writing. `today` (ISO): a day more than a year ahead of it, or before
 * 1945, is a slip of the pen and left out.
 */
export function findDays(text: string, today: string): FoundDay[] {
  return [...namedDays(text), ...wordDays(text), ...digitDays(text)].filter(({ iso }) =>
    isPossible(iso, today),
  );
}

/** Whether a day with a month's name has a year that cannot be: `31 Agustus 1025`. */
export function hasImpossibleYear(text: string, today: string): boolean {
  return namedDays(text).some(({ iso }) => !isPossible(iso, today));
}

function isPossible(iso: string, today: string): boolean {
  const year = Number(iso.slice(0, 4));
  return year >= FIRST_YEAR && year <= Number(today.slice(0, 4)) + 1;
}

function namedDays(text: string): FoundDay[] {
  return [...text.matchAll(NAMED)].flatMap((match) => {
    const [whole, named = '', day = '', month = '', year = ''] = match;
    return dayOf(whole, year, MONTH_NUMBERS.get(month.toLowerCase()) ?? 0, Number(day), named);
  });
}

function wordDays(text: string): FoundDay[] {
  return [...text.replace(/\s+/g, ' ').matchAll(IN_WORDS)].flatMap((match) => {
    const [whole, named = '', dayWords = '', month = '', yearWords = ''] = match;
    const day = DAY_WORDS.get(dayWords.toLowerCase().trim());
    const year = leadingNumber(yearWords.toLowerCase());
    if (day === undefined || year === null) return [];
    return dayOf(whole, String(year), MONTH_NUMBERS.get(month.toLowerCase()) ?? 0, day, named);
  });
}

/** The number of a year at the beginning of words, which may go on with others. */
function leadingNumber(words: string): number | null {
  const parts = words.trim().split(' ');
  for (let length = parts.length; length > 0; length -= 1) {
    const year = YEAR_WORDS.get(parts.slice(0, length).join(' '));
    if (year !== undefined) return year;
  }
  return null;
}

function digitDays(text: string): FoundDay[] {
  const yearFirst = [...text.matchAll(YEAR_FIRST)].flatMap(([whole, year = '', month = '', day = '']) =>
    dayOf(whole, year, Number(month), Number(day)),
  );
  const dayFirst = [...text.matchAll(DAY_FIRST)].flatMap(([whole, day = '', , month = '', year = '']) =>
    dayOf(whole, year, Number(month), Number(day)),
  );
  const tight = [...text.matchAll(DAY_FIRST_TIGHT)].flatMap(([whole, day = '', month = '', year = '']) =>
    dayOf(whole, year, Number(month), Number(day)),
  );
  return [...yearFirst, ...dayFirst, ...tight];
}

/** A list of one, or of none where there is no such day. Two digits of a year: 45 to 99 are of the last century. */
function dayOf(text: string, yearText: string, month: number, day: number, named = ''): FoundDay[] {
  const isCenturyGuessed = yearText.length === 2;
  const short = Number(yearText);
  const year = isCenturyGuessed ? short + (short >= FIRST_YEAR % 100 ? 1900 : 2000) : short;
  const iso = [String(year).padStart(4, '0'), two(month), two(day)].join('-');
  if (parseIsoDate(iso) === null) return [];
  return [{ iso, text: text.trim(), hasWrongWeekday: isWrong(named, iso), isCenturyGuessed }];
}

function isWrong(named: string, iso: string): boolean {
  const word = named.toLowerCase().replace("'", '').replace('ahad', 'minggu');
  return word !== '' && word !== weekday(iso).toLowerCase();
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
