import { EditorContent, useEditor } from '@tiptap/react';
import { useContext, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { RichDoc } from '../../../shared/domain/rich-text.ts';
import { aidExtension } from './aid-extensions.ts';
import { AidMenu } from './aid-menu.tsx';
import { AidMenuStore } from './aid-menu-store.ts';
import { RichTextAidsContext } from './aids.ts';
import { EXTENSIONS } from './extensions.ts';
import { cleanPastedHtml } from './paste/clean-html.ts';
import classes from './rich-text.module.css';
import { knowEditor } from './text-cursor.ts';
import { Toolbar } from './toolbar.tsx';
import { useCommittedDoc } from './use-committed-doc.ts';

/** How the focus came to a field that was not an editor yet: by a click at a point of the window, or by the keyboard. */
export type FocusFrom = { x: number; y: number } | 'keyboard';

export interface RichTextEditorProps {
  /** Names the field for screen readers. */
  label: string;
  value: RichDoc;
  onChange: (doc: RichDoc) => void;
  isInvalid: boolean;
  /** Takes the focus as soon as it is there. */
  focusFrom: FocusFrom | null;
  onFocus: () => void;
  /** Takes the speaker that `@` named, where the field has a place of its own for one. */
  onMention?: ((entryId: string) => void) | undefined;
}

/** The editor itself, in a component of its own: a key draws neither the form nor the toolbar's frame again. */
export function RichTextEditor({
  label,
  value,
  onChange,
  isInvalid,
  focusFrom,
  onFocus,
  onMention,
}: RichTextEditorProps) {
  const id = useId();
  const { extensions, menu, aids } = useAids(onMention);
  const toolbarRef = useRef<HTMLDivElement>(null);
  const editor = useEditor({
    extensions,
    content: value,
    injectCSS: false,
    onFocus,
    editorProps: {
      attributes: {
        id,
        class: classes.content ?? '',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        'aria-invalid': String(isInvalid),
        spellcheck: 'false',
      },
      transformPastedHTML: cleanPastedHtml,
      handleKeyDown: (_view, event) => {
        // An open menu takes its keys itself.
        if (menu.isOpen) return false;
        const isCall = event.altKey && event.key === 'F10';
        if (isCall || event.key === 'Escape') focusFirstButton(toolbarRef.current);
        return isCall;
      },
    },
  });
  useEffect(() => knowEditor(editor), [editor]);
  useCommittedDoc(editor, value, onChange);
  const wanted = useRef(focusFrom);
  // Before anything else happens: the editor's own focus command waits for the next frame, and would miss a key till then.
  useLayoutEffect(() => {
    const from = wanted.current;
    wanted.current = null;
    if (from === null) return;
    editor.view.focus();
    const place =
      from === 'keyboard' ? undefined : editor.view.posAtCoords({ left: from.x, top: from.y })?.pos;
    editor.commands.setTextSelection(place ?? editor.state.doc.content.size);
  }, [editor]);
  return (
    <>
      <div className={classes.bar}>
        <Toolbar ref={toolbarRef} editor={editor} label={label} controls={id} aids={aids} />
      </div>
      <EditorContent editor={editor} className={classes.host} />
      {aids !== null && <AidMenu store={menu} owner={editor.view.dom} />}
    </>
  );
}

/** The extensions of one editor, made once: with the help of the form around it, where it has one. */
function useAids(onMention: RichTextEditorProps['onMention']) {
  const aids = useContext(RichTextAidsContext);
  const mention = useRef(onMention);
  useLayoutEffect(() => {
    mention.current = onMention;
  });
  const [made] = useState(() => {
    const menu = new AidMenuStore();
    const mentionOf = () => mention.current;
    const extensions = aids === null ? EXTENSIONS : [...EXTENSIONS, aidExtension({ aids, menu, mentionOf })];
    return { menu, extensions, aids };
  });
  return made;
}

function focusFirstButton(toolbar: HTMLDivElement | null): void {
  toolbar?.querySelector<HTMLElement>('button[tabindex="0"]')?.focus();
}
