import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  type IBorderOptions,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  type TextDirection,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { type Block, keepable, signable } from './keep.ts';
import { FONT, LIST, STYLE } from './styles.ts';
import { paragraph, run } from './text.ts';

const NONE: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };
/** Hides what the table has there; `NONE` would leave it. */
const NIL: IBorderOptions = { style: BorderStyle.NIL };
export const LINE: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: '000000' };

export function allBorders(border: IBorderOptions) {
  return {
    top: border,
    bottom: border,
    left: border,
    right: border,
    insideHorizontal: border,
    insideVertical: border,
  };
}

interface PlainCell {
  children: readonly Block[];
  columnSpan?: number;
  isMiddle?: boolean;
  /** Turned text, for what is folded. */
  direction?: (typeof TextDirection)[keyof typeof TextDirection];
}

interface PlainTableOptions {
  /** Least height of every row, twips. */
  rowHeight?: number;
  /** The height is neither more nor less: what is longer is cut off. */
  isHeightExact?: boolean;
  /** Space at the left and right of each cell, twips. */
  sideMargin?: number;
  bottomBorder?: IBorderOptions;
  /** Space under the text of each cell, twips. */
  bottomMargin?: number;
  indent?: number;
  /** Rows that are longer than a page must be able to break; all others stay whole. */
  canRowsSplit?: boolean;
}

/** A table without lines: alignment by real cells (rule 49). Cell edges carry no space of their own. */
export function plainTable(
  widths: readonly number[],
  rows: readonly (readonly PlainCell[])[],
  options: PlainTableOptions = {},
): Table {
  const { rowHeight, isHeightExact = false, sideMargin = 0, bottomBorder, bottomMargin = 0 } = options;
  const { indent, canRowsSplit = false } = options;
  const rule = isHeightExact ? HeightRule.EXACT : HeightRule.ATLEAST;
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: sum(widths), type: WidthType.DXA },
    columnWidths: [...widths],
    borders: { ...allBorders(NONE), ...(bottomBorder === undefined ? {} : { bottom: bottomBorder }) },
    margins: {
      left: sideMargin,
      right: sideMargin,
      top: 0,
      bottom: bottomMargin,
      marginUnitType: WidthType.DXA,
    },
    ...(indent === undefined ? {} : { indent: { size: indent, type: WidthType.DXA } }),
    rows: rows.map(
      (cells) =>
        new TableRow({
          ...(canRowsSplit ? {} : { cantSplit: true }),
          ...(rowHeight === undefined ? {} : { height: { value: rowHeight, rule } }),
          children: plainCells(cells, widths),
        }),
    ),
  });
}

function plainCells(cells: readonly PlainCell[], widths: readonly number[]): TableCell[] {
  let column = 0;
  return cells.map(({ children, columnSpan = 1, isMiddle = false, direction }) => {
    const width = sum(widths.slice(column, column + columnSpan));
    column += columnSpan;
    return new TableCell({
      children: [...children],
      width: { size: width, type: WidthType.DXA },
      ...(columnSpan > 1 ? { columnSpan } : {}),
      ...(isMiddle ? { verticalAlign: VerticalAlignTable.CENTER } : {}),
      ...(direction === undefined ? {} : { textDirection: direction }),
    });
  });
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0);
}

export interface GridColumn {
  label: string;
  /** Twips. */
  width: number;
  isCentered?: boolean;
  /** Points, of the label; the table's size without it. */
  size?: number;
}

export interface GridRow {
  cells: readonly (readonly Paragraph[])[];
  /** A sub-heading across all columns: kept with the row under it. */
  isHeading?: boolean;
  keepNext?: boolean;
  /** How many columns each cell takes, where not each takes one. */
  spans?: readonly number[];
  /**
   * Rows of text in its highest cell. Where it is known the first lines of all cells stand level, in the middle of the height
   * that the row has at least; else each cell is centred, which LibreOffice leaves out from the sixth page of a table on.
   */
  lines?: number;
}

/** Space over and under the text of a cell, twips. */
const CELL_TOP = 28;

interface GridOptions {
  /** Least height of a body row, twips. */
  rowHeight?: number;
  /** Height of a line of text in it, twips: needed where rows say how many lines they have. */
  lineHeight?: number;
  indent?: number;
}

/** A table with lines: its header row repeats on every page and no row splits (rules 20, 43). */
export function grid(
  columns: readonly GridColumn[],
  rows: readonly GridRow[],
  options: GridOptions = {},
): Table {
  const make = (lastRows: readonly GridRow[], closing: readonly Block[] = []) =>
    makeGrid(columns, lastRows, options, closing);
  return signable(
    keepable(make(rows), () => make(withKeptEnd(rows))),
    { indent: options.indent ?? 0, makeSigned: (signature) => make(withKeptEnd(rows), signature) },
  );
}

