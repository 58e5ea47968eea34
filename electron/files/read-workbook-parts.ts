import { SaxesParser } from 'saxes';
import {
  EMPTY_CELL,
  numberCell,
  type SheetCell,
  type SheetTable,
} from '../../shared/domain/directory-import/cells.ts';
import { serialToIso } from '../../shared/domain/directory-import/read-values.ts';
import { MOST_ROWS, unreadable } from './list-limits.ts';

/** How many characters are read before others have their turn. */
const SLICE = 512 * 1024;
/** Days between the two ways in which Excel counts dates. */
const DAYS_OF_1904 = 1462;
const WIDEST = 200;

export interface NumberFormats {
  isDate(style: number): boolean;
  /** `00000` pads to five digits; 0 for none. */
  padding(style: number): number;
  is1904: boolean;
}

async function parseInSlices(parser: SaxesParser, xml: string): Promise<void> {
  for (let start = 0; start < xml.length; start += SLICE) {
    parser.write(xml.slice(start, start + SLICE));
    await new Promise((resolve) => setImmediate(resolve));
  }
  if (xml !== '') parser.close();
}

/** Written by a program that does not calculate. */
const UNCALCULATED: SheetCell = { kind: 'error', text: 'rumus tanpa hasil' };

const bare = (name: string) => name.replace(/^.*:/, '');

/** The texts that cells name by number; reading aids for Japanese (`rPh`) are left out. */
export async function readSharedStrings(xml: string): Promise<string[]> {
  const strings: string[] = [];
  const parser = new SaxesParser();
  let [text, isText, isAid] = ['', false, false];
  parser.on('opentag', ({ name }) => {
    const tag = bare(name);
    if (tag === 'si') text = '';
    else if (tag === 'rPh') isAid = true;
    else if (tag === 't') isText = !isAid;
  });
  parser.on('text', (piece) => {
    if (isText) text += piece;
  });
  parser.on('closetag', ({ name }) => {
    const tag = bare(name);
    if (tag === 'si') strings.push(text);
    else if (tag === 'rPh') isAid = false;
    else if (tag === 't') isText = false;
  });
  await parseInSlices(parser, xml);
  return strings;
}

const isBuiltInDate = (id: number) =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 58);

/** Which cell styles show dates, and which pad numbers with zeros. */
export function readFormats(xml: string, is1904: boolean): NumberFormats {
  const codes = new Map<number, string>();
  const styles: number[] = [];
  const parser = new SaxesParser();
  let isInStyles = false;
  parser.on('opentag', ({ name, attributes }) => {
    const tag = bare(name);
    if (tag === 'numFmt') codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
    else if (tag === 'cellXfs') isInStyles = true;
    else if (tag === 'xf' && isInStyles) styles.push(Number(attributes.numFmtId ?? 0));
  });
  parser.on('closetag', ({ name }) => {
    if (bare(name) === 'cellXfs') isInStyles = false;
  });
  if (xml !== '') parser.write(xml).close();
  return {
    is1904,
    isDate: (style) => {
      const id = styles[style] ?? 0;
      const code = codes.get(id);
      return code === undefined
        ? isBuiltInDate(id)
        : /[dy]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));
    },
    padding: (style) => {
      const code = codes.get(styles[style] ?? 0) ?? '';
      return /^0{2,30}$/.test(code) ? code.length : 0;
    },
  };
}

/** One sheet; empty rows at its end are cut. */
export async function readSheet(
  name: string,
  xml: string,
  strings: readonly string[],
  formats: NumberFormats,
): Promise<SheetTable> {
  const rows: SheetCell[][] = [];
  let mergedAreas = 0;
  let [row, column, type, style, value, isValue] = [-1, -1, '', 0, '', false];
  let isFormulaWithoutValue = false;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name: tagName, attributes }) => {
    const tag = bare(tagName);
    if (tag === 'row') {
      row = attributes.r === undefined ? row + 1 : Number(attributes.r) - 1;
      column = -1;
    } else if (tag === 'c') {
      column = attributes.r === undefined ? column + 1 : columnOf(attributes.r);
      [type, style, value] = [attributes.t ?? 'n', Number(attributes.s ?? 0), ''];
      isFormulaWithoutValue = false;
    } else if (tag === 'f') isFormulaWithoutValue = true;
    else if (tag === 'v' || tag === 't') [isValue, isFormulaWithoutValue] = [true, false];
    else if (tag === 'mergeCell') mergedAreas += 1;
  });
  parser.on('text', (piece) => {
    if (isValue) value += piece;
  });
  parser.on('closetag', ({ name: tagName }) => {
    const tag = bare(tagName);
    if (tag === 'v' || tag === 't') isValue = false;
    if (tag !== 'c' || column >= WIDEST) return;
    const cell = isFormulaWithoutValue ? UNCALCULATED : toCell(type, style, value, strings, formats);
    if (cell.text === '') return;
    if (row >= MOST_ROWS)
      throw unreadable(`Lembar ${name} berisi lebih dari ${MOST_ROWS} baris. Bagi menjadi beberapa berkas.`);
    place(rows, row, column, cell);
  });
  await parseInSlices(parser, xml);
  return { name, rows, mergedAreas };
}

function place(rows: SheetCell[][], row: number, column: number, cell: SheetCell): void {
  while (rows.length <= row) rows.push([]);
  const cells = rows[row];
  if (cells === undefined) return;
  while (cells.length < column) cells.push(EMPTY_CELL);
  cells[column] = cell;
}

function toCell(
  type: string,
  style: number,
  value: string,
  strings: readonly string[],
  formats: NumberFormats,
): SheetCell {
  if (value === '') return EMPTY_CELL;
  switch (type) {
    case 's':
      return { kind: 'text', text: (strings[Number(value)] ?? '').trim() };
    case 'b':
      return { kind: 'text', text: value === '1' ? 'YA' : 'TIDAK' };
    case 'e':
      return { kind: 'error', text: value };
    case 'd':
      return { kind: 'date', text: value.slice(0, 10) };
    case 'n': {
      if (!formats.isDate(style)) return numberCell(value, formats.padding(style));
      const iso = serialToIso(Number(value) + (formats.is1904 ? DAYS_OF_1904 : 0));
      return iso === null ? numberCell(value) : { kind: 'date', text: iso };
    }
    default:
      return { kind: 'text', text: value.trim() };
  }
}

/** Column of an address such as `AB12`, from 0. */
function columnOf(address: string): number {
  let column = 0;
  for (const letter of address.replace(/\d+$/, '')) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
