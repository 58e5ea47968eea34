import { useEffect, useRef } from 'react';

/**
 * Keeps the focus on a row that moves: React re-inserts the element of a moved row, and it loses the focus with that.
 * `listRef` goes on the element around the rows; each row carries `data-row-id`.
 */
export function useMovingFocus() {
  const listRef = useRef<HTMLDivElement>(null);
  const focusNext = useRef<string | null>(null);
  useEffect(() => {
    if (focusNext.current === null) return;
    const row = listRef.current?.querySelector(`[data-row-id="${focusNext.current}"]`);
    row?.querySelector<HTMLElement>('button:not(:disabled)')?.focus();
    focusNext.current = null;
  });
  return {
    listRef,
    /** Focuses this row after the next render. */
    keepFocus: (id: string) => {
      focusNext.current = id;
    },
  };
}

/** The ids with one of them moved up (-1) or down (+1); the same at either end. */
export function moveId(ids: readonly string[], id: string, by: -1 | 1): string[] {
  const index = ids.indexOf(id);
  const target = index + by;
  if (index === -1 || target < 0 || target >= ids.length) return [...ids];
  return ids.toSpliced(index, 1).toSpliced(target, 0, id);
}
