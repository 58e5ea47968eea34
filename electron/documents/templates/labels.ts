import type { Document } from 'docx';
import type { DestinationModel, LabelsModel } from '../models/sheets.model.ts';
import { newBareDocument } from '../parts/document.ts';
import { fittingSize } from '../parts/fit-text.ts';
import { textHeight, twips } from '../parts/measure.ts';
import { newSheet } from '../parts/sheet.ts';
import { plainTable } from '../parts/tables.ts';
import { type Block, hairline, paragraph } from '../parts/text.ts';
import { destinationBlocks, destinationTexts } from './destination.ts';

/** Room to the edges of a label, millimetres. */
const EDGE = 4;
const MOST = 11;
const LEAST = 6;
/** What Word needs under the table on the last page, twips. */
const SPARE = 60;

/** Labels of equal size that fill a sheet to its edges; the labels that are gone from the first sheet stay empty. */
export function buildLabels(model: LabelsModel): Document {
  const sheet = newSheet(model);
  const { columns, rows, skipped, destinations } = model;
  const width = Math.floor(sheet.width / columns);
  const height = Math.floor((textHeight(model.page) - SPARE) / rows);
  const cells = [...Array.from({ length: skipped }, () => null), ...destinations];
  const tableRows = Array.from({ length: Math.ceil(cells.length / columns) }, (_, row) =>
    Array.from({ length: columns }, (__, column) => ({
      children: label(cells[row * columns + column] ?? null, width, height),
      isMiddle: true,
    })),
  );
  return newBareDocument(sheet, [
    plainTable(
      Array.from({ length: columns }, () => width),
      tableRows,
      { rowHeight: height, isHeightExact: true, sideMargin: twips(EDGE) },
    ),
    hairline(),
  ]);
}

function label(destination: DestinationModel | null, width: number, height: number): Block[] {
  if (destination === null) return [paragraph([])];
  const room = { width: width - 2 * twips(EDGE) - twips(6), height: height - twips(EDGE) };
  return destinationBlocks(destination, fittingSize(destinationTexts(destination), room, LEAST, MOST));
}
