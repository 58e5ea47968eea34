import { Document, Packer } from 'docx';
import type { InvitationModel } from '../../electron/documents/models/invitation.model.ts';
import { fieldsTable, labelWidth } from '../../electron/documents/parts/fields.ts';
import { headBlock } from '../../electron/documents/parts/head-block.ts';
import { letterhead } from '../../electron/documents/parts/letterhead.ts';
import { marks } from '../../electron/documents/parts/marks.ts';
import { sectionProperties } from '../../electron/documents/parts/page-setup.ts';
import { newSheet, type Sheet } from '../../electron/documents/parts/sheet.ts';
import { signatureBlock } from '../../electron/documents/parts/signature-block.ts';
import { documentStyles, listDefinitions } from '../../electron/documents/parts/styles.ts';
import { type Block, bodyParagraph, gap } from '../../electron/documents/parts/text.ts';
import { trailer } from '../../electron/documents/parts/trailer.ts';

/** All letters in one file by `docx` alone: a section each, headers declared once. */
export async function docxOneFile(models: readonly InvitationModel[]): Promise<Uint8Array> {
  const [first] = models;
  if (first === undefined) throw new Error('No letter');
  const document = new Document({
    styles: documentStyles(first.type),
    numbering: { config: listDefinitions() },
    compatabilityModeVersion: 15,
    sections: models.map((model, index) => {
      const sheet = newSheet(model);
      const { page, ...properties } = sectionProperties(model.page, true);
      return {
        ...(index === 0 ? marks(sheet) : {}),
        properties: { ...properties, page: { ...page, pageNumbers: { start: 1 } } },
        children: blocksOf(sheet, model),
      };
    }),
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function blocksOf(sheet: Sheet, model: InvitationModel): Block[] {
  const details = labelWidth(
    model.details.map(({ label }) => label),
    model.type.bodySize,
  );
  return [
    ...letterhead(sheet),
    ...headBlock(sheet, model, model.noAttachmentText),
    ...model.opening.map((text) => bodyParagraph(text, { keepNext: true, indent: { firstLine: 720 } })),
    gap(sheet.blockGap / 2),
    fieldsTable(sheet, model.details, { indent: 720, labelWidth: details, lineGap: 20 }),
    ...model.closing.map((text) => bodyParagraph(text, { keepNext: true, indent: { firstLine: 720 } })),
    ...signatureBlock(sheet, model.signature),
    ...trailer(sheet, model),
  ];
}
