import type { Document } from 'docx';
import type { FollowUpMatrixModel } from '../models/follow-up.model.ts';
import { newDocument } from '../parts/document.ts';
import { twips } from '../parts/measure.ts';
import { newSheet, type Sheet } from '../parts/sheet.ts';
import { sheetHead } from '../parts/sheet-head.ts';
import { cellText, type GridColumn, grid, rowNumber } from '../parts/tables.ts';
import { type Block, hairline } from '../parts/text.ts';

const NUMBER_COLUMN = 12;
/** Text, owner, due, progress, proof. */
const SHARES = [0.34, 0.2, 0.14, 0.16, 0.16];
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
  const rest = sheet.width - number;
  const columns: GridColumn[] = [
    { label: 'No', width: number },
    ...SHARES.map((share, index) => ({ label: labels[index] ?? '', width: Math.floor(rest * share) })),
  ];
  const instance = sheet.nextList();
  const gridRows = rows.map(({ text, owner, due, progress }) => ({
    cells: [[rowNumber(instance)], ...[text, owner, due, progress, ''].map((value) => [cellText(value)])],
  }));
  return grid(columns, gridRows, { rowHeight: twips(ROW_HEIGHT) });
}
