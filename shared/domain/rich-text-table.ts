import type { RichCell, RichRow } from './rich-text-types.ts';

/** A cell of a table with its place on the grid, from 0. */
export interface PlacedCell {
  cell: RichCell;
  row: number;
  column: number;
}

/** Which places of a grid are covered. */
class Cover {
  private readonly taken = new Set<string>();

  isFree(row: number, column: number): boolean {
    return !this.taken.has(`${row}:${column}`);
  }

  /** First free column of a row, from `column` on. */
  nextFree(row: number, column: number): number {
    let next = column;
    while (!this.isFree(row, next)) next += 1;
    return next;
  }

  take(row: number, column: number, { attrs }: RichCell): void {
    for (let down = 0; down < attrs.rowspan; down += 1)
      for (let across = 0; across < attrs.colspan; across += 1)
        this.taken.add(`${row + down}:${column + across}`);
  }

  get size(): number {
    return this.taken.size;
  }
}

/** Where each cell stands; `null` when the cells do not fill one rectangle exactly. */
export function placeCells(rows: readonly RichRow[]): PlacedCell[] | null {
  const width = tableWidth(rows);
  const cover = new Cover();
  const placed: PlacedCell[] = [];
  let area = 0;
  for (const [row, { content }] of rows.entries()) {
    let column = 0;
    for (const cell of content) {
      column = cover.nextFree(row, column);
      const { colspan, rowspan } = cell.attrs;
      if (column + colspan > width || row + rowspan > rows.length) return null;
      cover.take(row, column, cell);
      area += colspan * rowspan;
      placed.push({ cell, row, column });
    }
  }
  const isWhole = area === cover.size && area === width * rows.length;
  return isWhole && width > 0 ? placed : null;
}

/** Columns of a table, told by its first row, which nothing covers from above. */
export function tableWidth(rows: readonly RichRow[]): number {
  return (rows[0]?.content ?? []).reduce((width, { attrs }) => width + attrs.colspan, 0);
}

/** The rows with spans cut to what is free and short rows filled with empty cells: always one rectangle. */
export function evenRows(rows: readonly RichRow[]): RichRow[] {
  const cover = new Cover();
  const fitted = rows.map(({ content }, row) => {
    let column = 0;
    return content.map((cell) => {
      column = cover.nextFree(row, column);
      const fitting = fitCell(cell, row, column, rows.length, cover);
      cover.take(row, column, fitting);
      return { cell: fitting, end: column + fitting.attrs.colspan };
    });
  });
  const width = Math.max(1, ...fitted.flat().map(({ end }) => end));
  return fitted.map((cells, row) => {
    const content = cells.map(({ cell }) => cell);
    for (let column = 0; column < width; column += 1)
      if (cover.isFree(row, column)) content.push(emptyCell(content.at(-1)?.type ?? 'tableCell'));
    return { type: 'tableRow', content };
  });
}

function fitCell(cell: RichCell, row: number, column: number, rowCount: number, cover: Cover): RichCell {
  let colspan = 1;
  while (colspan < cell.attrs.colspan && cover.isFree(row, column + colspan)) colspan += 1;
  const rowspan = Math.min(cell.attrs.rowspan, rowCount - row);
  const colwidth = cell.attrs.colwidth?.length === colspan ? cell.attrs.colwidth : null;
  return { ...cell, attrs: { colspan, rowspan, colwidth } };
}

function emptyCell(type: RichCell['type']): RichCell {
  return { type, attrs: { colspan: 1, rowspan: 1, colwidth: null }, content: [{ type: 'paragraph' }] };
}
