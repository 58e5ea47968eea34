import type { Sheet } from './sheet.ts';
import { widestTwips } from './text-width.ts';

/** Left and right edge of a cell of a grid together, and a little to spare for another program's measures, twips. */
export const CELL_EDGES = 170;
const SPARE = 50;
/** The widest date there is. */
const WIDEST_DATE = '30 September 2025';

/** Width of a column, edges included, in which none of the texts breaks; twips. `isBold` for labels. */
export function columnFor(sheet: Sheet, texts: readonly string[], isBold = false): number {
  return widestTwips(texts, sheet.model.type.tableSize, isBold) + CELL_EDGES + SPARE;
}

/** Width of a column of dates under a label: neither breaks. */
export function dateColumn(sheet: Sheet, label: string): number {
  return Math.max(columnFor(sheet, [WIDEST_DATE]), columnFor(sheet, label.split(' '), true));
}

/** Widths that share what is left of a table's width; whole twips, none lost. */
export function sharedWidths(width: number, shares: readonly number[]): number[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  let used = 0;
  return shares.map((share, index) => {
    const own = index === shares.length - 1 ? width - used : Math.floor((width * share) / total);
    used += own;
    return own;
  });
}

export interface ColumnNeed {
  /** Below this its text is broken badly, twips. */
  least: number;
  /** All that its text needs, twips. */
  wanted: number;
  /** Share of what is left once every column has what it wants; 0 takes none. */
  share: number;
}

/**
 * Widths of columns in a table of a given width: what each wants, the rest by share. Where it is narrow, columns with a share
 * give way first, down to their least; then the others do.
 */
export function fittedWidths(width: number, needs: readonly ColumnNeed[]): number[] {
  const sumOf = (pick: (need: ColumnNeed) => number) => needs.reduce((sum, need) => sum + pick(need), 0);
  const spare = width - sumOf(({ wanted }) => wanted);
  if (spare >= 0) {
    const rest = sharedWidths(
      spare,
      needs.map(({ share }) => share),
    );
    return needs.map((need, index) => need.wanted + (rest[index] ?? 0));
  }
  const givesWay = ({ share }: ColumnNeed) => share > 0;
  const first = sumOf((need) => (givesWay(need) ? need.wanted - need.least : 0));
  const second = sumOf((need) => (givesWay(need) ? 0 : need.wanted - need.least));
  const [taken, takenThen] = [part(-spare, first), part(-spare - first, second)];
  return sharedWidths(
    width,
    needs.map((need) => need.wanted - (need.wanted - need.least) * (givesWay(need) ? taken : takenThen)),
  );
}

/** How much of what can be given is asked for, from 0 to 1. */
function part(asked: number, whole: number): number {
  return whole === 0 ? 0 : Math.min(1, Math.max(0, asked / whole));
}
