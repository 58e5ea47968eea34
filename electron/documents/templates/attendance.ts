import { AlignmentType, type Document, type Paragraph, TabStopType } from 'docx';
import type { AttendanceColumnModel, AttendanceModel } from '../models/attendance.model.ts';
import { newDocument } from '../parts/document.ts';
import { fieldsTable, labelWidth } from '../parts/fields.ts';
import { letterhead } from '../parts/letterhead.ts';
import { twips } from '../parts/measure.ts';
import { newSheet, type Sheet } from '../parts/sheet.ts';
import { signatureBlock } from '../parts/signature-block.ts';
import { LIST, STYLE } from '../parts/styles.ts';
import { cellText, type GridColumn, grid, rowNumber } from '../parts/tables.ts';
import { type Block, gap, hairline, numberedItem, paragraph, run } from '../parts/text.ts';
import { textWidthTwips } from '../parts/text-width.ts';

const NUMBER_COLUMN = 12;
/** Shares of the width, the same whether the rows are filled or blank (rule 44). */
const COLUMN_SHARES: Record<AttendanceColumnModel['kind'], number> = {
  name: 30,
  number: 33,
  rank: 20,
  title: 26,
  organisation: 24,
  gender: 7,
  phone: 20,
  grade: 16,
  amount: 20,
  signature: 30,
};
const MOST_DOTS = 14;
/** Room of a number such as `200.` before the dots, twips. */
const SIGNATURE_INDENT = 400;
/** Edges of a cell, left and right, and a little to spare, twips. */
const CELL_EDGES = 220;

/** Daftar hadir: title and fields of rule 42, then the table of rule 43. */
export function buildAttendance(model: AttendanceModel): Document {
  const sheet = newSheet(model);
  return newDocument(sheet, [
    ...letterhead(sheet),
    ...titles(sheet, model),
    fieldsTable(sheet, model.fields, {
      labelWidth: labelWidth(
        model.fields.map(({ label }) => label),
        model.type.bodySize,
      ),
    }),
    gap(sheet.blockGap / 2),
    attendanceTable(sheet, model),
    ...(model.signature === null ? [hairline()] : signatureBlock(sheet, model.signature)),
  ]);
}

function titles(sheet: Sheet, { heading, subheading }: AttendanceModel): Paragraph[] {
  const lines = [heading, subheading].filter((line) => line !== '');
  return lines.map((line, index) =>
    paragraph([run(line, { isBold: true })], {
      alignment: AlignmentType.CENTER,
      keepNext: true,
      spacing: {
        before: index === 0 ? sheet.blockGap : 0,
        after: index === lines.length - 1 ? sheet.blockGap : 0,
      },
    }),
  );
}

function attendanceTable(sheet: Sheet, model: AttendanceModel): Block {
  const columns = gridColumns(sheet, model);
  const [rowInstance, signatureInstance] = [sheet.nextList(), sheet.nextList()];
  const last = model.rows.length - 1;
  const rows = model.rows.map((texts, index) => ({
    cells: [
      [rowNumber(rowInstance)],
      ...model.columns.map(({ kind }, column) => [
        kind === 'signature'
          ? signatureCell(model, index, signatureInstance, columns[column + 1]?.width ?? 0)
          : cellText(texts[column] ?? '', kind === 'gender'),
      ]),
    ],
    keepNext: model.signature !== null && index === last,
  }));
  return grid(columns, rows, { rowHeight: Math.max(twips(model.rowHeight), LEAST_ROW_HEIGHT) });
}

/** 8 mm, rounded up to whole twips (rule 43). */
const LEAST_ROW_HEIGHT = 454;

function gridColumns(sheet: Sheet, { columns }: AttendanceModel): GridColumn[] {
  const number = twips(NUMBER_COLUMN);
  const shares = columns.map(({ kind }) => COLUMN_SHARES[kind]);
  const total = shares.reduce((sum, share) => sum + share, 0);
  return [
    { label: 'No', width: number },
    ...columns.map(({ label, kind }) => ({
      label,
      width: Math.floor(((sheet.width - number) * COLUMN_SHARES[kind]) / total),
    })),
  ];
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
