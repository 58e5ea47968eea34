import { useState } from 'react';

const STEPS = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4] as const;

export interface Zoom {
  /** 1 is 100 %; `null` fits the width of the window. */
  value: number | null;
  /** One step larger (1) or smaller (-1) than what is shown now. */
  step: (by: 1 | -1, shown: number) => void;
  fit: () => void;
}

/** How large a file is shown. */
export function useZoom(): Zoom {
  const [value, setValue] = useState<number | null>(null);
  return {
    value,
    step: (by, shown) => {
      const larger = STEPS.find((step) => step > shown + 0.01) ?? 4;
      const smaller = STEPS.findLast((step) => step < shown - 0.01) ?? 0.25;
      setValue(by === 1 ? larger : smaller);
    },
    fit: () => setValue(null),
  };
}
