import { type Document, type Paragraph, TabStopType } from 'docx';
import type { AttendanceColumnModel, AttendanceModel } from '../models/attendance.model.ts';
import { columnFor, fittedWidths } from '../parts/column-widths.ts';
import { newDocument } from '../parts/document.ts';
import { pairedFields } from '../parts/fields.ts';
import { headings } from '../parts/headings.ts';
import { signed } from '../parts/keep.ts';
import { letterhead } from '../parts/letterhead.ts';
import { lineHeight, twips } from '../parts/measure.ts';
import { newSheet, type Sheet } from '../parts/sheet.ts';
import { signatureBlock } from '../parts/signature-block.ts';
import { LIST, STYLE } from '../parts/styles.ts';
import { cellText, type GridColumn, type GridRow, grid, rowNumber } from '../parts/tables.ts';
import { type Block, gap, hairline, numberedItem, run } from '../parts/text.ts';
import { rowsIn, textWidthTwips } from '../parts/text-width.ts';

/** What a column needs, in points of width at 10 points of type: at least, and to be read with ease; then its share of the rest. */
const COLUMN_NEEDS: Record<AttendanceColumnModel['kind'], readonly [number, number, number]> = {
  name: [64, 118, 3],
  number: [57, 122, 0],
  rank: [50, 72, 1],
  title: [86.5, 108, 2],
  organisation: [86.5, 104, 2],
  gender: [26, 30, 0],
  phone: [79, 88, 0],
  note: [56, 96, 2],
  grade: [36, 36, 0],
  amount: [56, 74, 1],
  signature: [72, 116, 2],
};
/** The same for the numbers of the rows. */
const NUMBER_NEEDS = [26, 32, 0] as const;
const MOST_DOTS = 14;
/** Room of a number such as `200.` before the dots, twips. */
const SIGNATURE_INDENT = 400;
/** Edges of a cell, left and right, and a little to spare, twips. */
const CELL_EDGES = 220;

/** Daftar hadir: title and fields of rule 42, then the table of rule 43. */
export function buildAttendance(model: AttendanceModel): Document {
  const sheet = newSheet(model);
  const { signature } = model;
  const body = [attendanceTable(sheet, model), hairline()];
  return newDocument(sheet, [
    ...letterhead(sheet),
    ...headings(sheet, [model.heading, model.subheading]),
    pairedFields(sheet, model.fields),
    gap(sheet.blockGap / 2),
    ...(signature === null ? body : signed(body, () => signatureBlock(sheet, signature))),
  ]);
}

function attendanceTable(sheet: Sheet, model: AttendanceModel): Block {
  const columns = gridColumns(sheet, model);
  const [rowInstance, signatureInstance] = [sheet.nextList(), sheet.nextList()];
  const height = Math.max(twips(model.rowHeight), LEAST_ROW_HEIGHT);
  const rows: GridRow[] = model.rows.map((texts, index) => ({
    cells: [
      [rowNumber(rowInstance)],
      ...model.columns.map(({ kind }, column) => [
        kind === 'signature'
          ? signatureCell(model, index, signatureInstance, columns[column + 1]?.width ?? 0)
          : cellText(texts[column] ?? '', CENTRED.has(kind)),
      ]),
    ],
    lines: linesOf(texts, columns.slice(1), model.type.tableSize),
  }));
  return grid(columns, [...rows, ...totalRow(model)], {
    rowHeight: height,
    lineHeight: lineHeight(model.type.tableSize, 1),
  });
}

/** Rows of text in the highest cell of a row. */
function linesOf(texts: readonly string[], columns: readonly GridColumn[], size: number): number {
  const rows = texts.map((text, index) => rowsIn(text, size, (columns[index]?.width ?? 0) - CELL_EDGES));
  return Math.max(1, ...rows);
}

const CENTRED: ReadonlySet<AttendanceColumnModel['kind']> = new Set(['gender', 'grade']);

/** `Jumlah` under all that is paid; what it comes to is written by hand (rule 41). */
function totalRow({ columns, totalLabel }: AttendanceModel): GridRow[] {
  const amount = columns.findIndex(({ kind }) => kind === 'amount');
  if (amount < 0 || totalLabel === '') return [];
  const after = columns.slice(amount);
  return [
    {
      cells: [[cellText(totalLabel, true, true)], ...after.map(() => [cellText('')])],
      spans: [amount + 1, ...after.map(() => 1)],
    },
  ];
}

/** 8 mm, rounded up to whole twips (rule 43). */
const LEAST_ROW_HEIGHT = 454;

/** Widths by the columns that are chosen, the same whether the rows are filled or blank (rule 44). */
function gridColumns(sheet: Sheet, { columns, type }: AttendanceModel): GridColumn[] {
  const labels = ['No', ...columns.map(({ label }) => label)];
  const needs = [NUMBER_NEEDS, ...columns.map(({ kind }) => COLUMN_NEEDS[kind])];
  const scale = 2 * type.tableSize;
  const widths = fittedWidths(
    sheet.width,
    needs.map(([least, wanted, share], index) => {
      // No word of a label is ever broken.
      const label = columnFor(sheet, (labels[index] ?? '').split(' '), true);
      return { least: Math.max(label, least * scale), wanted: Math.max(label, wanted * scale), share };
    }),
  );
  return labels.map((label, index) => ({ label, width: widths[index] ?? 0 }));
}

/** `1. ........` on the left in odd rows, `2. ........` further right in even ones, so that there is room to sign (rule 42). */
function signatureCell(model: AttendanceModel, index: number, instance: number, width: number): Paragraph {
  if (!model.isStaggered) return cellText('');
  const evenAt = Math.round(width * 0.4);
  const numberAt = index % 2 === 0 ? 0 : evenAt;
  const textAt = numberAt + SIGNATURE_INDENT;
  const room = width - evenAt - SIGNATURE_INDENT - CELL_EDGES;
  return numberedItem([run(dots(room, model.type.tableSize))], instance, {
    style: STYLE.table,
    reference: LIST.decimal,
    numberAt,
    textAt,
    tabStops: [{ type: TabStopType.LEFT, position: textAt }],
  });
}

/** As many dots as stand on one line of the cell. */
function dots(room: number, size: number): string {
  return '.'.repeat(Math.max(1, Math.min(MOST_DOTS, Math.floor(room / textWidthTwips('.', size)))));
}
