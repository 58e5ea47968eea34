import type { Paragraph, Table } from 'docx';

/** What stands in the body of a paper, top to bottom. */
export type Block = Paragraph | Table;

// docx objects cannot be changed once made, so each block remembers how to make its other forms.
const keptForms = new WeakMap<Block, () => Block>();
const closingForms = new WeakMap<Block, () => Block>();

/** Remembers how `block` is made again with "keep with next" on its end. */
export function keepable<B extends Block>(block: B, makeKept: () => Block): B {
  keptForms.set(block, makeKept);
  return block;
}

/** Remembers how the line under a table is made again so that it takes no room at all. */
export function closable<B extends Block>(block: B, makeClosing: () => Block): B {
  closingForms.set(block, makeClosing);
  return block;
}

function kept(block: Block): Block {
  return keptForms.get(block)?.() ?? block;
}

/**
 * Body text whose end stays on the page of what follows it: the signature never stands alone (rule 29), whatever the text
 * ends with. Only its last block is tied, so that no more than needed goes to the next page; the line under a table ties the
 * table's last row too.
 */
export function tiedToNext(body: readonly Block[]): Block[] {
  const last = body.at(-1);
  const tied = last !== undefined && closingForms.has(last) ? 2 : 1;
  return body.map((block, index) => (index >= body.length - tied ? kept(block) : block));
}

/** Blocks that fill a section: what only closes a last table has no height, so that it never begins a page of its own. */
export function closed(blocks: readonly Block[]): Block[] {
  return blocks.map((block, index) =>
    index === blocks.length - 1 ? (closingForms.get(block)?.() ?? block) : block,
  );
}
