import type { InvitationModel, TrailerModel } from '../models/invitation.model.ts';
import { LIST_INDENT } from './fields.ts';
import type { Sheet } from './sheet.ts';
import { STYLE } from './styles.ts';
import { type Block, numbered, paragraph, run } from './text.ts';

/** Catatan, then tembusan, at the lower left after the signature (rule 13). */
export function trailer(sheet: Sheet, model: Pick<InvitationModel, 'notes' | 'copies'>): Block[] {
  return [...notes(sheet, model.notes), ...copies(sheet, model.copies)];
}

function notes(sheet: Sheet, { label, items }: TrailerModel): Block[] {
  const [only] = items;
  if (only === undefined) return [];
  const spacing = { before: sheet.blockGap, after: 0 };
  if (items.length === 1) return [paragraph(`${label} ${only}`, { spacing })];
  return [
    paragraph(label, { spacing, keepNext: true }),
    ...numbered(items, sheet.nextList(), { numberAt: 0, textAt: LIST_INDENT }),
  ];
}

/** A single recipient has no number. */
function copies(sheet: Sheet, { label, items }: TrailerModel): Block[] {
  const [only] = items;
  if (only === undefined) return [];
  const size = sheet.model.type.copySize;
  const head = paragraph([run(label, { size })], {
    style: STYLE.copies,
    keepNext: true,
    spacing: { before: sheet.blockGap, after: 0 },
  });
  if (items.length === 1) return [head, paragraph([run(only, { size })], { style: STYLE.copies })];
  return [
    head,
    ...numbered(items, sheet.nextList(), { style: STYLE.copies, numberAt: 0, textAt: LIST_INDENT }),
  ];
}
