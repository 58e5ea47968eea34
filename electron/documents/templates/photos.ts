import { AlignmentType, type Document } from 'docx';
import type { PhotoModel, PhotosModel } from '../models/sheets.model.ts';
import { newDocument } from '../parts/document.ts';
import { TWIPS_PER_MILLIMETRE, textHeight, twips } from '../parts/measure.ts';
import { pictureRun } from '../parts/picture.ts';
import { newSheet, type Sheet } from '../parts/sheet.ts';
import { sheetHead } from '../parts/sheet-head.ts';
import { plainTable } from '../parts/tables.ts';
import { type Block, hairline, paragraph, run, singleSpacing } from '../parts/text.ts';

/** Room that letterhead, title and fields take of the first page, and a caption under its photo, millimetres. */
const HEAD_HEIGHT = 95;
const CAPTION_HEIGHT = 17;
const GUTTER = 6;

/** Lembar dokumentasi: two photos under each other or four in a square on every page, each with its caption. */
export function buildPhotos(model: PhotosModel): Document {
  const sheet = newSheet(model);
  return newDocument(sheet, [
    ...sheetHead(sheet, [model.heading], model),
    ...pagesOf(model).flatMap((photos, page) => photoPage(sheet, model, photos, page === 0)),
  ]);
}

function pagesOf({ photos, perPage }: PhotosModel): PhotoModel[][] {
  const count = Math.ceil(photos.length / perPage);
  return Array.from({ length: count }, (_, page) => photos.slice(page * perPage, (page + 1) * perPage));
}

function photoPage(
  sheet: Sheet,
  model: PhotosModel,
  photos: readonly PhotoModel[],
  isFirst: boolean,
): Block[] {
  const columns = model.perPage === 4 ? 2 : 1;
  const height = textHeight(model.page) / TWIPS_PER_MILLIMETRE - (isFirst ? HEAD_HEIGHT : GUTTER);
  const width = Math.floor(sheet.width / columns);
  const box = {
    width: width / TWIPS_PER_MILLIMETRE - (columns === 1 ? 0 : GUTTER),
    height: height / 2 - CAPTION_HEIGHT,
  };
  const rows = Array.from({ length: Math.ceil(photos.length / columns) }, (_, row) =>
    Array.from({ length: columns }, (__, column) => photos[row * columns + column]),
  ).flatMap((row) => [
    row.map((photo) => ({ children: [imageOf(sheet, photo, box)], isMiddle: true })),
    row.map((photo) => ({ children: [captionOf(sheet, photo)] })),
  ]);
  const start = isFirst ? [] : [hairline({ pageBreakBefore: true })];
  return [
    ...start,
    plainTable(
      Array.from({ length: columns }, () => width),
      rows,
    ),
    hairline(),
  ];
}

const CENTRED = { alignment: AlignmentType.CENTER, spacing: singleSpacing(60) } as const;

/** A row of its own, so that the captions of pictures of any shape stand level; kept with them. */
function imageOf(sheet: Sheet, photo: PhotoModel | undefined, box: { width: number; height: number }): Block {
  if (photo === undefined) return paragraph([], { keepNext: true });
  const { picture, caption } = photo;
  if (picture === null)
    return paragraph([], { ...CENTRED, keepNext: true, spacing: { before: twips(box.height), after: 0 } });
  return paragraph([pictureRun(sheet, picture, box, caption || 'Foto kegiatan')], {
    ...CENTRED,
    keepNext: true,
  });
}

function captionOf(sheet: Sheet, photo: PhotoModel | undefined): Block {
  const text = photo?.caption ?? '';
  return paragraph(text === '' ? [] : [run(text, { size: sheet.model.type.tableSize })], {
    ...CENTRED,
    spacing: singleSpacing(60, 160),
  });
}
