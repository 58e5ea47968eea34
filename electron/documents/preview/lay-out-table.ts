import type { FieldValues, FlowBlock, FlowCell, FlowRow, FlowTable } from './flow.ts';
import {
  type Drawing,
  type LaidBlock,
  type LaidParagraph,
  type LaidRow,
  type LaidTable,
  moved,
  spaceBetween,
} from './laid-out.ts';
import { layOutParagraph } from './lay-out-paragraph.ts';

/** Lays blocks into a column of a width (twips). */
export function layOutBlocks(blocks: readonly FlowBlock[], width: number, fields: FieldValues): LaidBlock[] {
  return blocks.map((block) =>
    block.kind === 'table' ? layOutTable(block, width, fields) : layOutParagraph(block, width, fields),
  );
}

export function layOutTable(table: FlowTable, width: number, fields: FieldValues): LaidTable {
  const known = laidTables.get(table);
  if (known !== undefined && known.width === width && known.fields === fields) return known.laid;
  const laid = layOutNewTable(table, width, fields);
  laidTables.set(table, { width, fields, laid });
  return laid;
}

/** A table that was kept from the last reading, as the list behind a letter is, is laid out once. */
const laidTables = new WeakMap<FlowTable, { width: number; fields: FieldValues; laid: LaidTable }>();

function layOutNewTable(table: FlowTable, width: number, fields: FieldValues): LaidTable {
  const spare = width - table.width;
  const x = table.align === 'center' ? spare / 2 : table.align === 'right' ? spare : table.indent;
  return { kind: 'table', rows: table.rows.map((row, index) => layOutRow(row, x, index, table, fields)) };
}

/** A line or a row inside a cell, with its place under the cell's top edge. */
interface Item {
  y: number;
  height: number;
  drawings: Drawing[];
}

interface LaidCell {
  cell: FlowCell;
  x: number;
  items: Item[];
}

function layOutRow(row: FlowRow, x: number, index: number, table: FlowTable, fields: FieldValues): LaidRow {
  let at = x;
  const cells = row.cells.map((cell) => {
    const { margins, width } = cell;
    const isTurned = cell.direction !== 'across';
    const room = isTurned ? row.height - margins.top - margins.bottom : width - margins.left - margins.right;
    const laid = { cell, x: at, items: cell.isContinued ? [] : stack(cell.blocks, room, fields) };
    at += width;
    return laid;
  });
  return buildRow(row, cells, index === table.rows.length - 1);
}

/** Puts the blocks of a cell, a header or a footer under each other. */
export function stack(blocks: readonly FlowBlock[], width: number, fields: FieldValues): Item[] {
  const items: Item[] = [];
  let y = 0;
  let previous: LaidParagraph | null = null;
  for (const block of layOutBlocks(blocks, width, fields)) {
    if (block.kind === 'paragraph') {
      y += previous === null ? block.before : spaceBetween(previous, block) - previous.after;
    }
    for (const part of block.kind === 'table' ? block.rows : block.lines) {
      items.push({ y, height: part.height, drawings: part.drawings });
      y += part.height;
    }
    previous = block.kind === 'paragraph' ? block : null;
    y += previous?.after ?? 0;
  }
  // What the last paragraph wants under it belongs to the cell.
  const end = items.at(-1);
  if (end !== undefined) end.height = y - end.y;
  return items;
}

function heightOf(items: readonly Item[]): number {
  return items.reduce((end, { y, height }) => Math.max(end, y + height), 0);
}

function buildRow(row: FlowRow, cells: readonly LaidCell[], isLast: boolean): LaidRow {
  const [top, bottom] = [edge(row, 'top'), edge(row, 'bottom')];
  const margin = (side: 'top' | 'bottom') => Math.max(0, ...row.cells.map(({ margins }) => margins[side]));
  const [above, below] = [margin('top'), margin('bottom')];
  const across = cells.filter(({ cell }) => cell.direction === 'across');
  const content = Math.max(0, ...across.map(({ items }) => heightOf(items))) + above + below;
  // The upper line lies within a least height, the lower one of the last row outside, as LibreOffice counts them.
  const inner = row.heightRule === 'exact' ? row.height : Math.max(content + top, row.height);
  const height = inner + (isLast ? bottom : 0);
  return {
    height,
    foot: isLast ? 0 : bottom,
    drawings: cells.flatMap((cell) => drawCell(cell, height, top, above, below, isLast)),
    isHeader: row.isHeader,
    keepNext: row.keepNext,
    split: (limit) => (row.canSplit ? splitRow(row, cells, isLast, limit - top - above - below) : null),
  };
}

function edge(row: FlowRow, side: 'top' | 'bottom'): number {
  return Math.max(0, ...row.cells.map(({ borders }) => borders[side]?.width ?? 0));
}

function drawCell(
  { cell, x, items }: LaidCell,
  height: number,
  top: number,
  above: number,
  below: number,
  isLast: boolean,
): Drawing[] {
  const { borders, width, fill, margins, align } = cell;
  const drawings: Drawing[] = fill === null ? [] : [{ kind: 'fill', x, y: 0, width, height, color: fill }];
  const room = height - top - above - below - (isLast ? (borders.bottom?.width ?? 0) : 0);
  const isAcross = cell.direction === 'across';
  const spare = Math.max(0, (isAcross ? room : width - margins.left - margins.right) - heightOf(items));
  const shift = align === 'center' ? spare / 2 : align === 'bottom' ? spare : 0;
  if (isAcross) {
    const y = top + above + shift;
    drawings.push(...items.flatMap((item) => moved(item.drawings, x + margins.left, y + item.y)));
  } else {
    const turned = items.flatMap((item) => moved(item.drawings, 0, item.y + shift));
    drawings.push(
      cell.direction === 'down'
        ? { kind: 'turned', degrees: 90, x: x + width - margins.right, y: top + above, drawings: turned }
        : { kind: 'turned', degrees: -90, x: x + margins.left, y: height - below, drawings: turned },
    );
  }
  const rule = (border: FlowCell['borders']['top'], atX: number, atY: number, isVertical: boolean) => {
    if (border === undefined) return;
    drawings.push({ kind: 'rule', x: atX, y: atY, length: isVertical ? height : width, isVertical, border });
  };
  if (!cell.isContinued) rule(borders.top, x, (borders.top?.width ?? 0) / 2, false);
  // The last row has room for its lower line; another one's is drawn by the row under it, or here at the foot of a page.
  const lower = (borders.bottom?.width ?? 0) / 2;
  rule(borders.bottom, x, isLast ? height - lower : height + lower, false);
  rule(borders.left, x, 0, true);
  rule(borders.right, x + width, 0, true);
  return drawings;
}

/** Cuts a row between lines: each cell keeps what ends within the height. */
function splitRow(
  row: FlowRow,
  cells: readonly LaidCell[],
  isLast: boolean,
  height: number,
): [LaidRow, LaidRow] | null {
  const parts = cells.map((cell) => {
    const kept = cell.items.filter((item) => item.y + item.height <= height);
    const rest = cell.items.slice(kept.length);
    const start = rest[0]?.y ?? 0;
    return { kept, rest: rest.map((item) => ({ ...item, y: item.y - start })) };
  });
  if (parts.every(({ kept }) => kept.length === 0) || parts.every(({ rest }) => rest.length === 0))
    return null;
  const part = (name: 'kept' | 'rest') =>
    cells.map((cell, index) => ({ ...cell, items: parts[index]?.[name] ?? [] }));
  const free: FlowRow = { ...row, height: 0, heightRule: 'auto' };
  return [buildRow(free, part('kept'), false), buildRow(free, part('rest'), isLast)];
}
