import type { ActionModel, MinutesWords } from '../models/minutes.model.ts';
import { columnFor, dateColumn, sharedWidths } from './column-widths.ts';
import { numberedTexts } from './lists.ts';
import { twips } from './measure.ts';
import type { Sheet } from './sheet.ts';
import { cellText, type GridColumn, grid, rowNumber } from './tables.ts';
import { type Block, hairline } from './text.ts';

interface ActionTableOptions {
  /** Twips from the left margin. */
  left: number;
  /** A table even while no follow-up has an owner or a date, with the column of notes: as Form C is drawn. */
  isFullTable?: boolean;
}

const NUMBER_COLUMN = 10;
/** Of what the dates leave. */
const TEXT_AND_OWNER = [0.62, 0.38];
const NOTE_SHARE = 0.24;

/** Follow-ups with owner and due date; a plain numbered list while none of them has either (rule 38). */
export function actionTable(
  sheet: Sheet,
  items: readonly ActionModel[],
  columns: MinutesWords['columns'],
  { left, isFullTable = false }: ActionTableOptions,
): Block[] {
  const isPlain = items.every(({ owner, due, note }) => owner === '' && due === '' && note === '');
  if (isPlain && !isFullTable) {
    return numberedTexts(
      sheet,
      items.map(({ text }) => text),
      left,
    );
  }
  const hasNote = isFullTable || items.some(({ note }) => note !== '');
  const instance = sheet.nextList();
  const rows = items.map((item) => ({
    cells: [[rowNumber(instance)], ...actionTexts(item, hasNote).map((text) => [cellText(text)])],
  }));
  return [
    grid(gridColumns(sheet, columns, left, hasNote ? items.map(({ note }) => note) : null), rows, {
      indent: left,
    }),
    hairline(),
  ];
}

function actionTexts({ text, owner, due, note }: ActionModel, hasNote: boolean): string[] {
  return hasNote ? [text, owner, due, note] : [text, owner, due];
}

function gridColumns(
  sheet: Sheet,
  { text, owner, due, note }: MinutesWords['columns'],
  left: number,
  notes: readonly string[] | null,
): GridColumn[] {
  const number = twips(NUMBER_COLUMN);
  const dueWidth = dateColumn(sheet, due);
  const rest = sheet.width - left - number - dueWidth;
  const noteWidth = notes === null ? 0 : noteColumn(sheet, note, notes, rest);
  const [textWidth = 0, ownerWidth = 0] = sharedWidths(rest - noteWidth, TEXT_AND_OWNER);
  return [
    { label: 'No', width: number },
    { label: text, width: textWidth },
    { label: owner, width: ownerWidth },
    { label: due, width: dueWidth },
    ...(notes === null ? [] : [{ label: note, width: noteWidth }]),
  ];
}

/** No wider than its label while no note is written. */
function noteColumn(sheet: Sheet, label: string, notes: readonly string[], rest: number): number {
  const empty = columnFor(sheet, label.split(' '), true);
  return notes.every((note) => note === '') ? empty : Math.max(empty, Math.floor(rest * NOTE_SHARE));
}
