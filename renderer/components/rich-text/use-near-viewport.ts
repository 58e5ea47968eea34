import { type RefObject, useEffect, useRef, useState } from 'react';

/** About one screen, of the window and of the part of it that scrolls: what will be scrolled to next is ready. */
const MARGIN = '600px 0px';

/** Whether an element is in sight or nearly so. */
export function useNearViewport(): { ref: RefObject<HTMLDivElement | null>; isNear: boolean } {
  const ref = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const observer = new IntersectionObserver((entries) => setNear(entries.at(-1)?.isIntersecting ?? false), {
      rootMargin: MARGIN,
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { ref, isNear };
}
