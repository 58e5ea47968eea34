import { AlignmentType, type Paragraph } from 'docx';
import type { ActionColumns, SectionModel, SubsectionModel } from '../models/section.model.ts';
import { actionTable } from './action-table.ts';
import { fieldsTable, LIST_INDENT, labelWidth } from './fields.ts';
import { blankLines, numberedTexts, SECTION_INDENT, sectionHeading } from './lists.ts';
import type { Sheet } from './sheet.ts';
import { LIST } from './styles.ts';
import { type Block, bodyParagraph, hairline, numberedItem, paragraph, run } from './text.ts';

const BLANK_LINES = 3;

interface SectionsOptions {
  reference: typeof LIST.roman | typeof LIST.capital;
  actionColumns: ActionColumns;
}

/** Sections under `I.`, `II.` or `A.`, `B.`; the numbers are real, so they close up where a section is left out. */
export function sectionBlocks(
  sheet: Sheet,
  sections: readonly SectionModel[],
  { reference, actionColumns }: SectionsOptions,
): Block[] {
  const instance = sheet.nextList();
  return sections.flatMap((section) => [
    sectionHeading(sheet, section.heading, instance, reference),
    ...subsections(sheet, section.subsections),
    ...texts(sheet, section.paragraphs, SECTION_INDENT),
    ...fields(sheet, section),
    ...items(sheet, section.items),
    ...(section.actions.length === 0
      ? []
      : actionTable(sheet, section.actions, actionColumns, { left: SECTION_INDENT })),
    ...(isEmpty(section) ? blankLines(BLANK_LINES, SECTION_INDENT) : []),
  ]);
}

/** A section that is kept although nothing is known: room to write by hand. */
function isEmpty({
  subsections: parts,
  paragraphs,
  fields: rows,
  items: list,
  actions,
}: SectionModel): boolean {
  return [parts, paragraphs, rows, list, actions].every((part) => part.length === 0);
}

/** `1. Umum` and its text under it; what it lists has letters, as official papers number from level to level: A, 1, a. */
function subsections(sheet: Sheet, parts: readonly SubsectionModel[]): Block[] {
  const instance = sheet.nextList();
  const textAt = SECTION_INDENT + LIST_INDENT;
  return parts.flatMap((part) => [
    numberedItem([run(part.heading)], instance, {
      numberAt: SECTION_INDENT,
      textAt,
      keepNext: true,
      spacing: { before: 40, after: 40 },
    }),
    ...texts(sheet, part.paragraphs, textAt),
    ...numberedTexts(sheet, part.items, textAt, LIST.letter),
  ]);
}

function texts(sheet: Sheet, paragraphs: readonly string[], left: number): Paragraph[] {
  const spacing = { before: 0, after: Math.round(sheet.blockGap * 0.3) };
  return paragraphs.map((text) => bodyParagraph(text, { indent: { left }, spacing }));
}

function fields(sheet: Sheet, { fields: models }: SectionModel): Block[] {
  if (models.length === 0) return [];
  const labels = models.map(({ label }) => label);
  const width = labelWidth(labels, sheet.model.type.bodySize);
  return [fieldsTable(sheet, models, { indent: SECTION_INDENT, labelWidth: width, lineGap: 20 }), hairline()];
}

/** Each item's first paragraph carries the number, the others stand under it. */
function items(sheet: Sheet, models: readonly (readonly string[])[]): Paragraph[] {
  const instance = sheet.nextList();
  const textAt = SECTION_INDENT + LIST_INDENT;
  const style = { alignment: AlignmentType.JUSTIFIED, spacing: { before: 0, after: 40 } };
  return models.flatMap((paragraphs) =>
    paragraphs.map((text, index) =>
      index === 0
        ? numberedItem([run(text)], instance, { ...style, numberAt: SECTION_INDENT, textAt })
        : paragraph(text, { ...style, widowControl: true, indent: { left: textAt } }),
    ),
  );
}
