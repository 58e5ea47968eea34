/* The text of an old paper as lines, whatever program took it out of its file. */

/** Only the beginning of a paper tells what it is; a report of 300 pages is not read to its end. */
const MOST_CHARACTERS = 24_000;
const MOST_LINES = 400;
const LONGEST_LINE = 600;
/** A paper whose lines are longer than this on average has lost its line breaks. */
const RUN_TOGETHER = 400;

/** Words that begin a line of the head of a letter or of the facts of a meeting, and those that end them. */
const LABELS =
  /\s(?=(?:nomor|sifat|lampiran|hal|perihal|yth\.|hari ?[/,] ?(?:tanggal|tgl)|waktu|tempat|acara|agenda|pimpinan rapat|kepada) ?:|demikian |tembusan|catatan ?:)/giu;

/**
 * Lines without empty ones. Tabs stay, because they part the columns of a letter's head; other spaces close up, long runs of
 * them count as a tab.
 */
export function pastLines(text: string): string[] {
  const start = text
    .slice(0, MOST_CHARACTERS)
    .normalize('NFKC')
    .replace(/\r\n?|[\f\v\u2028\u2029]/g, '\n');
  const broken = isRunTogether(start) ? start.replace(LABELS, '\n') : start;
  return broken
    .split('\n')
    .map((line) => tidy(line.slice(0, LONGEST_LINE)))
    .filter((line) => line !== '')
    .slice(0, MOST_LINES);
}

function isRunTogether(text: string): boolean {
  return text.length > RUN_TOGETHER && text.length / text.split('\n').length > RUN_TOGETHER;
}

function tidy(line: string): string {
  return line
    .replace(/[\u200b-\u200f\ufeff\u00ad]/g, '')
    .replace(/ {3,}/g, '\t')
    .replace(/[^\S\t]+/g, ' ')
    .replace(/ ?\t[\t ]*/g, '\t')
    .trim();
}

/** What stands behind a label such as `Nomor`: in its line up to the next column, `null` where the line is another one. */
export function labelled(line: string, label: RegExp): string | null {
  const match = new RegExp(`^(?:${label.source})\\s*(?:[:=]|\\t)\\s*(.*)$`, 'iu').exec(line);
  if (match === null) return null;
  const value = (match[1] ?? '').replace(/^[:\s]+/, '');
  return (value.split('\t')[0] ?? '').trim();
}

/** The first value behind a label, with the number of its line; `null` where there is none. */
export function firstLabelled(
  lines: readonly string[],
  label: RegExp,
): { value: string; index: number } | null {
  for (const [index, line] of lines.entries()) {
    const value = labelled(line, label);
    if (value !== null && /[\p{L}\p{N}]/u.test(value)) return { value, index };
  }
  return null;
}

/** Short words that stay as they are between others. */
const SMALL = new Set(
  'dan di ke dari yang untuk pada dalam dengan atas bagi oleh serta atau tentang bersama para'.split(' '),
);
/** Abbreviations of government; words without a vowel are taken for such, too. */
const ABBREVIATIONS = new Set(
  (
    'ri hut asn pns cpns opd skpd upt uptd apbd apbn rapbd rkpd rpjmd rpjpd dprd dpr tni polri kpu bawaslu pkk ' +
    'posyandu umkm ikm bumd bumdes lkpj lppd sakip spbe pppk tapd kua ppas rka dpa spip apip bpk ' +
    'bpn bps kb ppid jdih iv iii ii vi vii viii ix xi xii'
  ).split(' '),
);

/** `RAPAT KOORDINASI HUT RI` as `Rapat Koordinasi HUT RI`; text with small letters stays as it is. */
export function calmCase(text: string): string {
  if (/\p{Ll}/u.test(text)) return text;
  return text.toLowerCase().replace(/[\p{L}\p{N}]+/gu, (word, at: number) => {
    if (ABBREVIATIONS.has(word) || isUnspeakable(word)) return word.toUpperCase();
    if (at > 0 && SMALL.has(word)) return word;
    return word.charAt(0).toUpperCase() + word.slice(1);
  });
}

function isUnspeakable(word: string): boolean {
  return word.length >= 2 && !/[aiueoy\d]/.test(word);
}

/** Whether a line is set in capitals, as headings are. */
export function isHeading(line: string): boolean {
  const letters = line.replace(/[^\p{L}]/gu, '');
  if (letters.length < 3) return false;
  return letters.replace(/\p{Lu}/gu, '').length / letters.length < 0.15;
}

/** The name of a file without its folders and its ending, its separators as spaces. */
export function baseName(path: string): string {
  const name = path.split('/').at(-1) ?? path;
  return name.replace(/\.[\p{L}\p{N}]{1,5}$/u, '');
}
