import type { FieldModel } from '../models/paper.model.ts';
import type { Sheet } from './sheet.ts';
import { plainTable } from './tables.ts';
import { type Block, numbered, paragraph } from './text.ts';
import { rowsIn, widestTwips } from './text-width.ts';

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

/** Between the two halves, twips. */
const BETWEEN = 200;
/** Share of the room that the values on the left may take. */
const MOST_LEFT = 0.58;
/** A value with more lines than this in half the width takes the whole width. */
const MOST_LINES_BESIDE = 4;

/**
 * Fields in two halves side by side, the first half of them on the left, as a daftar hadir has them (rule 42); under each other
 * where a value would grow too high.
 */
export function pairedFields(sheet: Sheet, fields: readonly FieldModel[]): Block {
  const { bodySize } = sheet.model.type;
  const left = fields.slice(0, Math.ceil(fields.length / 2));
  const right = fields.slice(left.length);
  const labels = [left, right].map((half) =>
    labelWidth(
      half.map(({ label }) => label),
      bodySize,
    ),
  );
  const [leftLabels = 0, rightLabels = 0] = labels;
  const room = sheet.width - BETWEEN - leftLabels - rightLabels - 2 * COLON_WIDTH;
  const wanted = labelWidth(
    left.flatMap(({ lines }) => lines),
    bodySize,
  );
  const leftValues = Math.min(wanted, Math.floor(room * MOST_LEFT));
  const columns = [
    { labels: leftLabels, values: leftValues },
    { labels: rightLabels, values: room - leftValues },
  ];
  const isHigh = [left, right].some((half, index) =>
    half.some(({ lines }) => linesIn(lines, bodySize, columns[index]?.values ?? 0) > MOST_LINES_BESIDE),
  );
  if (isHigh || right.length === 0) {
    return fieldsTable(sheet, fields, { labelWidth: Math.max(leftLabels, rightLabels) });
  }
  const cells = (field: FieldModel | undefined) =>
    field === undefined
      ? [[paragraph([])], [paragraph([])], [paragraph([])]]
      : [[paragraph(field.label)], [paragraph(':')], valueParagraphs(sheet, field, 0)];
  const widths = columns.map((column) => [column.labels, COLON_WIDTH, column.values]);
  return plainTable(
    [...(widths[0] ?? []), BETWEEN, ...(widths[1] ?? [])],
    left.map((field, index) =>
      [...cells(field), [paragraph([])], ...cells(right[index])].map((children) => ({ children })),
    ),
  );
}

function linesIn(lines: readonly string[], size: number, width: number): number {
  return lines.reduce((sum, line) => sum + rowsIn(line, size, width), 0);
}

function valueParagraphs(sheet: Sheet, { lines, isNumbered }: FieldModel, lineGap: number): Block[] {
  const spacing = { before: 0, after: lineGap };
  if (!isNumbered) return lines.map((line) => paragraph(line, { spacing }));
  // A name is not parted by the end of a page.
  return numbered(lines, sheet.nextList(), { numberAt: 0, textAt: LIST_INDENT, spacing, keepLines: true });
}
