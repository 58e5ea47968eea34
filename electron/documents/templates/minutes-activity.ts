import type { Paragraph } from 'docx';
import type { DiscussionModel, MinutesModel } from '../models/minutes.model.ts';
import { actionTable } from '../parts/action-table.ts';
import { LIST_INDENT } from '../parts/fields.ts';
import { tiedToNext } from '../parts/keep.ts';
import { blankLines, numberedTexts } from '../parts/lists.ts';
import { richText } from '../parts/rich-text.ts';
import type { Sheet } from '../parts/sheet.ts';
import { LIST } from '../parts/styles.ts';
import { type Block, numberedItem, paragraph, run } from '../parts/text.ts';

const INDENT = 284;
const BLANK_LINES = 4;

/** Kegiatan Sidang/Rapat: opening, each agenda item with statements, decisions and follow-ups, closing; tied to the signature. */
export function activity(sheet: Sheet, model: MinutesModel): Block[] {
  const head = paragraph(model.activityLabel, { keepNext: true, spacing: { before: 60, after: 40 } });
  const headings = sheet.nextList();
  const left = model.discussions.some(({ heading }) => heading !== '') ? INDENT + LIST_INDENT : INDENT;
  const blocks = [
    ...openingTexts(sheet, model, INDENT),
    ...model.discussions.flatMap((entry) => [
      ...talk(sheet, entry, headings, INDENT, left),
      ...settled(sheet, model, entry, left),
    ]),
    ...closingTexts(sheet, model, INDENT),
  ];
  return [head, ...tiedToNext(blocks.length === 0 ? blankLines(BLANK_LINES, INDENT) : blocks)];
}

/** Kata pembukaan. */
export function openingTexts(sheet: Sheet, { opening }: MinutesModel, left: number): Block[] {
  return richText(sheet, opening, { left });
}

/** Penutup. */
export function closingTexts(sheet: Sheet, { closing }: MinutesModel, left: number): Block[] {
  return richText(sheet, closing, { left, before: 80 });
}

/** What was said about each agenda item, without what was decided: for the forms that gather decisions further down. */
export function talks(sheet: Sheet, { discussions }: MinutesModel, left: number): Block[] {
  const headings = sheet.nextList();
  const spoken = discussions.filter(
    ({ paragraphs, statements }) => paragraphs.length > 0 || statements.length > 0,
  );
  const textAt = spoken.some(({ heading }) => heading !== '') ? left + LIST_INDENT : left;
  return spoken.flatMap((entry) => talk(sheet, entry, headings, left, textAt));
}

function talk(
  sheet: Sheet,
  entry: DiscussionModel,
  headings: number,
  numberAt: number,
  left: number,
): Block[] {
  return [
    ...(entry.heading === '' ? [] : [agendaHeading(entry.heading, headings, numberAt)]),
    ...richText(sheet, entry.paragraphs, { left }),
    // The speaker is named by title before what he said.
    ...entry.statements.flatMap(({ speaker, paragraphs }) =>
      richText(sheet, paragraphs, { left, lead: speaker }),
    ),
  ];
}

function settled(sheet: Sheet, { words }: MinutesModel, entry: DiscussionModel, left: number): Block[] {
  return [
    ...(entry.decisions.length === 0
      ? []
      : [subheading(words.decisions, left), ...numberedTexts(sheet, entry.decisions, left)]),
    ...(entry.actions.length === 0
      ? []
      : [subheading(words.actions, left), ...actionTable(sheet, entry.actions, words.columns, { left })]),
  ];
}

/** A bold line over what follows it. */
export function subheading(text: string, left: number): Paragraph {
  return paragraph([run(text, { isBold: true })], {
    indent: { left },
    keepNext: true,
    spacing: { before: 60, after: 40 },
  });
}

function agendaHeading(text: string, instance: number, numberAt: number): Paragraph {
  return numberedItem([run(text, { isBold: true })], instance, {
    reference: LIST.letter,
    numberAt,
    textAt: numberAt + LIST_INDENT,
    keepNext: true,
    spacing: { before: 80, after: 40 },
  });
}
