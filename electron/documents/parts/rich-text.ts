import { AlignmentType, type Paragraph, TextRun } from 'docx';
import type {
  RichBlock,
  RichInline,
  RichItemBlock,
  RichList,
  RichListItem,
  RichParagraph,
} from '../../../shared/domain/rich-text.ts';
import { LIST_INDENT } from './fields.ts';
import { richTable } from './rich-table.ts';
import type { Sheet } from './sheet.ts';
import { FONT, LIST } from './styles.ts';
import { type Block, gap, numberedItem, type ParagraphOptions, paragraph, run } from './text.ts';

export interface RichTextOptions {
  /** Where the text stands, twips from the left margin. */
  left: number;
  /** Space over the first block, twips. */
  before?: number;
  /** Bold words before the first paragraph, e.g. who spoke; a line of their own before a list or a table. */
  lead?: string;
}

/** Space under a paragraph and under an item, twips. */
const PARAGRAPH_GAP = 80;
const ITEM_GAP = 40;

/**
 * Rich text as real Word structure: justified paragraphs, lists of real numbers, tables whose first row repeats. Every
 * list starts at 1 (rule 50), everything is in Arial (rule 47). Each block can be tied to what follows (rule 29).
 */
export function richText(
  sheet: Sheet,
  blocks: readonly RichBlock[],
  { left, before = 0, lead = '' }: RichTextOptions,
): Block[] {
  if (lead === '') return richBlocks(sheet, blocks, { left, before });
  const head = run(`${lead}: `, { isBold: true });
  const [first, ...rest] = blocks;
  const spacing = { before, after: PARAGRAPH_GAP };
  if (first?.type === 'paragraph')
    return [
      runningParagraph(first, { indent: { left }, spacing }, [head]),
      ...richBlocks(sheet, rest, { left, before: 0 }),
    ];
  return [
    paragraph([run(`${lead}:`, { isBold: true })], { indent: { left }, spacing, keepNext: true }),
    ...richBlocks(sheet, blocks, { left, before: 0 }),
  ];
}

function richBlocks(
  sheet: Sheet,
  blocks: readonly RichBlock[],
  { left, before }: { left: number; before: number },
): Block[] {
  return blocks.flatMap((block, index) => {
    const above = index === 0 ? before : 0;
    if (block.type === 'paragraph')
      return [
        runningParagraph(block, { indent: { left }, spacing: { before: above, after: PARAGRAPH_GAP } }),
      ];
    if (block.type === 'table') {
      const cells = (content: readonly RichItemBlock[], options: ParagraphOptions) =>
        cellParagraphs(sheet, content, options);
      return [richTable(block, { left, width: sheet.width - left, cells }), gap(PARAGRAPH_GAP)];
    }
    return listItems(sheet, block, {
      left,
      depth: 0,
      instance: sheet.nextList(),
      options: itemOptions(above),
    });
  });
}

function itemOptions(before: number): ParagraphOptions {
  return { alignment: AlignmentType.JUSTIFIED, widowControl: true, spacing: { before, after: ITEM_GAP } };
}

/** Justified, unless it holds a forced line break: Word would stretch the line before it. */
function runningParagraph(
  block: RichParagraph,
  options: ParagraphOptions,
  lead: readonly TextRun[] = [],
): Paragraph {
  return paragraph([...lead, ...runs(block)], {
    alignment: alignmentOf(block),
    widowControl: true,
    ...options,
  });
}

function alignmentOf({ content = [] }: RichParagraph) {
  const isBroken = content.some(({ type }) => type === 'hardBreak');
  return isBroken ? AlignmentType.LEFT : AlignmentType.JUSTIFIED;
}

function runs({ content = [] }: RichParagraph): TextRun[] {
  return content.map(inlineRun);
}

function inlineRun(inline: RichInline): TextRun {
  if (inline.type === 'hardBreak') return new TextRun({ font: FONT, break: 1 });
  const has = (type: string) => inline.marks?.some((mark) => mark.type === type) ?? false;
  return run(inline.text, { isBold: has('bold'), isItalic: has('italic'), isUnderlined: has('underline') });
}

interface ListPlace {
  left: number;
  /** 0 for a list that stands in no other. */
  depth: number;
  /** Number of the list, so that it starts at 1; a list in a list counts on the level below it. */
  instance: number;
  options: ParagraphOptions;
}

function listItems(sheet: Sheet, { type, content }: RichList, place: ListPlace): Paragraph[] {
  return content.flatMap((item) => listItem(sheet, type, item, place));
}

/** The first paragraph of an item carries its number; the others stand under its text. */
function listItem(
  sheet: Sheet,
  type: RichList['type'],
  { content }: RichListItem,
  place: ListPlace,
): Paragraph[] {
  const { left, depth, instance, options } = place;
  const textAt = left + LIST_INDENT;
  const [first, ...rest] = content[0]?.type === 'paragraph' ? content : [EMPTY_PARAGRAPH, ...content];
  const head = first?.type === 'paragraph' ? first : EMPTY_PARAGRAPH;
  // Word counts an inner list anew after each item of the outer one; only a second one in the same item needs its own number.
  let isInnerTaken = type === 'bulletList';
  return [
    numberedItem(runs(head), instance, {
      ...options,
      ...(options.alignment === AlignmentType.JUSTIFIED ? { alignment: alignmentOf(head) } : {}),
      reference: type === 'orderedList' ? LIST.outline : LIST.bullets,
      level: depth,
      numberAt: left,
      textAt,
    }),
    ...rest.flatMap((block) => {
      if (block.type === 'paragraph')
        return [runningParagraph(block, { ...options, indent: { left: textAt } })];
      const isOwn = block.type === 'orderedList' && isInnerTaken;
      if (block.type === 'orderedList') isInnerTaken = true;
      const inner = isOwn ? sheet.nextList() : instance;
      return listItems(sheet, block, { left: textAt, depth: depth + 1, instance: inner, options });
    }),
  ];
}

const EMPTY_PARAGRAPH: RichParagraph = { type: 'paragraph' };

/** A cell reads from the left, without space between its lines. */
function cellParagraphs(
  sheet: Sheet,
  content: readonly RichItemBlock[],
  options: ParagraphOptions,
): Paragraph[] {
  return content.flatMap((block) =>
    block.type === 'paragraph'
      ? [paragraph(runs(block), options)]
      : listItems(sheet, block, { left: 0, depth: 0, instance: sheet.nextList(), options }),
  );
}
