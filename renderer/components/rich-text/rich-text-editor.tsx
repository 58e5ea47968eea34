import { EditorContent, useEditor } from '@tiptap/react';
import { useId, useLayoutEffect, useRef } from 'react';
import type { RichDoc } from '../../../shared/domain/rich-text.ts';
import { EXTENSIONS } from './extensions.ts';
import { cleanPastedHtml } from './paste/clean-html.ts';
import classes from './rich-text.module.css';
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
}

/** The editor itself, in a component of its own: a key draws neither the form nor the toolbar's frame again. */
export function RichTextEditor({
  label,
  value,
  onChange,
  isInvalid,
  focusFrom,
  onFocus,
}: RichTextEditorProps) {
  const id = useId();
  const toolbarRef = useRef<HTMLDivElement>(null);
  const editor = useEditor({
    extensions: EXTENSIONS,
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
        const isCall = event.altKey && event.key === 'F10';
        if (isCall || event.key === 'Escape') focusFirstButton(toolbarRef.current);
        return isCall;
      },
    },
  });
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
        <Toolbar ref={toolbarRef} editor={editor} label={label} controls={id} />
      </div>
      <EditorContent editor={editor} className={classes.host} />
    </>
  );
}

function focusFirstButton(toolbar: HTMLDivElement | null): void {
  toolbar?.querySelector<HTMLElement>('button[tabindex="0"]')?.focus();
}
