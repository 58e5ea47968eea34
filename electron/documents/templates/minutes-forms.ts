import { type Paragraph, TabStopType } from 'docx';
import type { MinutesModel } from '../models/minutes.model.ts';
import { actionTable } from '../parts/action-table.ts';
import { LIST_INDENT, labelWidth } from '../parts/fields.ts';
import { blankLines, numberedTexts, SECTION_INDENT, sectionHeading } from '../parts/lists.ts';
import type { Sheet } from '../parts/sheet.ts';
import { LIST } from '../parts/styles.ts';
import { type Block, numberedItem, paragraph, run, tab } from '../parts/text.ts';
import { closingTexts, openingTexts, subheading, talks } from './minutes-activity.ts';

const ITEM_INDENT = 284;
const ITEM_TEXT = ITEM_INDENT + LIST_INDENT;
const COLON_GAP = 200;

/**
 * Form B: the three items of the form. What the form has no item for, follow-ups and closing, stands under the third, so
 * that another form never loses text (rule 32).
 */
export function itemisedActivity(sheet: Sheet, model: MinutesModel): Block[] {
  const { words, activityLabel } = model;
  const decisions = model.discussions.flatMap((entry) => entry.decisions);
  const actions = model.discussions.flatMap((entry) => entry.actions);
  const items: [string, Block[]][] = [
    [words.opening, openingTexts(sheet, model, ITEM_TEXT)],
    [words.discussion, talks(sheet, model, ITEM_TEXT)],
    [
      words.decisions,
      [
        ...numberedTexts(sheet, decisions, ITEM_TEXT),
        ...(actions.length === 0
          ? []
          : [
              subheading(words.actions, ITEM_TEXT),
              ...actionTable(sheet, actions, words.columns, { left: ITEM_TEXT }),
            ]),
        ...closingTexts(sheet, model, ITEM_TEXT),
      ],
    ],
  ];
  const instance = sheet.nextList();
  const labels = items.map(([label]) => label);
  const colonAt = ITEM_TEXT + labelWidth(labels, model.type.bodySize);
  return [
    paragraph(activityLabel, { keepNext: true, spacing: { before: 60, after: 40 } }),
    ...items.flatMap(([label, blocks]) => [
      itemHeading(label, instance, colonAt),
      ...(blocks.length === 0 ? blankLines(1, ITEM_TEXT) : blocks),
    ]),
  ];
}

/** `1. Kata Pembukaan :`, the colons of all items in one column (rule 49). */
function itemHeading(label: string, instance: number, colonAt: number): Paragraph {
  return numberedItem([run(label), tab(), run(':')], instance, {
    numberAt: ITEM_INDENT,
    textAt: ITEM_TEXT,
    tabStops: [{ type: TabStopType.LEFT, position: colonAt + COLON_GAP - 100 }],
    keepNext: true,
    spacing: { before: 80, after: 40 },
  });
}

/** Form C: sections I to V; one without content is left out and the numbers close up, unless nothing is written at all. */
export function sectionedActivity(sheet: Sheet, model: MinutesModel): Block[] {
  const { words } = model;
  const decisions = model.discussions.flatMap((entry) => entry.decisions);
  const actions = model.discussions.flatMap((entry) => entry.actions);
  const table = { left: SECTION_INDENT, isFullTable: true };
  const sections: [string, Block[]][] = [
    [words.opening, openingTexts(sheet, model, SECTION_INDENT)],
    [words.discussion, talks(sheet, model, SECTION_INDENT)],
    [words.decisions, numberedTexts(sheet, decisions, SECTION_INDENT)],
    [words.actions, actions.length === 0 ? [] : actionTable(sheet, actions, words.columns, table)],
    [words.closing, closingTexts(sheet, model, SECTION_INDENT)],
  ];
  const written = sections.filter(([, blocks]) => blocks.length > 0);
  const printed = written.length === 0 ? sections : written;
  const instance = sheet.nextList();
  return printed.flatMap(([heading, blocks]) => [
    sectionHeading(sheet, heading, instance, LIST.roman),
    ...(blocks.length === 0 ? blankLines(1, SECTION_INDENT) : blocks),
  ]);
}
