import { AlignmentType, type Document, TextDirection } from 'docx';
import type { TableCardsModel } from '../models/sheets.model.ts';
import { newBareDocument } from '../parts/document.ts';
import { fittingSize } from '../parts/fit-text.ts';
import { textHeight, twips } from '../parts/measure.ts';
import { newSheet, type Sheet } from '../parts/sheet.ts';
import { plainTable } from '../parts/tables.ts';
import { type Block, hairline, paragraph, run, singleSpacing } from '../parts/text.ts';

type Card = TableCardsModel['cards'][number];

const MOST = 60;
const LEAST = 14;
/** Of the main line's size. */
const UNDER_SHARE = 0.6;
/** Room to the fold and to the edges, millimetres. */
const EDGE = 10;
const SPARE = 60;

/**
 * Papan nama meja: A4 to be folded along its length into a tent. The tops of the letters point to the fold on both faces, so
 * that, laid crosswise, the upper half stands on its head and both read upright once the sheet is folded.
 */
export function buildTableCards(model: TableCardsModel): Document {
  const sheet = newSheet(model);
  const cards = model.cards.flatMap((card, index) => tent(sheet, model, card, index > 0));
  // Word wants a paragraph after the last table.
  return newBareDocument(sheet, [...cards, hairline()]);
}

function tent(sheet: Sheet, model: TableCardsModel, card: Card, isNext: boolean): Block[] {
  const half = Math.floor(sheet.width / 2);
  const length = textHeight(model.page) - SPARE;
  const face = faceOf(card, { width: length - twips(EDGE), height: half - 2 * twips(EDGE) });
  return [
    ...(isNext ? [hairline({ pageBreakBefore: true })] : []),
    plainTable(
      [half, half],
      [
        [
          { children: face(), isMiddle: true, direction: TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT },
          { children: face(), isMiddle: true, direction: TextDirection.BOTTOM_TO_TOP_LEFT_TO_RIGHT },
        ],
      ],
      { rowHeight: length, isHeightExact: true },
    ),
  ];
}

/** Large type that shrinks until both lines fit; the second one smaller. */
function faceOf({ main, under }: Card, room: { width: number; height: number }): () => Block[] {
  const mainRoom = under === '' ? room : { ...room, height: Math.round(room.height * 0.6) };
  const size = fittingSize([main], mainRoom, LEAST, MOST);
  const underRoom = { ...room, height: room.height - mainRoom.height };
  const underSize = fittingSize([under], underRoom, LEAST, Math.round(size * UNDER_SHARE));
  const centred = { alignment: AlignmentType.CENTER, spacing: singleSpacing() } as const;
  return () => [
    paragraph([run(main, { size, isBold: true })], centred),
    ...(under === '' ? [] : [paragraph([run(under, { size: underSize })], centred)]),
  ];
}
