import type { Document } from 'docx';
import type { ReportModel } from '../models/titled.model.ts';
import { newDocument } from '../parts/document.ts';
import { signed } from '../parts/keep.ts';
import { letterhead } from '../parts/letterhead.ts';
import { sectionBlocks } from '../parts/sections.ts';
import { newSheet } from '../parts/sheet.ts';
import { signatureBlock } from '../parts/signature-block.ts';
import { LIST } from '../parts/styles.ts';
import { titleBlock } from '../parts/title-block.ts';

/** Laporan (naskah-dinas 3.7): LAPORAN, TENTANG, sections A to E, "Dibuat di ...". */
export function buildReport(model: ReportModel, tightness = 0): Document {
  const sheet = newSheet(model, tightness);
  const { sections, actionColumns } = model;
  return newDocument(sheet, [
    ...letterhead(sheet),
    ...titleBlock(sheet, model),
    ...signed(sectionBlocks(sheet, sections, { reference: LIST.capital, actionColumns }), (indent) =>
      signatureBlock(sheet, model.signature, indent),
    ),
  ]);
}
