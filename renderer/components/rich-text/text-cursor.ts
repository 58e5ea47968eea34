import type { Editor } from '@tiptap/core';

/* Where the cursor stands in a field, whatever the field is, so that it can be put there again another day. */

const editors = new WeakMap<Element, Editor>();

/** Makes an editor known by the element that holds its text. */
export function knowEditor(editor: Editor): void {
  editors.set(editor.view.dom, editor);
}

/** How far into the field of an element the cursor stands; 0 for a field without a text cursor. */
export function cursorOf(field: Element): number {
  const editor = editors.get(field);
  if (editor !== undefined && !editor.isDestroyed) return editor.state.selection.head;
  if (field instanceof HTMLTextAreaElement) return field.selectionStart;
  if (field instanceof HTMLInputElement) return field.selectionStart ?? 0;
  return 0;
}

/** Puts the cursor of the field that has the focus where it stood; a place beyond the text is its end. */
export function putCursor(field: Element, offset: number): void {
  const editor = editors.get(field);
  if (editor !== undefined && !editor.isDestroyed) {
    editor.commands.setTextSelection(Math.min(offset, editor.state.doc.content.size));
    editor.commands.scrollIntoView();
  } else if (field instanceof HTMLTextAreaElement) {
    field.setSelectionRange(offset, offset);
  } else if (field instanceof HTMLInputElement && field.selectionStart !== null) {
    field.setSelectionRange(offset, offset);
  }
}

/** Writes plain text at the cursor of an editor; answers whether the element is one. */
export function insertAtCursor(field: Element, text: string): boolean {
  const editor = editors.get(field);
  return editor !== undefined && !editor.isDestroyed && editor.commands.insertContent({ type: 'text', text });
}
