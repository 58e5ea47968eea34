import type { RichBlock, RichDoc, RichItemBlock, RichParagraph, RichRow } from './rich-text-types.ts';

/** One paragraph for each line, empty ones too, so that `plainText` gives the very same text back. */
export function richFromPlain(text: string): RichDoc {
  return { type: 'doc', content: text.split('\n').map(plainParagraph) };
}

function plainParagraph(text: string): RichParagraph {
  return text === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text }] };
}

/** The bare text: a line for each paragraph, list item and row of a table; cells are parted by tabs. */
export function plainText(doc: RichDoc): string {
  return doc.content.map(blockText).join('\n');
}

/** Whether nothing is written: only empty paragraphs, list items or cells. */
export function isEmpty(doc: RichDoc): boolean {
  return plainText(doc).trim() === '';
}

function blockText(block: RichBlock): string {
  if (block.type === 'paragraph') return paragraphText(block);
  if (block.type === 'table') return block.content.map(rowText).join('\n');
  return block.content.map(({ content }) => content.map(blockText).join('\n')).join('\n');
}

function paragraphText({ content = [] }: RichParagraph): string {
  return content.map((inline) => (inline.type === 'text' ? inline.text : '\n')).join('');
}

function rowText({ content }: RichRow): string {
  return content.map((cell) => cell.content.map(blockText).join(' ')).join('\t');
}

/** What goes on paper: paragraphs, items, lists and tables without any text are left out. */
export function printedBlocks(doc: RichDoc): RichBlock[] {
  return doc.content.flatMap((block): RichBlock[] =>
    block.type === 'table' ? (blockText(block).trim() === '' ? [] : [block]) : printedBlock(block),
  );
}

function printedBlock(block: RichItemBlock): RichItemBlock[] {
  if (blockText(block).trim() === '') return [];
  if (block.type === 'paragraph') return [block];
  const items = block.content
    .map((item) => ({ ...item, content: item.content.flatMap(printedBlock) }))
    .filter(({ content }) => content.length > 0);
  return [{ ...block, content: items }];
}
