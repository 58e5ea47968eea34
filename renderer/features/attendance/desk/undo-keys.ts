import type { KeyboardEvent } from 'react';
import type { Marks } from './use-marks.ts';

/**
 * Ctrl+Z takes the last mark back, Ctrl+Y does it again. In a field that holds text the keys stay the field's own. Answers
 * the sentence for the status line, `null` for another key.
 */
export function handleUndoKey(event: KeyboardEvent, marks: Marks): string | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
  const key = event.key.toLowerCase();
  if (key !== 'z' && key !== 'y') return null;
  const { target } = event;
  if (target instanceof HTMLInputElement && target.type === 'text' && target.value !== '') return null;
  event.preventDefault();
  return key === 'y' || event.shiftKey ? marks.redo() : marks.undo();
}
