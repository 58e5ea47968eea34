import { builtInTitle } from './classification.ts';
import type { Guess } from './past-guess.ts';
import { labelled } from './past-text.ts';

const NUMBER_LABEL = /(?:nomor|no\.?|nomer)/;
/** A heading: `NOMOR 045.2/12/UMUM`, `Nomor: 12/BA/2020`. */
const HEADING = /^nomor\s+(\S.*)$/iu;
const MOST_LETTERS = 120;
/** Dots, lines and spaces that are left for the hand. */
const BLANKS = /[.\u2026_]{2,}/g;
/** A telephone number, a list's column and a regulation are no number of a letter. */
const NO_LETTER = /^(?:telp|telepon|hp|fax|faks|rekening|urut)\b|^\+?\d[\d ()-]{7,}$|\btahun\s+\d{4}\b/iu;

/** Number of a letter of any office, as it is written. */
export function guessNumber(lines: readonly string[]): Guess<string> {
  const found = lines.flatMap((line, index) => {
    const value = numberIn(line);
    return value === null ? [] : [{ value, index }];
  });
  const [first] = found;
  if (first === undefined) return { value: '', certainty: 'none', why: 'Tidak ada baris Nomor.' };
  const { value } = first;
  if (isRunningBlank(value)) return { value, certainty: 'doubtful', why: 'Nomor urutnya kosong.' };
  if (!/[/.-]/.test(value)) {
    return { value, certainty: 'doubtful', why: `Nomor “${value}” tidak seperti nomor naskah.` };
  }
  const other = found.find((one) => one.value !== value && one.index < first.index + 6);
  if (other !== undefined) {
    return { value, certainty: 'doubtful', why: `Ada nomor lain di dekatnya: “${other.value}”.` };
  }
  return { value, certainty: 'sure', why: 'Dari baris Nomor.' };
}

function numberIn(line: string): string | null {
  const raw = labelled(line, NUMBER_LABEL) ?? HEADING.exec(line)?.[1]?.split('\t')[0] ?? null;
  if (raw === null || NO_LETTER.test(raw.trim())) return null;
  const value = raw
    // A second column that lost its tab: the place and date of the letter.
    .replace(/\s+\p{Lu}[\p{L} ]*,\s*\d{1,2}\s+\p{L}+\s+\d{4}$/u, '')
    .replace(/\s+tanggal\b.*$/iu, '')
    .replace(BLANKS, ' ')
    .replace(/\s*([/-])\s*/g, '$1')
    .replace(/\s+/g, ' ')
    .replace(/[;,]+$/, '')
    .trim()
    .slice(0, MOST_LETTERS);
  return /\d/.test(value) ? value : null;
}

/** `000.1.5//UM`: the place of the running number is empty. */
function isRunningBlank(number: string): boolean {
  return /\/\/|^\/|\/$/.test(number);
}

/** Classification code inside a number; `known` are the codes of the office. */
export function guessCode(number: string, known: ReadonlySet<string>): Guess<string> {
  const none = (why: string): Guess<string> => ({ value: '', certainty: 'none', why });
  if (number === '') return none('Tanpa nomor tidak ada kode.');
  const parts = number.split('/').map((part) => part.trim());
  const isKnown = (part: string) => known.has(part) || builtInTitle(part) !== null;
  const listed = parts.find((part) => /^\d{3}(?:\.\d+)*$/.test(part) && isKnown(part));
  const dotted = parts.find((part) => /^\d{3}(?:\.\d{1,2})+$/.test(part));
  if (dotted !== undefined && isKnown(dotted)) {
    return { value: dotted, certainty: 'sure', why: 'Bagian nomor yang ada dalam daftar kode.' };
  }
  if (dotted !== undefined) {
    return { value: dotted, certainty: 'likely', why: 'Bagian nomor yang berbentuk kode klasifikasi.' };
  }
  const [first = '', second = ''] = parts;
  // An old code such as 005 stands before the running number.
  if (/^\d{3}$/.test(first) && /^\d*[a-z]?$/i.test(second)) {
    return isKnown(first)
      ? { value: first, certainty: 'sure', why: 'Bagian depan nomor, ada dalam daftar kode.' }
      : { value: first, certainty: 'likely', why: 'Bagian depan nomor, seperti kode lama.' };
  }
  if (listed !== undefined) {
    return { value: listed, certainty: 'doubtful', why: `“${listed}” mungkin kode, mungkin nomor urut.` };
  }
  return none('Nomor ini tidak memuat kode klasifikasi.');
}
