import { AlignmentType, type Paragraph } from 'docx';
import { LIST_INDENT } from './fields.ts';
import type { Sheet } from './sheet.ts';
import { LIST } from './styles.ts';
import { type Block, numbered, numberedItem, paragraph, run } from './text.ts';

/**
 * Sentences as a numbered list of their own, from 1 (rule 50). A list that stands inside another takes a `reference` of its
 * own: Word counts all lists of one kind together, so the outer one would go on from where the inner one ended.
 */
export function numberedTexts(
  sheet: Sheet,
  texts: readonly string[],
  left: number,
  reference: typeof LIST.decimal | typeof LIST.letter = LIST.decimal,
): Paragraph[] {
  return numbered(texts, sheet.nextList(), {
    reference,
    numberAt: left,
    textAt: left + LIST_INDENT,
    alignment: AlignmentType.JUSTIFIED,
    spacing: { before: 0, after: 40 },
  });
}

/** Where the text of a section with a roman or capital number begins, twips. */
export const SECTION_INDENT = 567;

/** `I. Pembukaan`, `A. Pendahuluan`: the number is real, so that sections close up where one is left out (rule 50). */
export function sectionHeading(
  sheet: Sheet,
  text: string,
  instance: number,
  reference: typeof LIST.roman | typeof LIST.capital,
): Paragraph {
  return numberedItem([run(text, { isBold: true })], instance, {
    reference,
    numberAt: 0,
    textAt: SECTION_INDENT,
    keepNext: true,
    spacing: { before: Math.round(sheet.blockGap * 0.45), after: 40 },
  });
}

const DOTS = '.'.repeat(100);

/** Nothing is written yet: room to write by hand. */
export function blankLines(count: number, left: number): Block[] {
  return Array.from({ length: count }, () => paragraph(DOTS, { indent: { left } }));
}
