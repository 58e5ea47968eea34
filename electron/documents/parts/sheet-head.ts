import type { FieldModel, PaperModel } from '../models/paper.model.ts';
import { fieldsTable, labelWidth } from './fields.ts';
import { headings } from './headings.ts';
import { letterhead } from './letterhead.ts';
import type { Sheet } from './sheet.ts';
import { type Block, gap } from './text.ts';

interface SheetFacts extends Pick<PaperModel, 'type'> {
  fields: readonly FieldModel[];
}

/** What stands above the list of a sheet: letterhead, title lines, the facts of the meeting, half a block of space. */
export function sheetHead(sheet: Sheet, titles: readonly string[], { fields, type }: SheetFacts): Block[] {
  const labels = fields.map(({ label }) => label);
  return [
    ...letterhead(sheet),
    ...headings(sheet, titles),
    fieldsTable(sheet, fields, { labelWidth: labelWidth(labels, type.bodySize) }),
    gap(sheet.blockGap / 2),
  ];
}
