import { AlignmentType, type Document } from 'docx';
import { countInWords } from '../../../shared/domain/terbilang.ts';
import type { AttachmentModel, InvitationModel } from '../models/invitation.model.ts';
import type { FieldModel, PaperModel } from '../models/paper.model.ts';
import { newDocument } from '../parts/document.ts';
import { fieldsTable, labelWidth } from '../parts/fields.ts';
import { headBlock } from '../parts/head-block.ts';
import { letterhead } from '../parts/letterhead.ts';
import { attachmentSheet, newSheet, type Sheet } from '../parts/sheet.ts';
import { signatureBlock } from '../parts/signature-block.ts';
import { type Block, bodyParagraph, gap, paragraph } from '../parts/text.ts';
import { trailer } from '../parts/trailer.ts';
import { type AttachedLetter, attachmentPage } from './invitation-attachment.ts';

/** First line of a paragraph and the detail block, twips. */
export const FIRST_LINE = 720;

export interface InvitationLayout {
  /** 0 as the profile says, to 1, the least space between blocks. */
  tightness: number;
  /** Real pages of the attachment, for `Lampiran` (rule 16). */
  attachmentPages: number;
}

/** Surat undangan, blocks in the order of rule 13, with the attached list in a section of its own (rule 17). */
export function buildInvitation(model: InvitationModel, layout: InvitationLayout): Document {
  return buildLetter(model, layout, (sheet) => details(sheet, model));
}

/** A letter to those invited; `middle` stands between its opening and its closing. */
export function buildLetter(
  model: InvitationModel,
  layout: InvitationLayout,
  middle: (sheet: Sheet) => Block[],
): Document {
  const sheet = newSheet(model, layout.tightness);
  const letter = [
    ...letterhead(sheet),
    ...headBlock(sheet, model, attachmentText(model, layout.attachmentPages)),
    ...opening(sheet, model),
    ...middle(sheet),
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
export function buildAttachmentOnly(
  model: PaperModel & AttachedLetter,
  attachment: AttachmentModel,
): Document {
  const sheet = newSheet({ ...model, initialsSize: null });
  return newDocument(sheet, attachmentPage(sheet, model, attachment));
}

/** What `Lampiran` says: the real count of pages of the attached list (rule 16). */
export function attachmentText(
  { attachment, noAttachmentText }: { attachment: AttachmentModel | null; noAttachmentText: string },
  pages: number,
): string {
  return attachment === null ? noAttachmentText : countInWords(pages, attachment.unit).trim();
}

type Opening = Pick<InvitationModel, 'salutation' | 'opening'>;

/** Salutation and opening; its last paragraph goes with what follows. */
export function opening(sheet: Sheet, { salutation, opening: texts }: Opening): Block[] {
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

interface Details extends Pick<PaperModel, 'type'> {
  details: readonly FieldModel[];
  closing: readonly string[];
}

/** hari/tanggal and so on; none at all prints nothing. */
export function details(sheet: Sheet, model: Details): Block[] {
  if (model.details.length === 0) return [];
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
export function closing(sheet: Sheet, { closing: texts }: Pick<InvitationModel, 'closing'>): Block[] {
  return texts.map((text, index) =>
    bodyParagraph(text, {
      alignment: AlignmentType.JUSTIFIED,
      indent: { firstLine: FIRST_LINE },
      spacing: { before: index === 0 ? Math.round(sheet.blockGap / 2) : 0, after: 0 },
      ...(index === texts.length - 1 ? { keepNext: true } : {}),
    }),
  );
}
