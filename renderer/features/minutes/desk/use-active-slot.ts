import { useEffect, useState } from 'react';
import { slotOf } from './slot-places.ts';

/** The part of the minutes that the cursor stood in last; `null` before the first. */
export function useActiveSlot(): string | null {
  const [active, setActive] = useState<string | null>(null);
  useEffect(() => {
    const handle = ({ target }: FocusEvent) => {
      const slot = slotOf(target instanceof Element ? target : null);
      if (slot !== null) setActive(slot);
    };
    document.addEventListener('focusin', handle);
    return () => document.removeEventListener('focusin', handle);
  }, []);
  return active;
}
