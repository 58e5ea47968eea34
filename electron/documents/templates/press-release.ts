import { AlignmentType, type Document } from 'docx';
import type { PressReleaseModel } from '../models/press-release.model.ts';
import { newDocument } from '../parts/document.ts';
import { evenRows } from '../parts/headings.ts';
import { tiedToNext } from '../parts/keep.ts';
import { letterhead } from '../parts/letterhead.ts';
import { newSheet, type Sheet } from '../parts/sheet.ts';
import { signatureBlock } from '../parts/signature-block.ts';
import { type Block, bodyParagraph, paragraph, run } from '../parts/text.ts';

/** Siaran pers: title, number, place and date, headline, text, contact (naskah-dinas 3.8). */
export function buildPressRelease(model: PressReleaseModel, tightness = 0): Document {
  const sheet = newSheet(model, tightness);
  const text = [...sentences(sheet, model), ...contact(sheet, model)];
  return newDocument(sheet, [
    ...letterhead(sheet),
    ...head(sheet, model),
    ...(model.signature === null ? text : tiedToNext(text)),
    ...(model.signature === null ? [] : signatureBlock(sheet, model.signature)),
  ]);
}

function head(sheet: Sheet, { heading, number, place, date, headline }: PressReleaseModel): Block[] {
  const centred = { alignment: AlignmentType.CENTER, keepNext: true } as const;
  // Tags of SRIKANDI are runs of their own (rule 30).
  return [
    paragraph([run(heading, { isBold: true })], {
      ...centred,
      spacing: { before: sheet.blockGap, after: 0 },
    }),
    paragraph([run('Nomor '), run(number)], centred),
    paragraph(place === '' ? [run(date)] : [run(place), run(date)], {
      keepNext: true,
      spacing: { before: sheet.blockGap, after: sheet.blockGap },
    }),
    paragraph([run(headline, { isBold: true })], {
      ...centred,
      ...evenRows(sheet.width, headline, sheet.model.type.bodySize, true),
      spacing: { before: 0, after: sheet.blockGap },
    }),
  ];
}

function sentences(sheet: Sheet, { paragraphs }: PressReleaseModel): Block[] {
  return paragraphs.map((text) =>
    bodyParagraph(text, { spacing: { before: 0, after: Math.round(sheet.blockGap / 2) } }),
  );
}

function contact(sheet: Sheet, { contactLabel, contact: who }: PressReleaseModel): Block[] {
  return [
    paragraph([run(contactLabel, { isBold: true })], {
      keepNext: true,
      spacing: { before: Math.round(sheet.blockGap / 2), after: 0 },
    }),
    paragraph(who),
  ];
}
