import { useCallback, useLayoutEffect, useRef } from 'react';
import { patchRow } from '../../components/entry-grid/rows.ts';

/** Changes one row of a list by its id. Always the same function, so that rows can be drawn only when they change. */
export function usePatch<Row extends { id: string }>(rows: readonly Row[], onChange: (rows: Row[]) => void) {
  const latest = useRef({ rows, onChange });
  useLayoutEffect(() => {
    latest.current = { rows, onChange };
  });
  return useCallback((id: string, part: Partial<Row>) => {
    const { rows: known, onChange: change } = latest.current;
    change(patchRow([...known], id, part));
  }, []);
}
