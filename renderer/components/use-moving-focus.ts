import { useEffect, useRef } from 'react';

/**
 * Keeps the focus on a row that moves: React re-inserts the element of a moved row, and it loses the focus with that.
 * `listRef` goes on the element around the rows; each row carries `data-row-id`, and `data-index` where its new place is told;
 * its buttons carry `data-control`.
 */
export function useMovingFocus() {
  const listRef = useRef<HTMLDivElement>(null);
  const focusNext = useRef<Wish | null>(null);
  useEffect(() => forgetOnInput(focusNext), []);
  const focusKept = () => {
    if (focusNext.current === null) return;
    const { id, control, to } = focusNext.current;
    const row = listRef.current?.querySelector(`[data-row-id="${CSS.escape(id)}"]`);
    // A row of a long list that is not drawn yet is focused once it is.
    if (row === null || row === undefined) return;
    // Anything may render between the wish and the new order; focused at its old place, it would lose the focus as it moves.
    if (to !== null && row.getAttribute('data-index') !== String(to)) return;
    focusNext.current = null;
    const same = control === null ? null : row.querySelector<HTMLElement>(`[data-control="${control}"]`);
    const target = same?.matches(':disabled') === false ? same : row.querySelector<HTMLElement>(ANY_BUTTON);
    target?.focus();
  };
  useEffect(focusKept);
  return {
    listRef,
    /** Focuses the kept row, if it is drawn by now; for lists that draw rows later than they are rendered. */
    focusKept,
    /**
     * Focuses this row as soon as it stands at the place `to`, counted from 0 (without one: after the next render), on the named
     * control, else on the one that has the focus now.
     */
    keepFocus: (id: string, { control, to }: { control?: string; to?: number } = {}) => {
      const focused = document.activeElement?.closest('[data-control]')?.getAttribute('data-control');
      focusNext.current = { id, control: control ?? focused ?? null, to: to ?? null };
    },
  };
}

interface Wish {
  id: string;
  control: string | null;
  to: number | null;
}

/** Whoever goes on working meanwhile keeps the focus where it is. */
function forgetOnInput(wish: { current: Wish | null }): () => void {
  const forget = () => {
    wish.current = null;
  };
  const options = { capture: true };
  document.addEventListener('keydown', forget, options);
  document.addEventListener('pointerdown', forget, options);
  return () => {
    document.removeEventListener('keydown', forget, options);
    document.removeEventListener('pointerdown', forget, options);
  };
}

const ANY_BUTTON = 'button:not(:disabled)';

/** The ids with one of them moved up (-1) or down (+1); the same at either end. */
export function moveId(ids: readonly string[], id: string, by: -1 | 1): string[] {
  const index = ids.indexOf(id);
  return index === -1 ? [...ids] : moveTo(ids, index, index + by);
}

/** The list with one item at another place, counted from 0; the same where either is not a place of it. */
export function moveTo<Item>(items: readonly Item[], from: number, to: number): Item[] {
  if (from < 0 || from >= items.length || to < 0 || to >= items.length) return [...items];
  return items.toSpliced(from, 1).toSpliced(to, 0, ...items.slice(from, from + 1));
}
