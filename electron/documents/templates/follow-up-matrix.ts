import type { Document } from 'docx';
import type { FollowUpMatrixModel } from '../models/follow-up.model.ts';
import { dateColumn, sharedWidths } from '../parts/column-widths.ts';
import { newDocument } from '../parts/document.ts';
import { twips } from '../parts/measure.ts';
import { newSheet, type Sheet } from '../parts/sheet.ts';
import { sheetHead } from '../parts/sheet-head.ts';
import { cellText, type GridColumn, grid, headingRow, rowNumber } from '../parts/tables.ts';
import { type Block, hairline } from '../parts/text.ts';

const NUMBER_COLUMN = 12;
/** Text, owner, progress, proof: of what the dates leave. */
const SHARES = [0.46, 0.2, 0.17, 0.17];
const ROW_HEIGHT = 10;

/** Matriks tindak lanjut on a landscape sheet; its header row repeats on every page (rules 20, 38). */
export function buildFollowUpMatrix(model: FollowUpMatrixModel): Document {
  const sheet = newSheet(model);
  return newDocument(sheet, [
    ...sheetHead(sheet, [model.heading, model.subheading.toLocaleUpperCase('id')], model),
    matrix(sheet, model),
    hairline(),
  ]);
}

function matrix(sheet: Sheet, { labels, rows }: FollowUpMatrixModel): Block {
  const number = twips(NUMBER_COLUMN);
  const due = dateColumn(sheet, labels[2] ?? '');
  const [text = 0, owner = 0, progress = 0, proof = 0] = sharedWidths(sheet.width - number - due, SHARES);
  const columns: GridColumn[] = [
    { label: 'No', width: number },
    ...[text, owner, due, progress, proof].map((width, index) => ({ label: labels[index] ?? '', width })),
  ];
  const instance = sheet.nextList();
  const gridRows = rows.flatMap(({ heading, text, owner, due, progress, proof }) => [
    ...headingRow(heading),
    {
      cells: [
        [rowNumber(instance)],
        ...[text, owner, due, progress, proof].map((value) => [cellText(value)]),
      ],
    },
  ]);
  return grid(columns, gridRows, { rowHeight: twips(ROW_HEIGHT) });
}
