import { AlignmentType, type Document } from 'docx';
import type { MinutesModel } from '../models/minutes.model.ts';
import { newDocument } from '../parts/document.ts';
import { fieldsTable, LIST_INDENT, labelWidth } from '../parts/fields.ts';
import { letterhead } from '../parts/letterhead.ts';
import { newSheet, type Sheet } from '../parts/sheet.ts';
import { signatureBlock, signaturePair } from '../parts/signature-block.ts';
import { type Block, numbered, paragraph, run } from '../parts/text.ts';
import { activity } from './minutes-activity.ts';

/** Ketua, Sekretaris, Pencatat stand a little in. */
const CHAIR_INDENT = 284;

/** Notula Form A (rule 33): fields and their names as the form has them, all colons in one column. */
export function buildMinutes(model: MinutesModel): Document {
  const sheet = newSheet(model);
  const { recorderSignature } = model;
  return newDocument(sheet, [
    ...letterhead(sheet),
    paragraph([run(model.heading, { isBold: true })], {
      alignment: AlignmentType.CENTER,
      spacing: { before: sheet.blockGap, after: sheet.blockGap },
    }),
    ...facts(sheet, model),
    ...participants(sheet, model),
    ...activity(sheet, model),
    ...(recorderSignature === null
      ? signatureBlock(sheet, model.signature)
      : signaturePair(sheet, recorderSignature, model.signature)),
  ]);
}

function facts(sheet: Sheet, { facts: fields, chairs, chairLabel, type }: MinutesModel): Block[] {
  const labels = fields.map(({ label }) => label);
  const width = labelWidth([...labels, chairLabel], type.bodySize);
  return [
    fieldsTable(sheet, fields, { labelWidth: width, lineGap: 20 }),
    paragraph(chairLabel, { keepNext: true, spacing: { before: 0, after: 20 } }),
    fieldsTable(sheet, chairs, { indent: CHAIR_INDENT, labelWidth: width - CHAIR_INDENT, lineGap: 20 }),
  ];
}

/** Only those who came, as a numbered list (rule 36). */
function participants(sheet: Sheet, { participantsLabel, participants: names }: MinutesModel): Block[] {
  return [
    paragraph(participantsLabel, { keepNext: true, spacing: { before: 20, after: 20 } }),
    ...numbered(names, sheet.nextList(), {
      numberAt: CHAIR_INDENT,
      textAt: CHAIR_INDENT + LIST_INDENT,
      keepLines: true,
    }),
  ];
}
