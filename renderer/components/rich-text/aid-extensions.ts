import { type Editor, Extension, type Range } from '@tiptap/core';
import { PluginKey } from '@tiptap/pm/state';
import { Suggestion, type SuggestionProps } from '@tiptap/suggestion';
import type { AidMenuStore } from './aid-menu-store.ts';
import type { AidEntry, RichTextAids } from './aids.ts';

interface AidOptions {
  aids: RichTextAids;
  menu: AidMenuStore;
  /** Takes a speaker where the field has a place of its own for one; else the text names him. */
  mentionOf: () => ((entryId: string) => void) | undefined;
}

/** A proposal that is shown at once for every sign would be in the way: none is pointed at until a letter is typed. */
const firstIndex = (query: string) => (query === '' ? -1 : 0);

/**
 * `@` proposes speakers, `/` phrases, Ctrl+; writes the time. The signs count only at the beginning or after a space, so
 * that an e-mail address, `dan/atau` and `12/3` stay as they are typed; Escape leaves the text alone.
 */
export function aidExtension({ aids, menu, mentionOf }: AidOptions): Extension {
  const takeSpeaker = (editor: Editor, range: Range, entry: AidEntry) => {
    const mention = mentionOf();
    if (mention === undefined) return insertText(editor, range, entry);
    editor.chain().focus().deleteRange(range).run();
    mention(entry.id);
  };
  return Extension.create({
    name: 'aids',
    // Before lists and line breaks take Enter and Tab.
    priority: 2000,
    addKeyboardShortcuts() {
      return {
        'Mod-;': ({ editor }) => editor.commands.insertContent({ type: 'text', text: aids.stamp() }),
      };
    },
    addProseMirrorPlugins() {
      const common = { editor: this.editor, decorationClass: 'aid-sign' };
      return [
        Suggestion<AidEntry, AidEntry>({
          ...common,
          char: '@',
          pluginKey: new PluginKey('speakers'),
          shouldShow: ({ transaction }) => transaction.docChanged || menu.isOpen,
          items: ({ query }) => [...aids.speakers(query)],
          command: ({ editor, range, props }) => takeSpeaker(editor, range, props),
          render: () => renderer(menu, 'Pembicara'),
        }),
        Suggestion<AidEntry, AidEntry>({
          ...common,
          char: '/',
          pluginKey: new PluginKey('phrases'),
          shouldShow: ({ transaction }) => transaction.docChanged || menu.isOpen,
          items: ({ query }) => [...aids.phrases(query)],
          command: ({ editor, range, props }) => insertText(editor, range, props),
          render: () => renderer(menu, 'Frasa'),
        }),
      ];
    },
  });
}

/** As plain text: what stands in a phrase is read as nothing else. */
function insertText(editor: Editor, range: Range, entry: AidEntry): void {
  const lines = entry.textOf().split('\n');
  const content = lines.flatMap((text, index) => [
    ...(index === 0 ? [] : [{ type: 'hardBreak' }]),
    ...(text === '' ? [] : [{ type: 'text', text }]),
  ]);
  editor
    .chain()
    .focus()
    .insertContentAt(range, [...content, { type: 'text', text: ' ' }])
    .run();
}

function renderer(menu: AidMenuStore, title: string) {
  const show = ({ items, query, command, clientRect }: SuggestionProps<AidEntry, AidEntry>) =>
    menu.show({
      title,
      entries: items,
      index: firstIndex(query),
      rectOf: () => clientRect?.() ?? null,
      choose: command,
    });
  return {
    onStart: show,
    onUpdate: show,
    onKeyDown: ({ event }: { event: KeyboardEvent }) => menu.press(event),
    onExit: () => menu.show(null),
  };
}
