import { AlignmentType, BorderStyle, type Document, type Paragraph } from 'docx';
import type { MemoModel } from '../models/memo.model.ts';
import type { FieldModel } from '../models/paper.model.ts';
import { newDocument } from '../parts/document.ts';
import { fieldsTable, labelWidth } from '../parts/fields.ts';
import { tiedToNext } from '../parts/keep.ts';
import { letterhead } from '../parts/letterhead.ts';
import { sectionBlocks } from '../parts/sections.ts';
import { attachmentSheet, newSheet, type Sheet } from '../parts/sheet.ts';
import { signatureBlock } from '../parts/signature-block.ts';
import { FONT, LIST } from '../parts/styles.ts';
import { type Block, paragraph, run } from '../parts/text.ts';
import { trailer } from '../parts/trailer.ts';
import { attachmentText, closing, details, type InvitationLayout, opening } from './invitation.ts';
import { attachmentPage } from './invitation-attachment.ts';

const ATTACHMENT_LABEL = 'Lampiran';

/** Nota dinas (naskah-dinas 3.6): title, the eight fields, a rule across, text, signature; the list of invitees behind it. */
export function buildMemo(model: MemoModel, layout: InvitationLayout): Document {
  const sheet = newSheet(model, layout.tightness);
  const { actionColumns, attachment } = model;
  const memo = [
    ...letterhead(sheet),
    title(sheet, model),
    ...head(sheet, model, layout.attachmentPages),
    ...opening(sheet, { salutation: '', opening: model.opening }),
    ...details(sheet, model),
    ...tiedToNext(sectionBlocks(sheet, model.sections, { reference: LIST.capital, actionColumns })),
    ...closing(sheet, model),
    ...signatureBlock(sheet, model.signature),
    ...trailer(sheet, { notes: model.notes, copies: { label: '', items: [] } }),
  ];
  const attached = attachment === null ? [] : [attachmentPage(attachmentSheet(sheet), model, attachment)];
  return newDocument(sheet, memo, attached);
}

function title(sheet: Sheet, { heading }: MemoModel): Paragraph {
  return paragraph([run(heading, { isBold: true })], {
    alignment: AlignmentType.CENTER,
    spacing: { before: sheet.blockGap, after: sheet.blockGap },
    keepNext: true,
  });
}

function head(sheet: Sheet, model: MemoModel, attachmentPages: number): Block[] {
  const attachment: FieldModel = {
    label: ATTACHMENT_LABEL,
    lines: [attachmentText(model, attachmentPages)],
    isNumbered: false,
  };
  const fields = [...model.head, attachment, model.subject];
  const labels = fields.map(({ label }) => label);
  return [
    fieldsTable(sheet, fields, { labelWidth: labelWidth(labels, model.type.bodySize), lineGap: 20 }),
    ruleAcross(),
  ];
}

/** A line from margin to margin between the fields and the text. */
function ruleAcross(): Paragraph {
  return paragraph([], {
    border: { bottom: { style: BorderStyle.SINGLE, size: 8, color: '000000', space: 1 } },
    spacing: { before: 0, after: 0, line: 120, lineRule: 'exact' },
    run: { font: FONT, size: 2 },
    keepNext: true,
  });
}
