import { type RefObject, useEffect, useRef } from 'react';

/** Takes the focus when the part appears and the link or button that led there has gone with its own part. */
export function useKeptFocus<Part extends HTMLElement>(): RefObject<Part | null> {
  const part = useRef<Part>(null);
  useEffect(() => {
    if (document.activeElement === document.body) part.current?.focus({ preventScroll: true });
  }, []);
  return part;
}