function withKeptEnd(rows: readonly GridRow[]): GridRow[] {
  return rows.map((row, index) => (index === rows.length - 1 ? { ...row, keepNext: true } : row));
}

function makeGrid(
  columns: readonly GridColumn[],
  rows: readonly GridRow[],
  { rowHeight, lineHeight = 0, indent }: GridOptions,
  closing: readonly Block[],
): Table {
  const widths = columns.map(({ width }) => width);
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((column) => gridCell([headerText(column)], column.width)),
  });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: sum(widths), type: WidthType.DXA },
    columnWidths: widths,
    borders: allBorders(LINE),
    margins: { left: 85, right: 85, top: CELL_TOP, bottom: 28, marginUnitType: WidthType.DXA },
    ...(indent === undefined ? {} : { indent: { size: indent, type: WidthType.DXA } }),
    rows: [
      header,
      ...rows.map((row) => gridRow(row, columns, rowHeight, lineHeight)),
      ...(closing.length === 0 ? [] : [closingRow(closing, widths)]),
    ],
  });
}

/** A last row without lines over all columns, whose cell takes no space of its own: what closes a list stands in it. */
function closingRow(blocks: readonly Block[], widths: readonly number[]): TableRow {
  return new TableRow({
    cantSplit: true,
    children: [
      new TableCell({
        children: [...blocks],
        width: { size: sum(widths), type: WidthType.DXA },
        borders: { left: NIL, bottom: NIL, right: NIL },
        margins: { left: 0, right: 0, top: 0, bottom: 0, marginUnitType: WidthType.DXA },
        ...(widths.length > 1 ? { columnSpan: widths.length } : {}),
      }),
    ],
  });
}

function gridRow(
  row: GridRow,
  columns: readonly GridColumn[],
  rowHeight: number | undefined,
  lineHeight: number,
): TableRow {
  const isKept = row.isHeading === true || row.keepNext === true;
  const height =
    rowHeight === undefined || row.isHeading === true
      ? {}
      : { height: { value: rowHeight, rule: HeightRule.ATLEAST } };
  const width = columns.map((column) => column.width);
  return new TableRow({
    cantSplit: true,
    ...(isKept ? { keepNext: true } : {}),
    ...height,
    children: spannedCells(row, width, topOf(row, rowHeight, lineHeight)),
  });
}

/** Space over the first lines of a row that says how many it has. */
function topOf({ lines }: GridRow, rowHeight: number | undefined, lineHeight: number): number | null {
  if (lines === undefined || rowHeight === undefined) return null;
  return Math.max(CELL_TOP, Math.floor((rowHeight - lines * lineHeight) / 2));
}

function spannedCells(
  { cells, spans, isHeading }: GridRow,
  widths: readonly number[],
  top: number | null,
): TableCell[] {
  const taken = isHeading === true ? [widths.length] : (spans ?? widths.map(() => 1));
  let column = 0;
  return taken.map((span, index) => {
    const width = sum(widths.slice(column, column + span));
    column += span;
    return gridCell(cells[index] ?? [], width, span, top);
  });
}

function gridCell(
  children: readonly Paragraph[],
  width: number,
  columnSpan = 1,
  top: number | null = null,
): TableCell {
  return new TableCell({
    children: children.length === 0 ? [cellText('')] : [...children],
    width: { size: width, type: WidthType.DXA },
    ...(top === null
      ? { verticalAlign: VerticalAlignTable.CENTER }
      : { margins: { top, marginUnitType: WidthType.DXA } }),
    ...(columnSpan > 1 ? { columnSpan } : {}),
  });
}

function headerText({ label, size }: GridColumn): Paragraph {
  return paragraph([run(label, { isBold: true, ...(size === undefined ? {} : { size }) })], {
    style: STYLE.table,
    alignment: AlignmentType.CENTER,
    keepNext: true,
  });
}

/** Text of a cell; an empty one is written too, so that its type size is the table's. */
export function cellText(text: string, isCentered = false, isBold = false): Paragraph {
  return paragraph(text === '' ? [] : [run(text, { isBold })], {
    style: STYLE.table,
    run: { font: FONT },
    ...(isCentered ? { alignment: AlignmentType.CENTER } : {}),
  });
}

/** A sub-heading across all columns, or nothing without one. */
export function headingRow(text: string): GridRow[] {
  return text === '' ? [] : [{ cells: [[cellText(text, false, true)]], isHeading: true }];
}

/** Real number of a row: Word counts again when a row is put in (rule 50). */
export function rowNumber(instance: number): Paragraph {
  return paragraph([], {
    style: STYLE.table,
    alignment: AlignmentType.CENTER,
    numbering: { reference: LIST.row, level: 0, instance },
    run: { font: FONT },
  });
}
