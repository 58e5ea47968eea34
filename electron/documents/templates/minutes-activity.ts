import { AlignmentType, type Paragraph } from 'docx';
import type { ActionModel, DiscussionModel, MinutesModel } from '../models/minutes.model.ts';
import { LIST_INDENT } from '../parts/fields.ts';
import { tiedToNext } from '../parts/keep.ts';
import { twips } from '../parts/measure.ts';
import type { Sheet } from '../parts/sheet.ts';
import { LIST } from '../parts/styles.ts';
import { cellText, type GridColumn, grid, rowNumber } from '../parts/tables.ts';
import {
  type Block,
  bodyParagraph,
  hairline,
  numbered,
  numberedItem,
  paragraph,
  run,
} from '../parts/text.ts';

const INDENT = 284;
const DISCUSSION_INDENT = INDENT + LIST_INDENT;
const DOTS = '.'.repeat(100);
const BLANK_LINES = 4;

/** Kegiatan Sidang/Rapat: opening, each agenda item with statements, decisions and follow-ups, closing; tied to the signature. */
export function activity(sheet: Sheet, model: MinutesModel): Block[] {
  const head = paragraph(model.activityLabel, { keepNext: true, spacing: { before: 60, after: 40 } });
  const hasHeadings = model.discussions.some(({ heading }) => heading !== '');
  const headings = sheet.nextList();
  const blocks = [
    ...plainTexts(model.opening, INDENT),
    ...model.discussions.flatMap((entry) =>
      discussion(sheet, model, entry, headings, hasHeadings ? DISCUSSION_INDENT : INDENT),
    ),
    ...closing(model.closing),
  ];
  return [head, ...tiedToNext(blocks.length === 0 ? blankLines() : blocks)];
}

function plainTexts(texts: readonly string[], left: number): Paragraph[] {
  return texts.map((text) => bodyParagraph(text, { indent: { left }, spacing: { before: 0, after: 80 } }));
}

function closing(texts: readonly string[]): Paragraph[] {
  return texts.map((text, index) =>
    bodyParagraph(text, { indent: { left: INDENT }, spacing: { before: index === 0 ? 80 : 0, after: 80 } }),
  );
}

/** Nothing is written yet: room to write by hand. */
function blankLines(): Paragraph[] {
  return Array.from({ length: BLANK_LINES }, () => paragraph(DOTS, { indent: { left: INDENT } }));
}

function discussion(
  sheet: Sheet,
  model: MinutesModel,
  entry: DiscussionModel,
  headings: number,
  left: number,
): Block[] {
  const subheading = (text: string) =>
    paragraph([run(text, { isBold: true })], {
      indent: { left },
      keepNext: true,
      spacing: { before: 60, after: 40 },
    });
  return [
    ...(entry.heading === '' ? [] : [agendaHeading(entry.heading, headings)]),
    ...plainTexts(entry.paragraphs, left),
    ...entry.statements.flatMap(({ speaker, paragraphs }) => statement(speaker, paragraphs, left)),
    ...(entry.decisions.length === 0
      ? []
      : [subheading(model.decisionsHeading), ...decisions(sheet, entry.decisions, left)]),
    ...(entry.actions.length === 0
      ? []
      : [subheading(model.actionsHeading), ...actions(sheet, entry.actions, left)]),
  ];
}

function agendaHeading(text: string, instance: number): Paragraph {
  return numberedItem([run(text, { isBold: true })], instance, {
    reference: LIST.letter,
    numberAt: INDENT,
    textAt: DISCUSSION_INDENT,
    keepNext: true,
    spacing: { before: 80, after: 40 },
  });
}

/** The speaker is named by title before what he said. */
function statement(speaker: string, texts: readonly string[], left: number): Paragraph[] {
  return texts.map((text, index) =>
    paragraph(
      index === 0 && speaker !== '' ? [run(`${speaker}: `, { isBold: true }), run(text)] : [run(text)],
      {
        alignment: AlignmentType.JUSTIFIED,
        widowControl: true,
        indent: { left },
        spacing: { before: 0, after: 80 },
      },
    ),
  );
}

function decisions(sheet: Sheet, texts: readonly string[], left: number): Paragraph[] {
  return numbered(texts, sheet.nextList(), {
    numberAt: left,
    textAt: left + LIST_INDENT,
    alignment: AlignmentType.JUSTIFIED,
    spacing: { before: 0, after: 40 },
  });
}

/** A table with owner and due date; a plain numbered list while none of them has either (rule 38). */
function actions(sheet: Sheet, items: readonly ActionModel[], left: number): Block[] {
  const isPlain = items.every(({ owner, due, note }) => owner === '' && due === '' && note === '');
  if (isPlain) {
    return decisions(
      sheet,
      items.map(({ text }) => text),
      left,
    );
  }
  const hasNote = items.some(({ note }) => note !== '');
  const instance = sheet.nextList();
  const rows = items.map((item) => ({
    cells: [[rowNumber(instance)], ...actionTexts(item, hasNote).map((text) => [cellText(text)])],
  }));
  return [grid(actionColumns(sheet, left, hasNote), rows, { indent: left }), hairline()];
}

function actionTexts({ text, owner, due, note }: ActionModel, hasNote: boolean): string[] {
  return hasNote ? [text, owner, due, note] : [text, owner, due];
}

function actionColumns(sheet: Sheet, left: number, hasNote: boolean): GridColumn[] {
  const number = twips(10);
  const rest = sheet.width - left - number;
  const labels = ['Uraian', 'Penanggung jawab', 'Batas waktu', 'Keterangan'];
  const shares = hasNote ? [0.36, 0.22, 0.25, 0.17] : [0.47, 0.27, 0.26];
  return [
    { label: 'No', width: number },
    ...shares.map((share, index) => ({ label: labels[index] ?? '', width: Math.floor(rest * share) })),
  ];
}
