import { richFromPlain } from './rich-text-plain.ts';
import { evenRows } from './rich-text-table.ts';
import type {
  RichBlock,
  RichCell,
  RichDoc,
  RichInline,
  RichItemBlock,
  RichList,
  RichMark,
  RichParagraph,
  RichRow,
} from './rich-text-types.ts';
import { cleanText } from './text.ts';

/** As deep as `MAX_LIST_DEPTH` of the schema; a list below that becomes paragraphs of the item above. */
const DEEPEST_LIST = 5;
const MARKS = ['bold', 'italic', 'underline'] as const;

/**
 * What of an editor's document fits the schema: foreign nodes give up their text, foreign marks and attributes are
 * dropped, control characters become spaces, uneven tables are filled. Sizes are left for the schema to refuse.
 */
export function tidy(value: unknown): RichDoc {
  const content = blocksOf(childrenOf(value), 'doc', 0);
  return content.length === 0 ? richFromPlain('') : { type: 'doc', content };
}

type LooseNode = Readonly<Record<string, unknown>>;

function childrenOf(value: unknown): LooseNode[] {
  const content = isNode(value) ? value.content : undefined;
  return Array.isArray(content) ? content.filter(isNode) : [];
}

function isNode(value: unknown): value is LooseNode {
  return typeof value === 'object' && value !== null;
}

type Place = 'doc' | 'inner';

/** Blocks of some nodes; runs that stand loose become a paragraph. */
function blocksOf(nodes: readonly LooseNode[], place: 'inner', depth: number): RichItemBlock[];
function blocksOf(nodes: readonly LooseNode[], place: Place, depth: number): RichBlock[];
function blocksOf(nodes: readonly LooseNode[], place: Place, depth: number): RichBlock[] {
  const blocks: RichBlock[] = [];
  let loose: LooseNode[] = [];
  const close = () => {
    if (loose.length > 0) blocks.push(paragraphOf(loose));
    loose = [];
  };
  for (const node of nodes) {
    if (node.type === 'text' || node.type === 'hardBreak') {
      loose.push(node);
      continue;
    }
    close();
    blocks.push(...blockOf(node, place, depth));
  }
  close();
  return blocks;
}

function blockOf(node: LooseNode, place: Place, depth: number): RichBlock[] {
  switch (node.type) {
    case 'paragraph':
      return [paragraphOf(childrenOf(node))];
    case 'bulletList':
    case 'orderedList':
      return depth < DEEPEST_LIST
        ? listOf(node.type, childrenOf(node), depth + 1)
        : blocksOf(childrenOf(node), 'inner', depth);
    case 'table':
      return place === 'doc' ? tableOf(childrenOf(node)) : blocksOf(childrenOf(node), 'inner', depth);
    default:
      return blocksOf(childrenOf(node), place, depth);
  }
}

function listOf(type: RichList['type'], nodes: readonly LooseNode[], depth: number): RichList[] {
  const content = nodes.map((node) => {
    const blocks = blocksOf(node.type === 'listItem' ? childrenOf(node) : [node], 'inner', depth);
    const isLed = blocks[0]?.type === 'paragraph';
    const head: RichItemBlock[] = isLed ? [] : [{ type: 'paragraph' }];
    return { type: 'listItem' as const, content: [...head, ...blocks] };
  });
  return content.length === 0 ? [] : [{ type, content }];
}

function tableOf(nodes: readonly LooseNode[]): RichBlock[] {
  const rows = nodes.map((node): RichRow => ({ type: 'tableRow', content: childrenOf(node).map(cellOf) }));
  const hasCells = rows.some(({ content }) => content.length > 0);
  return hasCells ? [{ type: 'table', content: evenRows(rows) }] : [];
}

function cellOf(node: LooseNode): RichCell {
  const blocks = blocksOf(childrenOf(node), 'inner', 0);
  const attrs = isNode(node.attrs) ? node.attrs : {};
  return {
    type: node.type === 'tableHeader' ? 'tableHeader' : 'tableCell',
    attrs: {
      colspan: atLeastOne(attrs.colspan),
      rowspan: atLeastOne(attrs.rowspan),
      colwidth: widthsOf(attrs.colwidth),
    },
    content: blocks.length === 0 ? [{ type: 'paragraph' }] : blocks,
  };
}

function atLeastOne(value: unknown): number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : 1;
}

function widthsOf(value: unknown): number[] | null {
  if (!Array.isArray(value) || value.length === 0) return null;
  const widths = value.map((width: unknown) =>
    typeof width === 'number' && Number.isFinite(width) ? Math.min(5000, Math.max(0, Math.round(width))) : 0,
  );
  return widths.every((width) => width === 0) ? null : widths;
}

function paragraphOf(nodes: readonly LooseNode[]): RichParagraph {
  const content: RichInline[] = [];
  for (const node of nodes) {
    const inline = inlineOf(node);
    const last = content.at(-1);
    if (inline === null) continue;
    if (inline.type === 'text' && last?.type === 'text' && hasSameMarks(last.marks, inline.marks))
      content[content.length - 1] = { ...last, text: last.text + inline.text };
    else content.push(inline);
  }
  return content.length === 0 ? { type: 'paragraph' } : { type: 'paragraph', content };
}

function inlineOf({ type, text, marks }: LooseNode): RichInline | null {
  if (type === 'hardBreak') return { type };
  if (typeof text !== 'string' || text === '') return null;
  const kept = marksOf(marks);
  return { type: 'text', text: cleanText(text), ...(kept.length === 0 ? {} : { marks: kept }) };
}

function marksOf(marks: unknown): RichMark[] {
  const names = Array.isArray(marks) ? marks.filter(isNode).map(({ type }) => type) : [];
  return MARKS.filter((name) => names.includes(name)).map((type) => ({ type }));
}

function hasSameMarks(one: RichMark[] | undefined, other: RichMark[] | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
