import { AlignmentType, type Paragraph } from 'docx';
import { evenRows } from './headings.ts';
import type { Sheet } from './sheet.ts';
import { paragraph, run } from './text.ts';
import { textWidthTwips } from './text-width.ts';

export interface TitleBlock {
  heading: string;
  /** Empty leaves the line out. */
  number: string;
  /** Empty leaves the line out. */
  about: string;
}

const NUMBER_WORD = 'NOMOR';
const ABOUT_WORD = 'TENTANG';

/** Shape of a judul: centred bold title, NOMOR, TENTANG (naskah-dinas 1.3). */
export function titleBlock(sheet: Sheet, { heading, number, about }: TitleBlock): Paragraph[] {
  const lines = [
    [heading],
    ...(number === '' ? [] : [[`${NUMBER_WORD} `, number]]),
    ...(about === '' ? [] : aboutLines(sheet, about)),
  ];
  return lines.map((texts, index) =>
    paragraph(
      // The number is a run of its own, so that a tag of SRIKANDI is whole (rule 30).
      texts.map((text) => run(text, { isBold: true })),
      {
        ...evenRows(sheet.width, texts.join(''), sheet.model.type.bodySize, true),
        alignment: AlignmentType.CENTER,
        keepNext: true,
        spacing: {
          before: index === 0 ? sheet.blockGap : 0,
          after: index === lines.length - 1 ? sheet.blockGap : 0,
        },
      },
    ),
  );
}

/** `TENTANG ...` on one line where it fits, else TENTANG on a line of its own. */
function aboutLines(sheet: Sheet, about: string): string[][] {
  const whole = `${ABOUT_WORD} ${about}`;
  const isShort = textWidthTwips(whole, sheet.model.type.bodySize, true) <= sheet.width;
  return isShort ? [[whole]] : [[ABOUT_WORD], [about]];
}
