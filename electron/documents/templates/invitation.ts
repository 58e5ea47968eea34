import { AlignmentType, type Document } from 'docx';
import { countInWords } from '../../../shared/domain/terbilang.ts';
import type { AttachmentModel, InvitationModel } from '../models/invitation.model.ts';
import { newDocument } from '../parts/document.ts';
import { fieldsTable, labelWidth } from '../parts/fields.ts';
import { headBlock } from '../parts/head-block.ts';
import { letterhead } from '../parts/letterhead.ts';
import { attachmentSheet, newSheet, type Sheet } from '../parts/sheet.ts';
import { signatureBlock } from '../parts/signature-block.ts';
import { type Block, bodyParagraph, gap, paragraph } from '../parts/text.ts';
import { trailer } from '../parts/trailer.ts';
import { attachmentPage } from './invitation-attachment.ts';

/** First line of a paragraph and the detail block, twips. */
const FIRST_LINE = 720;

export interface InvitationLayout {
  /** 0 as the profile says, to 1, the least space between blocks. */
  tightness: number;
  /** Real pages of the attachment, for `Lampiran` (rule 16). */
  attachmentPages: number;
}

/** Surat undangan, blocks in the order of rule 13, with the attached list in a section of its own (rule 17). */
export function buildInvitation(model: InvitationModel, layout: InvitationLayout): Document {
  const sheet = newSheet(model, layout.tightness);
  const letter = [
    ...letterhead(sheet),
    ...headBlock(sheet, model, attachmentText(model, layout.attachmentPages)),
    ...opening(sheet, model),
    ...details(sheet, model),
    ...closing(sheet, model),
    ...signatureBlock(sheet, model.signature),
    ...trailer(sheet, model),
  ];
  const { attachment } = model;
  // The attachment keeps its own spacing: what the letter needs to stay on its page does not change it.
  const attached = attachment === null ? [] : [attachmentPage(attachmentSheet(sheet), model, attachment)];
  return newDocument(sheet, letter, attached);
}

/** The attachment by itself, to count its pages. */
export function buildAttachmentOnly(model: InvitationModel, attachment: AttachmentModel): Document {
  const sheet = newSheet(model);
  return newDocument(sheet, attachmentPage(sheet, model, attachment));
}

function attachmentText(model: InvitationModel, pages: number): string {
  return model.attachment === null ? model.noAttachmentText : countInWords(pages, 'lembar');
}

function opening(sheet: Sheet, { salutation, opening: texts }: InvitationModel): Block[] {
  const before = { before: sheet.blockGap, after: 0 };
  const greeting = salutation === '' ? [] : [paragraph(salutation, { spacing: before, keepNext: true })];
  return [
    ...greeting,
    ...texts.map((text, index) =>
      bodyParagraph(text, {
        indent: { firstLine: FIRST_LINE },
        spacing: { before: index === 0 && greeting.length === 0 ? sheet.blockGap : 0, after: 0 },
        ...(index === texts.length - 1 ? { keepNext: true } : {}),
      }),
    ),
  ];
}

function details(sheet: Sheet, model: InvitationModel): Block[] {
  return [
    gap(sheet.blockGap / 2),
    fieldsTable(sheet, model.details, {
      indent: FIRST_LINE,
      labelWidth: labelWidth(
        model.details.map(({ label }) => label),
        model.type.bodySize,
      ),
      lineGap: 20,
      keepNext: model.closing.length === 0,
    }),
  ];
}

/** The last paragraph goes with the signature, so that it never stands alone on a page (rule 29). */
function closing(sheet: Sheet, { closing: texts }: InvitationModel): Block[] {
  return texts.map((text, index) =>
    bodyParagraph(text, {
      alignment: AlignmentType.JUSTIFIED,
      indent: { firstLine: FIRST_LINE },
      spacing: { before: index === 0 ? Math.round(sheet.blockGap / 2) : 0, after: 0 },
      ...(index === texts.length - 1 ? { keepNext: true } : {}),
    }),
  );
}
