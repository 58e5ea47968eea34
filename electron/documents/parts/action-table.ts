import type { ActionModel, MinutesWords } from '../models/minutes.model.ts';
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
  return [grid(gridColumns(sheet, columns, left, hasNote), rows, { indent: left }), hairline()];
}

function actionTexts({ text, owner, due, note }: ActionModel, hasNote: boolean): string[] {
  return hasNote ? [text, owner, due, note] : [text, owner, due];
}

function gridColumns(
  sheet: Sheet,
  { text, owner, due, note }: MinutesWords['columns'],
  left: number,
  hasNote: boolean,
): GridColumn[] {
  const number = twips(NUMBER_COLUMN);
  const rest = sheet.width - left - number;
  const labels = [text, owner, due, note];
  const shares = hasNote ? [0.36, 0.22, 0.25, 0.17] : [0.47, 0.27, 0.26];
  return [
    { label: 'No', width: number },
    ...shares.map((share, index) => ({ label: labels[index] ?? '', width: Math.floor(rest * share) })),
  ];
}
