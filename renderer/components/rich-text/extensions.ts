import { type Editor, Extension, type Extensions, wrappingInputRule } from '@tiptap/core';
import { Bold } from '@tiptap/extension-bold';
import { Document } from '@tiptap/extension-document';
import { HardBreak } from '@tiptap/extension-hard-break';
import { Italic } from '@tiptap/extension-italic';
import { BulletList, ListItem, ListKeymap, OrderedList } from '@tiptap/extension-list';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import { Text } from '@tiptap/extension-text';
import { Underline } from '@tiptap/extension-underline';
import { Gapcursor, TrailingNode, UndoRedo } from '@tiptap/extensions';
import { MAX_LIST_DEPTH } from '../../../shared/domain/rich-text.ts';

/* The editor's schema is the one of shared/domain/rich-text.ts: what is not in it cannot be typed or pasted. */

const IN_ITEMS_AND_CELLS = '(paragraph | list)';

/** Every list starts at 1 (rule 50), so it has no first number; only a typed `1.` makes one. */
const NumberedList = OrderedList.extend({
  addAttributes() {
    return {};
  },
  addInputRules() {
    return [wrappingInputRule({ find: /^1[.)]\s$/, type: this.type })];
  },
});

const Item = ListItem.extend({ content: `paragraph ${IN_ITEMS_AND_CELLS}*` });

function cellAttributes() {
  return {
    colspan: { default: 1 },
    rowspan: { default: 1 },
    colwidth: { default: null, parseHTML: readWidths, renderHTML: writeWidths },
  };
}

function readWidths(element: HTMLElement): number[] | null {
  const widths = (element.getAttribute('colwidth') ?? '').split(',').map(Number);
  return widths.every((width) => Number.isFinite(width) && width > 0) ? widths : null;
}

function writeWidths({ colwidth }: { colwidth?: unknown }) {
  if (!Array.isArray(colwidth)) return {};
  const whole = colwidth.reduce<number>((total, width) => total + Number(width), 0);
  return { colwidth: colwidth.join(','), style: `width: ${whole}px` };
}

/** Without a style of its own: the table is as wide as the field. */
const PlainTable = Table.extend({
  renderHTML: () => ['table', ['tbody', 0]],
  addNodeView: () => null,
});

const Cell = TableCell.extend({ content: `${IN_ITEMS_AND_CELLS}+`, addAttributes: cellAttributes });
const HeaderCell = TableHeader.extend({ content: `${IN_ITEMS_AND_CELLS}+`, addAttributes: cellAttributes });

/** How many lists the cursor stands in. */
export function listDepth({ state }: Editor): number {
  const { $from } = state.selection;
  const names = Array.from({ length: $from.depth + 1 }, (_, depth) => $from.node(depth).type.name);
  return names.filter((name) => name === 'bulletList' || name === 'orderedList').length;
}

/** Tab in the deepest list does nothing instead of making a list that cannot be saved. */
const ListLimit = Extension.create({
  name: 'listLimit',
  priority: 1000,
  addKeyboardShortcuts() {
    return { Tab: ({ editor }) => listDepth(editor) >= MAX_LIST_DEPTH };
  },
});

export const EXTENSIONS: Extensions = [
  Document,
  Paragraph,
  Text,
  Bold,
  Italic,
  Underline,
  HardBreak,
  BulletList,
  NumberedList,
  Item,
  ListKeymap,
  ListLimit,
  PlainTable,
  TableRow,
  HeaderCell,
  Cell,
  Gapcursor,
  TrailingNode,
  UndoRedo,
];
