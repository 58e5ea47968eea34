import type { Paragraph, Table } from 'docx';

/** What stands in the body of a paper, top to bottom. */
export type Block = Paragraph | Table;

// docx objects cannot be changed once made, so each block remembers how to make its other forms.
const keptForms = new WeakMap<Block, () => Block>();
const closingForms = new WeakMap<Block, () => Block>();
const signedForms = new WeakMap<Block, SignedForm>();

/** How a table is made again with a signature in a last row of its own. */
interface SignedForm {
  /** Where the table begins, twips from the left margin. */
  indent: number;
  makeSigned: (signature: readonly Block[]) => Block;
}

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

/** Remembers how a table takes a signature into its last row. */
export function signable<B extends Block>(table: B, form: SignedForm): B {
  signedForms.set(table, form);
  return table;
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
  const end = endOf(body);
  return body.map((block, index) => (index >= end ? kept(block) : block));
}

/** Place of the last block that can be seen: before the line under a table. */
function endOf(body: readonly Block[]): number {
  const last = body.at(-1);
  return body.length - (last !== undefined && closingForms.has(last) ? 2 : 1);
}

/**
 * Body text and the signature under it, which never stands alone (rule 29). Under a text it is tied to the text's end; under a
 * table with lines it stands in the table's last row, because LibreOffice does not keep the end of a table that runs over
 * pages with what follows the table. `signature` gets the twips from the left margin at which its place begins.
 */
export function signed(body: readonly Block[], signature: (indent: number) => readonly Block[]): Block[] {
  const end = endOf(body);
  const table = body[end];
  const form = table === undefined ? undefined : signedForms.get(table);
  if (form === undefined) return [...tiedToNext(body), ...signature(0)];
  return [...body.slice(0, end), form.makeSigned(signature(form.indent)), ...body.slice(end + 1)];
}

/** Blocks that fill a section: what only closes a last table has no height, so that it never begins a page of its own. */
export function closed(blocks: readonly Block[]): Block[] {
  return blocks.map((block, index) =>
    index === blocks.length - 1 ? (closingForms.get(block)?.() ?? block) : block,
  );
}
