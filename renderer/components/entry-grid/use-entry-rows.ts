import { useCallback, useState } from 'react';
import { patchRow, type Row } from './rows.ts';

type OnChange<R extends Row> = (recipe: (rows: R[]) => R[]) => void;

interface Removed<R> {
  row: R;
  index: number;
}

/**
 * Changes and removals in a grid of rows. The functions stay the same as long as `onChange` does, so that rows need not be
 * drawn again; the row that was removed last can be put back in its place.
 */
export function useEntryRows<R extends Row>(onChange: OnChange<R>) {
  const [removed, setRemoved] = useState<Removed<R> | null>(null);
  const patch = useCallback(
    (id: string, part: Partial<R>) => onChange((rows) => patchRow(rows, id, part)),
    [onChange],
  );
  const remove = useCallback(
    (id: string) =>
      onChange((rows) => {
        const index = rows.findIndex((row) => row.id === id);
        const row = rows[index];
        if (row === undefined) return rows;
        setRemoved({ row, index });
        return rows.toSpliced(index, 1);
      }),
    [onChange],
  );
  const restore = () => {
    if (removed === null) return;
    setRemoved(null);
    onChange((rows) => rows.toSpliced(removed.index, 0, removed.row));
  };
  return { removed: removed?.row ?? null, patch, remove, restore };
}
