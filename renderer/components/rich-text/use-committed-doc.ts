import type { Editor, JSONContent } from '@tiptap/core';
import { useCallback, useEffect, useRef } from 'react';
import { type RichDoc, tidy } from '../../../shared/domain/rich-text.ts';

/** The form around the editor hears of the first key at once, and then at most this often. */
const PAUSE_MS = 150;
const LEAVING = ['blur', 'pagehide', 'beforeunload'] as const;

/**
 * Hands the text of an editor to the form: the first key at once, so that the record counts as unsaved before anything from
 * elsewhere can replace it, then now and then, and when the field or the window is left, so that nothing typed is missing
 * from a save. A value that comes from elsewhere (reload) replaces the text.
 */
export function useCommittedDoc(editor: Editor | null, value: RichDoc, onChange: (doc: RichDoc) => void) {
  const latest = useRef<{ toJSON: () => JSONContent } | null>(null);
  const committed = useRef(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const send = useRef(onChange);
  useEffect(() => {
    send.current = onChange;
  });

  const commit = useCallback(() => {
    if (latest.current === null) return;
    const doc = tidy(latest.current.toJSON());
    latest.current = null;
    if (isSame(doc, committed.current)) return;
    committed.current = doc;
    send.current(doc);
  }, []);

  useEffect(() => {
    if (editor === null) return;
    const handleUpdate = () => {
      latest.current = editor.state.doc;
      if (timer.current !== undefined) return;
      commit();
      timer.current = setTimeout(() => {
        timer.current = undefined;
        commit();
      }, PAUSE_MS);
    };
    editor.on('update', handleUpdate);
    editor.on('blur', commit);
    // Before the guard of the window asks whether something is unsaved.
    for (const name of LEAVING) window.addEventListener(name, commit, { capture: true });
    return () => {
      editor.off('update', handleUpdate);
      editor.off('blur', commit);
      for (const name of LEAVING) window.removeEventListener(name, commit, { capture: true });
      commit();
    };
  }, [editor, commit]);

  useEffect(() => {
    if (editor === null || latest.current !== null || isSame(value, committed.current)) return;
    committed.current = value;
    editor.commands.setContent(value, { emitUpdate: false });
  }, [editor, value]);
}

function isSame(one: RichDoc, other: RichDoc): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
