import { z } from 'zod';
import { plainText, richFromPlain } from './rich-text-plain.ts';
import { placeCells } from './rich-text-table.ts';
import type {
  RichCellBlock,
  RichDoc,
  RichItemBlock,
  RichList,
  RichListItem,
  RichTable,
} from './rich-text-types.ts';
import { cleanText, tidyParagraphs } from './text.ts';

export { isEmpty, plainText, printedBlocks, richFromPlain } from './rich-text-plain.ts';
export { tidy } from './rich-text-tidy.ts';
export type {
  RichBlock,
  RichCell,
  RichDoc,
  RichInline,
  RichItemBlock,
  RichList,
  RichListItem,
  RichParagraph,
  RichRow,
  RichTable,
} from './rich-text-types.ts';

/*
 * Text of several paragraphs with bold, italic, underline, nested lists and tables: a small strict subset of the JSON
 * that ProseMirror and TipTap write. Nothing else (fonts, colours, links, pictures) can stand in it. How many blocks there
 * are is bounded by the length of the plain text, in which each counts.
 */

/** Lists inside lists, at most. */
export const MAX_LIST_DEPTH = 5;
export const MAX_TABLE_COLUMNS = 20;
const MAX_TABLE_ROWS = 500;

const mark = z.strictObject({ type: z.enum(['bold', 'italic', 'underline']) });

const textNode = z.strictObject({
  type: z.literal('text'),
  text: z.string().overwrite(cleanText).min(1),
  marks: z.array(mark).max(3).exactOptional(),
});

const hardBreak = z.strictObject({ type: z.literal('hardBreak') });

const paragraph = z
  .strictObject({
    type: z.literal('paragraph'),
    content: z.array(z.discriminatedUnion('type', [textNode, hardBreak])).exactOptional(),
  })
  .meta({ id: 'richParagraph', description: 'A paragraph of runs; a hard break starts a new line in it.' });

const listItem = z.strictObject({
  type: z.literal('listItem'),
  get content(): z.ZodType<RichItemBlock[]> {
    return z.array(z.discriminatedUnion('type', [paragraph, list])).min(1);
  },
});

const list = z
  .strictObject({
    type: z.enum(['bulletList', 'orderedList']),
    content: z.array(listItem).min(1),
  })
  .meta({ id: 'richList', description: 'A list, which starts at 1. Lists may stand in items, five deep.' });

const cellAttributes = z.strictObject({
  colspan: z.int().min(1).max(MAX_TABLE_COLUMNS).default(1),
  rowspan: z.int().min(1).max(MAX_TABLE_ROWS).default(1),
  colwidth: z.array(z.int().min(0).max(5000)).max(MAX_TABLE_COLUMNS).nullable().default(null).meta({
    description: 'Width of each column that the cell covers, in pixels of 1/96 inch; null shares evenly.',
  }),
});

const cell = z.strictObject({
  type: z.enum(['tableCell', 'tableHeader']),
  attrs: cellAttributes.prefault({}),
  content: z.array<z.ZodType<RichCellBlock>>(z.discriminatedUnion('type', [paragraph, list])).min(1),
});

const row = z.strictObject({
  type: z.literal('tableRow'),
  content: z.array(cell).max(MAX_TABLE_COLUMNS),
});

const table = z
  .strictObject({ type: z.literal('table'), content: z.array(row).min(1).max(MAX_TABLE_ROWS) })
  .meta({ id: 'richTable', description: 'A table; a first row of header cells repeats on every page.' });

const richDoc = z.strictObject({
  type: z.literal('doc'),
  content: z.array(z.discriminatedUnion('type', [paragraph, list, table])).min(1),
});

/** No text at all: one empty paragraph. */
export const EMPTY_RICH_TEXT: RichDoc = richFromPlain('');

/**
 * Schema of a field of rich text. A plain text is taken too and becomes paragraphs; `max` counts the UTF-16 units of the
 * plain text.
 */
export function richText(max = 20_000) {
  const plain = z.string().overwrite(tidyParagraphs).meta({ maxLength: max }).transform(richFromPlain);
  const schema: z.ZodType<RichDoc, string | z.input<typeof richDoc>> = z
    .union([plain, richDoc], { error: 'Harus berupa teks, atau susunan teks berformat.' })
    .superRefine((doc, context) => {
      for (const message of complaintsAbout(doc, max)) context.addIssue({ code: 'custom', message });
    });
  return schema;
}

function complaintsAbout(doc: RichDoc, max: number): string[] {
  const tables = doc.content.filter((block) => block.type === 'table');
  const lists = [...doc.content, ...tables.flatMap(cellBlocks)].filter(isList);
  const rules: [boolean, string][] = [
    [plainText(doc).length > max, `Paling banyak ${max} karakter.`],
    [
      lists.some((entry) => listDepth(entry) > MAX_LIST_DEPTH),
      `Daftar paling dalam ${MAX_LIST_DEPTH} tingkat.`,
    ],
    [tables.some(isUneven), 'Baris tabel tidak sama panjang.'],
  ];
  return rules.filter(([isBroken]) => isBroken).map(([, message]) => message);
}

function cellBlocks({ content }: RichTable): RichCellBlock[] {
  return content.flatMap((entry) => entry.content).flatMap((entry) => entry.content);
}

function isList(block: { type: string }): block is RichList {
  return block.type === 'bulletList' || block.type === 'orderedList';
}

function listDepth({ content }: RichList): number {
  const inner = content.flatMap((item: RichListItem) => item.content).filter(isList);
  return 1 + Math.max(0, ...inner.map(listDepth));
}

function isUneven(entry: RichTable): boolean {
  return placeCells(entry.content) === null;
}
