import writeXlsxFile, { type Cell, type SheetData } from 'write-excel-file/node';
import { fitForXml } from '../../shared/domain/text.ts';

export interface SheetColumn<Row> {
  header: string;
  /** Width in characters. */
  width: number;
  /** Text stays text, so that NIP and leading zeros survive; numbers can be added up. */
  value: (row: Row) => string | number;
}

export interface Spreadsheet<Row> {
  /** Name of the sheet, at most 31 characters. */
  name: string;
  columns: readonly SheetColumn<Row>[];
  rows: readonly Row[];
}

const FORBIDDEN_IN_NAME = /[\\/*?:[\]]/g;
const LONGEST_CELL = 32_767;

/** An .xlsx of one sheet: a header row that stays in view, then a row for each entry. */
export async function writeSpreadsheet<Row>({ name, columns, rows }: Spreadsheet<Row>): Promise<Buffer> {
  const head = columns.map(({ header }): Cell => ({ value: header, fontWeight: 'bold', wrap: true }));
  const body = rows.map((row) => columns.map(({ value }) => toCell(value(row))));
  const data: SheetData = [head, ...body];
  return writeXlsxFile(data, {
    sheet: name.replace(FORBIDDEN_IN_NAME, ' ').slice(0, 31),
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  }).toBuffer();
}

function toCell(value: string | number): Cell {
  if (typeof value === 'number') return { value, type: Number };
  // As a text: a cell that begins with `=` is shown and never calculated.
  return value === '' ? null : { value: fitForXml(value.slice(0, LONGEST_CELL)), type: String, wrap: true };
}
