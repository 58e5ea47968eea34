import { useEffect, useRef } from 'react';
import { moveTo } from './use-moving-focus.ts';

/** Marks the element of a row that takes the focus when the row is added or moved. */
export const ROW_ATTRIBUTE = 'data-row';

/**
 * Edits an ordered list of rows and keeps the focus on the row that was added or moved.
 * `listRef` goes on the element around the rows; each row carries `data-row`.
 */
export function useRows<Row>(rows: readonly Row[], onChange: (rows: Row[]) => void) {
  const listRef = useRef<HTMLDivElement>(null);
  const focusNext = useRef<number | null>(null);

  useEffect(() => {
    if (focusNext.current === null) return;
    focusRow(listRef.current, focusNext.current);
    focusNext.current = null;
  });

  const insert = (index: number, row: Row) => {
    focusNext.current = index;
    onChange(rows.toSpliced(index, 0, row));
  };
  const remove = (index: number) => {
    focusNext.current = Math.max(0, index - 1);
    onChange(rows.toSpliced(index, 1));
  };
  const move = (index: number, by: -1 | 1) => {
    const target = index + by;
    if (target < 0 || target >= rows.length) return;
    focusNext.current = target;
    onChange(moveTo(rows, index, target));
  };
  /** A row was dragged to another place: the focus stays on its handle. */
  const drag = (from: number, to: number) => onChange(moveTo(rows, from, to));
  const replace = (index: number, row: Row) => onChange(rows.with(index, row));
  return { listRef, insert, remove, move, drag, replace };
}

function focusRow(list: HTMLElement | null, index: number): void {
  const row = list?.querySelectorAll(`[${ROW_ATTRIBUTE}]`)[index];
  const field = row?.querySelector<HTMLElement>('input, textarea, select');
  field?.focus();
}

/** Moves a row by Alt+Up and Alt+Down; answers whether the key was such a one. */
export function moveByKey(event: React.KeyboardEvent, move: (by: -1 | 1) => void): boolean {
  if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return false;
  event.preventDefault();
  move(event.key === 'ArrowUp' ? -1 : 1);
  return true;
}
