import { AlignmentType } from 'docx';
import type { Sheet } from './sheet.ts';
import { type Block, type ParagraphOptions, paragraph, run } from './text.ts';
import { evenWidth } from './text-width.ts';

/** Centred bold lines over a list or form, kept with what follows; empty ones are left out. */
export function headings(sheet: Sheet, lines: readonly string[]): Block[] {
  const known = lines.filter((line) => line !== '');
  return known.map((line, index) =>
    paragraph([run(line, { isBold: true })], {
      ...evenRows(sheet.width, line, sheet.model.type.bodySize, true),
      alignment: AlignmentType.CENTER,
      keepNext: true,
      spacing: {
        before: index === 0 ? sheet.blockGap : 0,
        after: index === known.length - 1 ? sheet.blockGap : 0,
      },
    }),
  );
}

/**
 * Indents of a centred line that is too long for one row of `room` twips: its rows are about equally long, no word stands alone.
 */
export function evenRows(room: number, text: string, size: number, isBold: boolean): ParagraphOptions {
  const side = Math.floor((room - evenWidth(text, size, room, isBold)) / 2);
  return side === 0 ? {} : { indent: { left: side, right: side } };
}
