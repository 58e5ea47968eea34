const DIGITS = ['', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan'];
const ROMAN_MONTHS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** Largest first; `one` is how a single unit is said (`seribu`, but `satu juta`). */
const SCALES = [
  { size: 1_000_000_000_000, word: 'triliun', one: 'satu triliun' },
  { size: 1_000_000_000, word: 'miliar', one: 'satu miliar' },
  { size: 1_000_000, word: 'juta', one: 'satu juta' },
  { size: 1_000, word: 'ribu', one: 'seribu' },
  { size: 100, word: 'ratus', one: 'seratus' },
];

/** A whole number from 0 to 999 triliun in Indonesian words: `2025` is `dua ribu dua puluh lima` (rule 6). RangeError beyond. */
export function terbilang(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value >= 1_000_000_000_000_000) {
    throw new RangeError(`No words for ${value}`);
  }
  return value === 0 ? 'nol' : words(value).join(' ');
}

function words(value: number): string[] {
  const scale = SCALES.find(({ size }) => value >= size);
  if (scale === undefined) return wordsBelowHundred(value);
  const count = Math.floor(value / scale.size);
  const head = count === 1 ? [scale.one] : [...words(count), scale.word];
  return [...head, ...words(value % scale.size)];
}

function wordsBelowHundred(value: number): string[] {
  if (value === 0) return [];
  if (value === 10) return ['sepuluh'];
  if (value === 11) return ['sebelas'];
  const unit = DIGITS[value % 10] ?? '';
  if (value < 10) return [unit];
  if (value < 20) return [unit, 'belas'];
  const tens = [DIGITS[Math.floor(value / 10)] ?? '', 'puluh'];
  return unit === '' ? tens : [...tens, unit];
}

/** A quantity in figure and word, which always agree: `1 (satu) lembar` (rule 6). */
export function countInWords(count: number, unit: string): string {
  return `${count} (${terbilang(count)}) ${unit}`;
}

/** Roman month for numbers: `1` is `I`, `12` is `XII`. RangeError for any other. */
export function romanMonth(month: number): string {
  const roman = ROMAN_MONTHS[month - 1];
  if (roman === undefined) throw new RangeError(`Not a month: ${month}`);
  return roman;
}
