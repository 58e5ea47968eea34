import type { RecordKind } from './archive.ts';
import { formatDate, weekday } from './dates.ts';
import { type FoundDay, findDays, hasImpossibleYear } from './past-day.ts';
import type { Guess } from './past-guess.ts';
import { baseName, labelled } from './past-text.ts';

/** Where in a paper a day stands: that says what it is the day of. */
type Place = 'letter' | 'meeting' | 'words' | 'label' | 'text' | 'file-name';

interface PlacedDay extends FoundDay {
  place: Place;
}

const PLACE_WORDS: Readonly<Record<Place, string>> = {
  letter: 'baris tempat dan tanggal naskah',
  meeting: 'baris Hari/Tanggal',
  words: 'tanggal dengan huruf',
  label: 'baris Tanggal',
  text: 'isi naskah',
  'file-name': 'nama berkas',
};

/** `Pemalang, 31 Agustus 2025`, alone or as the last column; a weekday is no place. */
const LETTER_LINE =
  /(?:^|\t|\s)\p{Lu}[\p{L}'.-]+(?: \p{Lu}[\p{L}'.-]+){0,3}\s*,\s*(?:tanggal\s+)?(\d{1,2}[\s.-]*\p{L}+\.?\s+\d{2,4})\s*$/u;
/** The day is left for the hand: `Pemalang,      Agustus 2025`. */
const BLANK_DAY =
  /\p{L},\s*(?:[.\u2026_]*\s*)(?:januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember)\s+\d{4}\s*$/iu;
const MEETING_LABEL = /(?:pada\s+)?hari\s*(?:[/,]|dan)?\s*(?:tanggal|tgl\.?)?/;
const DATE_LABEL = /(?:tanggal|tgl\.?|pada tanggal)/;
const AT_DATE = /^pada tanggal\s+/i;

/** Which places tell the date of a paper of a kind, the best first: of letters the letter's own, of minutes the meeting's. */
const OF_MEETINGS: readonly Place[] = ['meeting', 'words', 'letter', 'label', 'text', 'file-name'];
const OF_LETTERS: readonly Place[] = ['letter', 'label', 'words', 'file-name', 'meeting', 'text'];
const OF_REPORTS: readonly Place[] = ['words', 'letter', 'label', 'meeting', 'file-name', 'text'];

function orderFor(kind: RecordKind): readonly Place[] {
  if (kind === 'minutes' || kind === 'attendance') return OF_MEETINGS;
  return kind === 'report' || kind === 'official-record' ? OF_REPORTS : OF_LETTERS;
}

/** The date of a paper from its lines and its name; `today` is an ISO date. */
export function guessDate(
  lines: readonly string[],
  path: string,
  kind: RecordKind,
  today: string,
): Guess<string | null> {
  const inName = findDays(baseName(path).replace(/[_]+/g, ' '), today).map(
    (day): PlacedDay => ({ ...day, place: 'file-name' }),
  );
  const days = [...lines.flatMap((line) => daysOfLine(line, today)), ...inName];
  for (const place of orderFor(kind)) {
    const here = days.filter((day) => day.place === place);
    const [first] = here;
    if (first !== undefined) return judged(first, here, days, kind);
  }
  return nothing(lines, path, today);
}

function daysOfLine(line: string, today: string): PlacedDay[] {
  const place = placeOf(line);
  return findDays(line, today).map((day) => ({
    ...day,
    place: /^(?:hari .*)?tanggal \p{L}{3}/iu.test(day.text) && /bulan/i.test(day.text) ? 'words' : place,
  }));
}

function placeOf(line: string): Place {
  const letter = LETTER_LINE.exec(line);
  const before = letter?.[0]?.trim().split(',')[0]?.toLowerCase() ?? '';
  if (letter !== null && !isWeekday(before)) return 'letter';
  if (labelled(line, MEETING_LABEL) !== null) return 'meeting';
  if (labelled(line, DATE_LABEL) !== null || AT_DATE.test(line)) return 'label';
  return 'text';
}

function isWeekday(word: string): boolean {
  return /(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad)$/.test(word);
}

/** How far the best day can be trusted, beside the others of its place and the one in the name of the file. */
function judged(
  day: PlacedDay,
  samePlace: readonly PlacedDay[],
  all: readonly PlacedDay[],
  kind: RecordKind,
): Guess<string | null> {
  const where = PLACE_WORDS[day.place];
  const doubtful = (why: string): Guess<string | null> => ({ value: day.iso, certainty: 'doubtful', why });
  if (day.hasWrongWeekday) {
    return doubtful(
      `Hari pada “${day.text}” tidak cocok: ${formatDate(day.iso)} adalah ${weekday(day.iso)}.`,
    );
  }
  const other = samePlace.find(({ iso }) => iso !== day.iso);
  if (other !== undefined) {
    return doubtful(
      `Ada lebih dari satu tanggal pada ${where}: ${formatDate(day.iso)} dan ${formatDate(other.iso)}.`,
    );
  }
  if (day.isCenturyGuessed) return doubtful(`Tahun pada “${day.text}” hanya dua angka.`);
  const named = all.find(({ place }) => place === 'file-name');
  const isNamedInText = all.some(({ iso, place }) => place !== 'file-name' && iso === named?.iso);
  if (named !== undefined && named.iso !== day.iso && !isNamedInText) {
    return doubtful(`Dari ${where}, tetapi nama berkas menyebut ${formatDate(named.iso)}.`);
  }
  if (day.place === 'text') return doubtful('Tanggal pertama dalam isi naskah; mungkin tanggal lain.');
  if (day.place === 'meeting' && orderFor(kind) === OF_LETTERS) {
    return doubtful('Tanggal surat tidak ditemukan; ini hari rapatnya.');
  }
  if (day.place === 'file-name')
    return { value: day.iso, certainty: 'likely', why: 'Hanya dari nama berkas.' };
  return { value: day.iso, certainty: 'sure', why: `Dari ${where}: “${day.text}”.` };
}

function nothing(lines: readonly string[], path: string, today: string): Guess<string | null> {
  const none = (why: string): Guess<string | null> => ({ value: null, certainty: 'none', why });
  if (lines.some((line) => BLANK_DAY.test(line))) return none('Angka hari pada tanggal surat kosong.');
  if (hasImpossibleYear(`${lines.join('\n')}\n${baseName(path)}`, today)) {
    return none('Tanggal yang tertulis bertahun tidak masuk akal.');
  }
  return none('Tidak ada tanggal dalam naskah atau nama berkas.');
}
