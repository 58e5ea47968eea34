import {
  IconBold,
  IconBookmarkPlus,
  IconBookmarks,
  IconClock,
  IconColumnInsertRight,
  IconColumnRemove,
  IconIndentDecrease,
  IconIndentIncrease,
  IconItalic,
  IconList,
  IconListNumbers,
  IconRowInsertBottom,
  IconRowRemove,
  IconTable,
  IconTableOff,
  IconUnderline,
} from '@tabler/icons-react';
import type { Editor } from '@tiptap/core';
import type { ComponentType } from 'react';
import { MAX_LIST_DEPTH, MAX_TABLE_COLUMNS } from '../../../shared/domain/rich-text.ts';
import type { RichTextAids } from './aids.ts';
import { listDepth } from './extensions.ts';

export interface ToolbarAction {
  name: string;
  /** What the button says, with its key. */
  label: string;
  icon: ComponentType<{ size?: number; 'aria-hidden'?: boolean }>;
  run: (editor: Editor) => void;
  canRun: (editor: Editor) => boolean;
  /** For buttons that are on or off. */
  isOn?: (editor: Editor) => boolean;
  /** Shown only while the cursor stands in a table. */
  isForTables?: boolean;
}

const always = () => true;

/** Columns of the row of the table that the cursor stands in. */
function columnCount({ state }: Editor): number {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth -= 1)
    if ($from.node(depth).type.name === 'tableRow') return $from.node(depth).childCount;
  return 0;
}

const ACTIONS: readonly ToolbarAction[] = [
  {
    name: 'bold',
    label: 'Tebal (Ctrl+B)',
    icon: IconBold,
    run: (editor) => editor.chain().focus().toggleBold().run(),
    canRun: always,
    isOn: (editor) => editor.isActive('bold'),
  },
  {
    name: 'italic',
    label: 'Miring (Ctrl+I)',
    icon: IconItalic,
    run: (editor) => editor.chain().focus().toggleItalic().run(),
    canRun: always,
    isOn: (editor) => editor.isActive('italic'),
  },
  {
    name: 'underline',
    label: 'Garis bawah (Ctrl+U)',
    icon: IconUnderline,
    run: (editor) => editor.chain().focus().toggleUnderline().run(),
    canRun: always,
    isOn: (editor) => editor.isActive('underline'),
  },
  {
    name: 'orderedList',
    label: 'Daftar bernomor (Ctrl+Shift+7)',
    icon: IconListNumbers,
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
    canRun: always,
    isOn: (editor) => editor.isActive('orderedList'),
  },
  {
    name: 'bulletList',
    label: 'Daftar bertitik (Ctrl+Shift+8)',
    icon: IconList,
    run: (editor) => editor.chain().focus().toggleBulletList().run(),
    canRun: always,
    isOn: (editor) => editor.isActive('bulletList'),
  },
  {
    name: 'deeper',
    label: 'Lebih dalam (Tab)',
    icon: IconIndentIncrease,
    run: (editor) => editor.chain().focus().sinkListItem('listItem').run(),
    canRun: (editor) => listDepth(editor) < MAX_LIST_DEPTH && editor.can().sinkListItem('listItem'),
  },
  {
    name: 'shallower',
    label: 'Lebih luar (Shift+Tab)',
    icon: IconIndentDecrease,
    run: (editor) => editor.chain().focus().liftListItem('listItem').run(),
    canRun: (editor) => editor.can().liftListItem('listItem'),
  },
  {
    name: 'table',
    label: 'Sisipkan tabel',
    icon: IconTable,
    run: (editor) => editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
    canRun: (editor) => listDepth(editor) === 0 && !editor.isActive('table'),
  },
  {
    name: 'addRow',
    label: 'Tambah baris di bawah',
    icon: IconRowInsertBottom,
    run: (editor) => editor.chain().focus().addRowAfter().run(),
    canRun: always,
    isForTables: true,
  },
  {
    name: 'removeRow',
    label: 'Hapus baris',
    icon: IconRowRemove,
    run: (editor) => editor.chain().focus().deleteRow().run(),
    canRun: always,
    isForTables: true,
  },
  {
    name: 'addColumn',
    label: 'Tambah kolom di kanan',
    icon: IconColumnInsertRight,
    run: (editor) => editor.chain().focus().addColumnAfter().run(),
    canRun: (editor) => columnCount(editor) < MAX_TABLE_COLUMNS,
    isForTables: true,
  },
  {
    name: 'removeColumn',
    label: 'Hapus kolom',
    icon: IconColumnRemove,
    run: (editor) => editor.chain().focus().deleteColumn().run(),
    canRun: always,
    isForTables: true,
  },
  {
    name: 'removeTable',
    label: 'Hapus tabel',
    icon: IconTableOff,
    run: (editor) => editor.chain().focus().deleteTable().run(),
    canRun: always,
    isForTables: true,
  },
];

/** All buttons of an editor; those of the help around it come last. */
export function actionsWith(aids: RichTextAids | null): readonly ToolbarAction[] {
  if (aids === null) return ACTIONS;
  return [
    ...ACTIONS,
    {
      name: 'stamp',
      label: 'Waktu sekarang (Ctrl+;)',
      icon: IconClock,
      run: (editor) => editor.chain().focus().insertContent({ type: 'text', text: aids.stamp() }).run(),
      canRun: always,
    },
    {
      name: 'keepPhrase',
      label: 'Simpan teks terpilih sebagai frasa',
      icon: IconBookmarkPlus,
      run: (editor) => aids.keepPhrase(selectedText(editor)),
      canRun: (editor) => !editor.state.selection.empty,
    },
    {
      name: 'phraseBook',
      label: 'Buku frasa (ketik / untuk memakai)',
      icon: IconBookmarks,
      run: () => aids.openPhraseBook(),
      canRun: always,
    },
  ];
}

function selectedText({ state }: Editor): string {
  const { from, to } = state.selection;
  return state.doc.textBetween(from, to, '\n', '\n').trim();
}
