import {
  AlignmentType,
  type ImageRun,
  type IParagraphOptions,
  LineRuleType,
  Paragraph,
  Tab,
  TextRun,
  UnderlineType,
} from 'docx';
import { closable, keepable } from './keep.ts';
import { FONT, LIST } from './styles.ts';

export type { Block } from './keep.ts';

export interface RunStyle {
  /** Points; the size of the paragraph's style without it. */
  size?: number;
  isBold?: boolean;
  isItalic?: boolean;
  isUnderlined?: boolean;
}

/** One run; whole, so that a tag of SRIKANDI is never cut in two (rule 30), and in Arial (rule 47). */
export function run(text: string, { size, isBold, isItalic, isUnderlined }: RunStyle = {}): TextRun {
  return new TextRun({
    text,
    font: FONT,
    ...(size === undefined ? {} : { size: size * 2, sizeComplexScript: size * 2 }),
    ...(isBold === true ? { bold: true } : {}),
    ...(isItalic === true ? { italics: true } : {}),
    ...(isUnderlined === true ? { underline: { type: UnderlineType.SINGLE } } : {}),
  });
}

/** A tab character, so that what follows stands at the next tab stop (rule 49). */
export function tab(): TextRun {
  return new TextRun({ font: FONT, children: [new Tab()] });
}

export type ParagraphOptions = Omit<IParagraphOptions, 'text' | 'children'>;

export function paragraph(
  content: string | readonly (TextRun | ImageRun)[],
  options: ParagraphOptions = {},
): Paragraph {
  const children = typeof content === 'string' ? [run(content)] : content;
  const make = (more: ParagraphOptions) => new Paragraph({ ...options, ...more, children });
  return keepable(make({}), () => make({ keepNext: true }));
}

/** Running text: both edges straight, never a lone line at the top or foot of a page. */
export function bodyParagraph(text: string, options: ParagraphOptions = {}): Paragraph {
  return paragraph(text, { alignment: AlignmentType.JUSTIFIED, widowControl: true, ...options });
}

/** Single spacing whatever the profile says, for sheets whose room is measured; twips before and after. */
export function singleSpacing(before = 0, after = 0) {
  return { before, after, line: 240, lineRule: LineRuleType.AUTO };
}

/** Least height of a line that Word and LibreOffice both keep, twips. */
const HAIR = 20;

/** Empty space of a given height (twips) where no paragraph can carry it, kept with what follows. */
export function gap(height: number): Paragraph {
  return emptyLine(Math.max(HAIR, Math.round(height)), true);
}

/** Invisible line under a table: keeps two tables apart, and closes a body that ends with one. */
export function hairline(options: Pick<ParagraphOptions, 'pageBreakBefore'> = {}): Paragraph {
  return closable(emptyLine(HAIR, false, options), () => emptyLine(1, false, options, true));
}

function emptyLine(
  height: number,
  isKept: boolean,
  options: ParagraphOptions = {},
  isHidden = false,
): Paragraph {
  return paragraph([], {
    ...options,
    spacing: { before: 0, after: 0, line: height, lineRule: LineRuleType.EXACT },
    run: { font: FONT, size: 2, ...(isHidden ? { vanish: true } : {}) },
    ...(isKept ? { keepNext: true } : {}),
  });
}

interface ListOptions extends ParagraphOptions {
  style?: string;
  /** Where the number stands and where the text does, twips. */
  numberAt: number;
  textAt: number;
  reference?: string;
  /** Level of an outline, from 0. */
  level?: number;
}

/** A real numbered list; `instance` is its own, so that it starts at 1 (rule 50). */
export function numbered(items: readonly string[], instance: number, list: ListOptions): Paragraph[] {
  return items.map((item) => numberedItem([run(item)], instance, list));
}

export function numberedItem(
  content: readonly TextRun[],
  instance: number,
  { numberAt, textAt, reference = LIST.decimal, level = 0, ...options }: ListOptions,
): Paragraph {
  return paragraph(content, {
    ...options,
    numbering: { reference, level, instance },
    indent: { left: textAt, hanging: textAt - numberAt },
  });
}
