import type { Document } from 'docx';
import type { DeliveryListModel } from '../models/sheets.model.ts';
import { newDocument } from '../parts/document.ts';
import { twips } from '../parts/measure.ts';
import { newSheet, type Sheet } from '../parts/sheet.ts';
import { sheetHead } from '../parts/sheet-head.ts';
import { signatureBlock } from '../parts/signature-block.ts';
import { cellText, type GridColumn, grid, rowNumber } from '../parts/tables.ts';
import { type Block, hairline } from '../parts/text.ts';

const NUMBER_COLUMN = 12;
/** Letter, destination, recipient, time. */
const SHARES = [0.24, 0.31, 0.27, 0.18];
/** Room for a name and a signature, millimetres. */
const ROW_HEIGHT = 15;

/** Lembar ekspedisi: whoever takes a letter signs for it. */
export function buildDeliveryList(model: DeliveryListModel): Document {
  const sheet = newSheet(model);
  return newDocument(sheet, [
    ...sheetHead(sheet, [model.heading], model),
    list(sheet, model),
    ...(model.signature === null ? [hairline()] : signatureBlock(sheet, model.signature)),
  ]);
}

function list(sheet: Sheet, { labels, rows, signature }: DeliveryListModel): Block {
  const number = twips(NUMBER_COLUMN);
  const rest = sheet.width - number;
  const columns: GridColumn[] = [
    { label: 'No', width: number },
    ...SHARES.map((share, index) => ({ label: labels[index] ?? '', width: Math.floor(rest * share) })),
  ];
  const instance = sheet.nextList();
  const last = rows.length - 1;
  const gridRows = rows.map(({ letter, destination }, index) => ({
    cells: [
      [rowNumber(instance)],
      letter.map((text) => cellText(text)),
      destination.map((text) => cellText(text)),
    ],
    keepNext: signature !== null && index === last,
  }));
  return grid(columns, gridRows, { rowHeight: twips(ROW_HEIGHT) });
}
