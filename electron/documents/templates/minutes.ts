import { AlignmentType, type Document } from 'docx';
import type { MinutesModel } from '../models/minutes.model.ts';
import type { FieldModel } from '../models/paper.model.ts';
import { newDocument } from '../parts/document.ts';
import { fieldsTable, LIST_INDENT, labelWidth } from '../parts/fields.ts';
import { signed } from '../parts/keep.ts';
import { letterhead } from '../parts/letterhead.ts';
import { newSheet, type Sheet } from '../parts/sheet.ts';
import { signatureBlock, signaturePair } from '../parts/signature-block.ts';
import { type Block, gap, hairline, numbered, paragraph, run } from '../parts/text.ts';
import { trailer } from '../parts/trailer.ts';
import { activity } from './minutes-activity.ts';
import { itemisedActivity, sectionedActivity } from './minutes-forms.ts';

/** Ketua, Sekretaris, Pencatat stand a little in. */
const CHAIR_INDENT = 284;

/** Notula in the form of its record: fields and their names as the form has them, all colons in one column (rule 33). */
export function buildMinutes(model: MinutesModel, tightness = 0): Document {
  const sheet = newSheet(model, tightness);
  const { leftSignature } = model;
  return newDocument(sheet, [
    ...letterhead(sheet),
    paragraph([run(model.heading, { isBold: true })], {
      alignment: AlignmentType.CENTER,
      spacing: { before: sheet.blockGap, after: sheet.blockGap },
    }),
    ...signed(body(sheet, model), (indent) =>
      leftSignature === null
        ? signatureBlock(sheet, model.signature, indent)
        : signaturePair(sheet, leftSignature, model.signature, indent),
    ),
    ...trailer(sheet, model),
  ]);
}

function body(sheet: Sheet, model: MinutesModel): Block[] {
  switch (model.form) {
    case 'A':
      return [...facts(sheet, model), ...participants(sheet, model), ...activity(sheet, model)];
    case 'B':
      return [...facts(sheet, model), ...itemisedActivity(sheet, model)];
    case 'C':
      return [...facts(sheet, model), ...sectionedActivity(sheet, model)];
  }
}

/** In Form B the participants are a field like the others, in Form C they stand among the facts. */
function facts(sheet: Sheet, model: MinutesModel): Block[] {
  const { facts: fields, chairs, chairLabel, participantsLabel, form, type } = model;
  const inColumn = form === 'B' ? [participantsField(model)] : [];
  const labels = [...fields, ...inColumn].map(({ label }) => label);
  const width = labelWidth([...labels, chairLabel], type.bodySize);
  const table = { labelWidth: width, lineGap: 20 };
  if (chairs.length === 0) return [fieldsTable(sheet, fields, table), gap(sheet.blockGap / 2)];
  return [
    fieldsTable(sheet, fields, table),
    paragraph(chairLabel, { keepNext: true, spacing: { before: 0, after: 20 } }),
    fieldsTable(sheet, chairs, { ...table, indent: CHAIR_INDENT, labelWidth: width - CHAIR_INDENT }),
    ...(inColumn.length === 0 || participantsLabel === ''
      ? []
      : [hairline(), fieldsTable(sheet, inColumn, table)]),
  ];
}

function participantsField({ participantsLabel, participants: names }: MinutesModel): FieldModel {
  return { label: participantsLabel, lines: names, isNumbered: names.length > 1 };
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
