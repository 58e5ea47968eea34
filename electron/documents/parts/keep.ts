import type { Paragraph, Table } from 'docx';

/** What stands in the body of a paper, top to bottom. */
export type Block = Paragraph | Table;

// docx objects cannot be changed once made, so each block remembers how to make its kept form.
const keptForms = new WeakMap<Block, () => Block>();

/** Remembers how `block` is made again with "keep with next" on its end. */
export function keepable<B extends Block>(block: B, makeKept: () => Block): B {
  keptForms.set(block, makeKept);
  return block;
}

function kept(block: Block): Block {
  return keptForms.get(block)?.() ?? block;
}

/** How many blocks at the end are tied: a table is always followed by a hairline, so two reach its last row. */
const TIED = 2;

/**
 * Body text whose end stays on the page of what follows it: the signature never stands alone (rule 29), whatever the text
 * ends with.
 */
export function tiedToNext(body: readonly Block[]): Block[] {
  return body.map((block, index) => (index >= body.length - TIED ? kept(block) : block));
}
