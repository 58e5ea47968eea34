import type { FieldModel } from '../models/paper.model.ts';
import type { Sheet } from './sheet.ts';
import { plainTable } from './tables.ts';
import { type Block, numbered, paragraph } from './text.ts';
import { widestTwips } from './text-width.ts';

const LABEL_GAP = 120;
const COLON_WIDTH = 200;
/** Room of `1.` in a list after a colon. */
export const LIST_INDENT = 400;

/** Width that the widest label needs, in twips. */
export function labelWidth(labels: readonly string[], size: number): number {
  return widestTwips(labels, size) + LABEL_GAP;
}

interface FieldsOptions {
  indent?: number;
  /** Twips; several blocks of one paper share it, so that all their colons stand in one column (rule 49). */
  labelWidth: number;
  lineGap?: number;
  /** Keeps the last field with what follows (rule 29). */
  keepNext?: boolean;
}

/** Labels, colons and values in three columns; a numbered field is a real list that starts at 1. Without a label a row goes on with the one above. */
export function fieldsTable(
  sheet: Sheet,
  fields: readonly FieldModel[],
  { indent = 0, labelWidth: labels, lineGap = 0, keepNext = false }: FieldsOptions,
): Block {
  const values = sheet.width - indent - labels - COLON_WIDTH;
  const spacing = { before: 0, after: lineGap };
  const rows = fields.map((field, index) => [
    {
      children: [
        paragraph(field.label, { spacing, ...(keepNext && index === fields.length - 1 ? { keepNext } : {}) }),
      ],
    },
    { children: [paragraph(field.label === '' ? [] : ':', { spacing })] },
    { children: valueParagraphs(sheet, field, lineGap) },
  ]);
  return plainTable([labels, COLON_WIDTH, values], rows, {
    ...(indent === 0 ? {} : { indent }),
    canRowsSplit: fields.some(({ lines }) => lines.length > 12),
  });
}

function valueParagraphs(sheet: Sheet, { lines, isNumbered }: FieldModel, lineGap: number): Block[] {
  const spacing = { before: 0, after: lineGap };
  if (!isNumbered) return lines.map((line) => paragraph(line, { spacing }));
  return numbered(lines, sheet.nextList(), { numberAt: 0, textAt: LIST_INDENT, spacing });
}
