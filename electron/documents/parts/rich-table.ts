import {
  AlignmentType,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { plainText, type RichCell, type RichRow, type RichTable } from '../../../shared/domain/rich-text.ts';
import { type PlacedCell, placeCells, tableWidth } from '../../../shared/domain/rich-text-table.ts';
import { keepable } from './keep.ts';
import { FONT, STYLE } from './styles.ts';
import { allBorders, LINE } from './tables.ts';
import type { ParagraphOptions } from './text.ts';

export interface RichTableOptions {
  /** Twips. */
  left: number;
  width: number;
  /** Writes what stands in a cell, in the table's own type. */
  cells: (content: RichCell['content'], options: ParagraphOptions) => Paragraph[];
}

/** A row with more text than this may be higher than a page and must be able to break. */
const LONG_ROW = 1500;

/**
 * A table with lines over the whole width: first rows of header cells repeat on every page, rows stay whole (rule 43).
 * Column widths keep the proportions of the record.
 */
export function richTable(table: RichTable, options: RichTableOptions): Table {
  return keepable(makeTable(table, options, false), () => makeTable(table, options, true));
}

function makeTable({ content: rows }: RichTable, options: RichTableOptions, isKept: boolean): Table {
  const placed = placeCells(rows) ?? [];
  const widths = columnWidths(placed, tableWidth(rows), options.width);
  const headers = headerRows(rows);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: options.width, type: WidthType.DXA },
    columnWidths: widths,
    borders: allBorders(LINE),
    margins: { left: 85, right: 85, top: 28, bottom: 28, marginUnitType: WidthType.DXA },
    indent: { size: options.left, type: WidthType.DXA },
    rows: rows.map(
      (row, index) =>
        new TableRow({
          ...(index < headers ? { tableHeader: true } : {}),
          ...(rowLength(row) > LONG_ROW ? {} : { cantSplit: true }),
          ...(index < headers || (isKept && index === rows.length - 1) ? { keepNext: true } : {}),
          children: placed
            .filter((entry) => entry.row === index)
            .map((entry) => tableCell(entry, widths, options.cells)),
        }),
    ),
  });
}

/** How many rows at the top are header rows; a table of nothing else has none that repeats. */
function headerRows(rows: readonly RichRow[]): number {
  const isHeader = ({ content }: RichRow) =>
    content.length > 0 && content.every(({ type }) => type === 'tableHeader');
  const first = rows.findIndex((row) => !isHeader(row));
  return Math.max(0, first);
}

function rowLength({ content }: RichRow): number {
  return Math.max(0, ...content.map((cell) => plainText({ type: 'doc', content: cell.content }).length));
}

function tableCell(
  { cell, column }: PlacedCell,
  widths: readonly number[],
  write: RichTableOptions['cells'],
): TableCell {
  const { colspan, rowspan } = cell.attrs;
  const isHeader = cell.type === 'tableHeader';
  const size = sum(widths.slice(column, column + colspan));
  return new TableCell({
    children: write(isHeader ? inBold(cell.content) : cell.content, {
      style: STYLE.table,
      run: { font: FONT },
      alignment: isHeader ? AlignmentType.CENTER : AlignmentType.LEFT,
    }),
    width: { size, type: WidthType.DXA },
    ...(isHeader ? { verticalAlign: VerticalAlignTable.CENTER } : {}),
    ...(colspan > 1 ? { columnSpan: colspan } : {}),
    ...(rowspan > 1 ? { rowSpan: rowspan } : {}),
  });
}

/** Paragraphs of a header cell in bold, as the editor shows them. */
function inBold(content: RichCell['content']): RichCell['content'] {
  return content.map((block) =>
    block.type === 'paragraph'
      ? {
          ...block,
          content: (block.content ?? []).map((inline) =>
            inline.type === 'text'
              ? { ...inline, marks: [{ type: 'bold' as const }, ...(inline.marks ?? [])] }
              : inline,
          ),
        }
      : block,
  );
}

/** Widths in twips that fill the whole width; a column without a width of its own takes the average of the others. */
function columnWidths(placed: readonly PlacedCell[], count: number, whole: number): number[] {
  const known = new Map<number, number>();
  for (const { cell, column } of placed)
    for (const [offset, width] of (cell.attrs.colwidth ?? []).entries())
      if (width > 0 && offset < cell.attrs.colspan) known.set(column + offset, width);
  const average = known.size === 0 ? 1 : sum([...known.values()]) / known.size;
  const shares = Array.from({ length: count }, (_, column) => known.get(column) ?? average);
  const widths = shares.map((share) => Math.floor((whole * share) / sum(shares)));
  const last = widths.length - 1;
  return widths.map((width, column) => (column === last ? whole - sum(widths.slice(0, last)) : width));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
