import Papa from 'papaparse';
import { type SheetTable, textCell } from '../../shared/domain/directory-import/cells.ts';
import { MOST_ROWS, unreadable } from './list-limits.ts';

const DELIMITERS = [';', '\t', ',', '|'];
const LINES_LOOKED_AT = 20;

/** A .csv or .txt file: parted by semicolon, comma or tab, in UTF-8, UTF-16 or Windows-1252. */
export function readDelimitedText(bytes: Buffer): SheetTable {
  const text = decode(bytes);
  const named = /^sep=(.)\r?\n/i.exec(text);
  const body = named === null ? text : text.slice(named[0].length);
  const { data } = Papa.parse<string[]>(body, {
    delimiter: named?.[1] ?? guessDelimiter(body),
    preview: MOST_ROWS + 1,
  });
  if (data.length > MOST_ROWS)
    throw unreadable(`Berkas ini berisi lebih dari ${MOST_ROWS} baris. Bagi menjadi beberapa berkas.`);
  const rows = data.map((row) => row.map(textCell));
  while (rows.at(-1)?.every(({ text: cell }) => cell === '') === true) rows.pop();
  return { name: '', rows, mergedAreas: 0 };
}

/** What stands in the most lines; commas of names and decimals (`1,98E+17`) do not part a list of semicolons. */
function guessDelimiter(text: string): string {
  const lines = text.split(/\r\n?|\n/, LINES_LOOKED_AT).map((line) => line.replace(/"[^"]*"/g, ''));
  const linesWith = (delimiter: string) => lines.filter((line) => line.includes(delimiter)).length;
  return DELIMITERS.reduce((best, other) => (linesWith(other) > linesWith(best) ? other : best));
}

function decode(bytes: Buffer): string {
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  if (text.includes('\0')) {
    throw unreadable(
      'Berkas ini bukan daftar Excel atau CSV, atau isinya rusak. Pilih berkas .xlsx atau .csv.',
    );
  }
  return text;
}

function encodingOf(bytes: Buffer): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, 4096);
  const zeros = (parity: 0 | 1) => head.filter((byte, index) => byte === 0 && index % 2 === parity).length;
  // Text without a mark: every other byte of Latin letters in UTF-16 is zero.
  if (zeros(1) > head.length / 4 && zeros(0) === 0) return 'utf-16le';
  if (zeros(0) > head.length / 4 && zeros(1) === 0) return 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
