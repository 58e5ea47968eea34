import { type RefObject, useEffect, useRef, useState } from 'react';

const PAGE_ROWS = 8;

/** Which row the keyboard is on; rows carry `data-index`, and only what opens this one is a tab stop. */
export function useRowCursor(
  count: number,
  list: RefObject<HTMLElement | null>,
  scrollTo: (index: number) => void,
) {
  const [wanted, setWanted] = useState(0);
  const index = Math.min(wanted, Math.max(0, count - 1));
  const shouldFocus = useRef(false);
  const hadFocus = useRef(false);

  // A row that has just come into view is focused after it exists; a removed one hands on to its follower.
  useEffect(() => {
    const isFocusLost = hadFocus.current && document.activeElement === document.body;
    if (shouldFocus.current || isFocusLost) focusRow(index);
    else followFocusedRow();
  });

  // A row put in above the focused one moves it on: the cursor goes with the focus.
  const followFocusedRow = () => {
    const row = document.activeElement?.closest('[data-index]');
    if (row === null || row === undefined || list.current?.contains(row) !== true) return;
    setWanted(Number(row.getAttribute('data-index')));
  };

  const focusRow = (at: number) => {
    const row = list.current?.querySelector<HTMLElement>(`[data-index="${at}"] :is(a, [data-opens])`);
    if (row === null || row === undefined) return;
    shouldFocus.current = false;
    row.focus({ preventScroll: true });
  };

  const moveTo = (next: number) => {
    const target = Math.max(0, Math.min(count - 1, next));
    shouldFocus.current = true;
    setWanted(target);
    scrollTo(target);
    focusRow(target);
  };
  const handleKey = (event: React.KeyboardEvent): boolean => {
    const target = targetOf(event.key, index, count);
    if (target === null) return false;
    event.preventDefault();
    moveTo(target);
    return true;
  };
  const follow = (focused: number) => {
    hadFocus.current = true;
    setWanted(focused);
  };
  const leave = () => {
    hadFocus.current = false;
  };
  return { index, moveTo, handleKey, follow, leave };
}

function targetOf(key: string, index: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return index + 1;
    case 'ArrowUp':
      return index - 1;
    case 'PageDown':
      return index + PAGE_ROWS;
    case 'PageUp':
      return index - PAGE_ROWS;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
