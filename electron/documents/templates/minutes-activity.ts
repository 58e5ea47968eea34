import type { Paragraph } from 'docx';
import type { DiscussionModel, MinutesModel } from '../models/minutes.model.ts';
import { actionTable } from '../parts/action-table.ts';
import { LIST_INDENT } from '../parts/fields.ts';
import { blankLines, numberedTexts } from '../parts/lists.ts';
import { richText } from '../parts/rich-text.ts';
import type { Sheet } from '../parts/sheet.ts';
import { LIST } from '../parts/styles.ts';
import { type Block, numberedItem, paragraph, run } from '../parts/text.ts';

const INDENT = 284;
const BLANK_LINES = 4;

/** Kegiatan Sidang/Rapat: opening, each agenda item with statements, decisions and follow-ups, closing. */
export function activity(sheet: Sheet, model: MinutesModel): Block[] {
  const head = paragraph(model.activityLabel, { keepNext: true, spacing: { before: 60, after: 40 } });
  const place = placeOf(sheet, model.discussions, INDENT);
  const blocks = [
    ...openingTexts(sheet, model, INDENT),
    ...model.discussions.flatMap((entry) => [
      ...talk(sheet, entry, place),
      ...settled(sheet, model, entry, leftOf(entry, place)),
    ]),
    ...closingTexts(sheet, model, INDENT),
  ];
  return [head, ...(blocks.length === 0 ? blankLines(BLANK_LINES, INDENT) : blocks)];
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
  const spoken = discussions.filter(
    ({ paragraphs, statements }) => paragraphs.length > 0 || statements.length > 0,
  );
  const place = placeOf(sheet, spoken, left);
  return spoken.flatMap((entry) => talk(sheet, entry, place));
}

/** Where agenda items stand: their text further in than their letter; a single one has no letter. */
interface ItemPlace {
  /** Twips. */
  numberAt: number;
  /** The list of their letters; `null` for none. */
  letters: number | null;
}

function placeOf(sheet: Sheet, entries: readonly DiscussionModel[], numberAt: number): ItemPlace {
  const headed = entries.filter(({ heading }) => heading !== '');
  return { numberAt, letters: headed.length > 1 ? sheet.nextList() : null };
}

/** What belongs to no agenda item stands under none. */
function leftOf({ heading }: DiscussionModel, { numberAt, letters }: ItemPlace): number {
  return heading === '' || letters === null ? numberAt : numberAt + LIST_INDENT;
}

function talk(sheet: Sheet, entry: DiscussionModel, place: ItemPlace): Block[] {
  const left = leftOf(entry, place);
  return [
    ...(entry.heading === '' ? [] : [agendaHeading(entry.heading, place)]),
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

function agendaHeading(text: string, { numberAt, letters }: ItemPlace): Paragraph {
  if (letters === null) return subheading(text, numberAt);
  return numberedItem([run(text, { isBold: true })], letters, {
    reference: LIST.letter,
    numberAt,
    textAt: numberAt + LIST_INDENT,
    keepNext: true,
    spacing: { before: 80, after: 40 },
  });
}
