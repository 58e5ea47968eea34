import type { Document } from 'docx';
import type { DeliveryListModel } from '../models/sheets.model.ts';
import { CELL_EDGES } from '../parts/column-widths.ts';
import { newDocument } from '../parts/document.ts';
import { signed } from '../parts/keep.ts';
import { lineHeight, twips } from '../parts/measure.ts';
import { newSheet, type Sheet } from '../parts/sheet.ts';
import { sheetHead } from '../parts/sheet-head.ts';
import { signatureBlock } from '../parts/signature-block.ts';
import { cellText, type GridColumn, grid, rowNumber } from '../parts/tables.ts';
import { type Block, hairline } from '../parts/text.ts';
import { rowsIn } from '../parts/text-width.ts';

const NUMBER_COLUMN = 12;
/** Letter, destination, recipient, time. */
const SHARES = [0.24, 0.31, 0.27, 0.18];
/** Room for a name and a signature, millimetres. */
const ROW_HEIGHT = 15;

/** Lembar ekspedisi: whoever takes a letter signs for it. */
export function buildDeliveryList(model: DeliveryListModel): Document {
  const sheet = newSheet(model);
  const { signature } = model;
  const body = [list(sheet, model), hairline()];
  return newDocument(sheet, [
    ...sheetHead(sheet, [model.heading], model),
    ...(signature === null ? body : signed(body, () => signatureBlock(sheet, signature))),
  ]);
}

function list(sheet: Sheet, { labels, rows, type }: DeliveryListModel): Block {
  const number = twips(NUMBER_COLUMN);
  const rest = sheet.width - number;
  const columns: GridColumn[] = [
    { label: 'No', width: number },
    ...SHARES.map((share, index) => ({ label: labels[index] ?? '', width: Math.floor(rest * share) })),
  ];
  const rowsOf = (texts: readonly string[], column: GridColumn | undefined) =>
    texts.reduce((sum, text) => sum + rowsIn(text, type.tableSize, (column?.width ?? 0) - CELL_EDGES), 0);
  const instance = sheet.nextList();
  const gridRows = rows.map(({ letter, destination, receiver = '', time = '' }) => ({
    cells: [
      [rowNumber(instance)],
      letter.map((text) => cellText(text)),
      destination.map((text) => cellText(text)),
      ...(receiver === '' && time === '' ? [] : [[cellText(receiver)], [cellText(time)]]),
    ],
    lines: Math.max(
      rowsOf(letter, columns[1]),
      rowsOf(destination, columns[2]),
      rowsOf([receiver], columns[3]),
      rowsOf([time], columns[4]),
    ),
  }));
  return grid(columns, gridRows, {
    rowHeight: twips(ROW_HEIGHT),
    lineHeight: lineHeight(type.tableSize, 1),
  });
}
