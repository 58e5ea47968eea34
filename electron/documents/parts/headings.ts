import { AlignmentType } from 'docx';
import type { Sheet } from './sheet.ts';
import { type Block, paragraph, run } from './text.ts';

/** Centred bold lines over a list or form, kept with what follows; empty ones are left out. */
export function headings(sheet: Sheet, lines: readonly string[]): Block[] {
  const known = lines.filter((line) => line !== '');
  return known.map((line, index) =>
    paragraph([run(line, { isBold: true })], {
      alignment: AlignmentType.CENTER,
      keepNext: true,
      spacing: {
        before: index === 0 ? sheet.blockGap : 0,
        after: index === known.length - 1 ? sheet.blockGap : 0,
      },
    }),
  );
}
