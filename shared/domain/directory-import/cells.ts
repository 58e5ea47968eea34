/** A cell of a sheet as a person sees it in Excel; an empty one is a text of nothing. */
export type SheetCell =
  | { kind: 'text'; text: string }
  /** `isExact` is false where Excel has kept only the first 15 digits. */
  | { kind: 'number'; text: string; isExact: boolean }
  /** `text` is the ISO date. */
  | { kind: 'date'; text: string }
  /** A formula that came to nothing: `text` is Excel's own word, e.g. `#N/A`. */
  | { kind: 'error'; text: string };

export const EMPTY_CELL: SheetCell = { kind: 'text', text: '' };

/** One sheet: rows of cells, the first at index 0; rows may be of different length. */
export interface SheetTable {
  name: string;
  rows: SheetCell[][];
  /** How many areas of merged cells the sheet has; only their first cell has a value. */
  mergedAreas: number;
}

/** Digits that Excel keeps of a number. */
const DIGITS_KEPT = 15;

/** A number as it stands in a sheet (`198001`, `1.98E+17`), as a cell; `padding` is the format `0000` of a cell. */
export function numberCell(raw: string, padding = 0): SheetCell {
  const value = Number(raw);
  if (raw.trim() === '' || !Number.isFinite(value)) return { kind: 'text', text: raw };
  if (!Number.isInteger(value))
    return { kind: 'number', text: String(value).replace('.', ','), isExact: true };
  const digits = BigInt(value).toString();
  const isExact = digits.replace('-', '').length <= DIGITS_KEPT;
  return { kind: 'number', text: digits.padStart(padding, '0'), isExact };
}

/** What Excel writes into a CSV file for a number of too many digits. */
const ROUNDED = /^\d(?:[.,]\d+)?E\+?\d+$/i;

/** A cell of a text file. A number that Excel has shortened is known by its `E+17`. */
export function textCell(text: string): SheetCell {
  const trimmed = text.trim();
  return ROUNDED.test(trimmed)
    ? { kind: 'number', text: trimmed, isExact: false }
    : { kind: 'text', text: trimmed };
}

/** Whether a row holds nothing at all. */
export function isBlank(row: readonly SheetCell[]): boolean {
  return row.every(({ text }) => text.trim() === '');
}

/**
 * Where the headings of a sheet probably stand, from 0: the first row with at least two filled cells, for a title above
 * a list fills only one. The first filled row where there is none.
 */
export function guessHeaderRow(rows: readonly (readonly SheetCell[])[]): number {
  const filled = (row: readonly SheetCell[]) => row.filter(({ text }) => text.trim() !== '').length;
  const index = rows.findIndex((row) => filled(row) >= 2);
  return index === -1
    ? Math.max(
        0,
        rows.findIndex((row) => filled(row) > 0),
      )
    : index;
}
