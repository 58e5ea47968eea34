import type { Document } from 'docx';
import type { OfficialRecordModel } from '../models/titled.model.ts';
import { newDocument } from '../parts/document.ts';
import { tiedToNext } from '../parts/keep.ts';
import { letterhead } from '../parts/letterhead.ts';
import { sectionBlocks } from '../parts/sections.ts';
import { newSheet, type Sheet } from '../parts/sheet.ts';
import { signatureRow } from '../parts/signature-row.ts';
import { signingTable } from '../parts/signing-table.ts';
import { LIST } from '../parts/styles.ts';
import { type Block, bodyParagraph } from '../parts/text.ts';
import { titleBlock } from '../parts/title-block.ts';

const FIRST_LINE = 720;

/** Berita acara (naskah-dinas 3.5): title, NOMOR, TENTANG, the day in words, sections I and II, all who sign. */
export function buildOfficialRecord(model: OfficialRecordModel, tightness = 0): Document {
  const sheet = newSheet(model, tightness);
  const { opening, sections, actionColumns, closing, signers, signerLabels, rowHeight } = model;
  return newDocument(sheet, [
    ...letterhead(sheet),
    ...titleBlock(sheet, model),
    ...texts(sheet, opening, false),
    ...sectionBlocks(sheet, sections, { reference: LIST.roman, actionColumns }),
    ...tiedToNext(texts(sheet, closing, true)),
    ...(signers.length > 0
      ? signingTable(sheet, signerLabels, signers, rowHeight)
      : signatureRow(sheet, model.signatures)),
  ]);
}

function texts(sheet: Sheet, paragraphs: readonly string[], isSpaced: boolean): Block[] {
  return paragraphs.map((text, index) =>
    bodyParagraph(text, {
      indent: { firstLine: FIRST_LINE },
      spacing: { before: isSpaced && index === 0 ? Math.round(sheet.blockGap / 2) : 0, after: 0 },
    }),
  );
}
