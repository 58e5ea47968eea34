import type { Document } from 'docx';
import type { DestinationModel, EnvelopesModel } from '../models/sheets.model.ts';
import { newBareDocument } from '../parts/document.ts';
import { fittingSize } from '../parts/fit-text.ts';
import { textHeight, twips } from '../parts/measure.ts';
import { newSheet, type Sheet } from '../parts/sheet.ts';
import { plainTable } from '../parts/tables.ts';
import { type Block, hairline, paragraph, run, singleSpacing } from '../parts/text.ts';
import { destinationBlocks, destinationTexts } from './destination.ts';

const SENDER_SIZE = 8;
/** Share of the width that the sender may take, and where the address begins. */
const SENDER_SHARE = 0.55;
const ADDRESS_FROM = 0.42;
/** Share of the height above the address: a stamp and the sender stand there. */
const UPPER_SHARE = 0.45;
const MOST = 14;
const LEAST = 8;
/** A hair before and after each, twips. */
const SPARE = 60;

/** Envelopes of the exact size, one on each page: the sender small at the upper left, the address lower right. */
export function buildEnvelopes(model: EnvelopesModel): Document {
  const sheet = newSheet(model);
  return newBareDocument(
    sheet,
    model.destinations.flatMap((destination, index) => envelope(sheet, model, destination, index > 0)),
  );
}

function envelope(
  sheet: Sheet,
  model: EnvelopesModel,
  destination: DestinationModel,
  isNext: boolean,
): Block[] {
  const height = textHeight(model.page) - SPARE;
  const upper = Math.floor(height * UPPER_SHARE);
  const addressAt = Math.floor(sheet.width * ADDRESS_FROM);
  const room = { width: sheet.width - addressAt - twips(2), height: height - upper };
  const size = fittingSize(destinationTexts(destination), room, LEAST, MOST);
  return [
    hairline({ pageBreakBefore: isNext }),
    plainTable([Math.floor(sheet.width * SENDER_SHARE)], [[{ children: senderBlocks(model) }]], {
      rowHeight: upper,
      isHeightExact: true,
    }),
    hairline(),
    plainTable([room.width], [[{ children: destinationBlocks(destination, size) }]], {
      rowHeight: room.height - SPARE,
      isHeightExact: true,
      indent: addressAt,
    }),
    hairline(),
  ];
}

function senderBlocks({ sender }: EnvelopesModel): Block[] {
  if (sender === null) return [paragraph([])];
  const { lines, number } = sender;
  const style = (index: number) => ({ size: SENDER_SIZE, isBold: index < 2 });
  const from = lines.map((text, index) => paragraph([run(text, style(index))], { spacing: singleSpacing() }));
  if (number === '') return from.length === 0 ? [paragraph([])] : from;
  return [
    ...from,
    paragraph([run(`Nomor: ${number}`, { size: SENDER_SIZE + 1 })], {
      spacing: singleSpacing(120),
    }),
  ];
}
