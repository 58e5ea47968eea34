import { type CSSProperties, useCallback, useMemo } from 'react';
import type { Addressee } from '../../../shared/domain/invitation.ts';
import classes from '../../components/entry-grid/entry-grid.module.css';
import { RemovedNote, useRemovedRow } from '../../components/entry-grid/removed-row.tsx';
import { rowErrors } from '../../components/entry-grid/row-errors.ts';
import { moveRow, patchRow, removeRow } from '../../components/entry-grid/rows.ts';
import { AddresseeRow, GROUPS_LIST_ID } from './addressee-row.tsx';

interface AddresseeGridProps {
  rows: Addressee[];
  errors: Readonly<Record<string, string>>;
  /** Must stay the same function, so that rows need not be drawn again. */
  onChange: (recipe: (rows: Addressee[]) => Addressee[]) => void;
}

const COLUMNS: CSSProperties & Record<'--entry-columns', string> = {
  '--entry-columns': '2.25rem minmax(0, 2.4fr) minmax(0, 1.5fr) minmax(0, 1.3fr) minmax(0, 0.9fr) 5.6rem',
};

/** The addressees in the order of the letter: rows to edit, move and remove. */
export function AddresseeGrid({ rows, errors, onChange }: AddresseeGridProps) {
  const { removed, remember, restoreTo } = useRemovedRow<Addressee>();
  const groups = useMemo(() => [...new Set(rows.map(({ group }) => group))].filter(Boolean), [rows]);
  const handlePatch = useCallback(
    (id: string, patch: Partial<Addressee>) => onChange((now) => patchRow(now, id, patch)),
    [onChange],
  );
  const handleMove = useCallback(
    (id: string, step: -1 | 1) => onChange((now) => moveRow(now, id, step)),
    [onChange],
  );
  const handleRemove = useCallback(
    (id: string) =>
      onChange((now) => {
        const index = now.findIndex((row) => row.id === id);
        const row = now[index];
        if (row !== undefined) remember({ row, index });
        return removeRow(now, id);
      }),
    [onChange, remember],
  );
  return (
    <div className={classes.grid} style={COLUMNS}>
      {rows.length > 0 && <GridHead />}
      <ol className={classes.rows} aria-label="Daftar undangan">
        {rows.map((row, index) => (
          <AddresseeRow
            key={row.id}
            row={row}
            index={index}
            isLast={index === rows.length - 1}
            errors={rowErrors(errors, `addressees.${index}`)}
            onPatch={handlePatch}
            onMove={handleMove}
            onRemove={handleRemove}
          />
        ))}
      </ol>
      {removed !== null && (
        <RemovedNote name={removed.row.title} onRestore={() => onChange((now) => restoreTo(now))} />
      )}
      <datalist id={GROUPS_LIST_ID}>
        {groups.map((group) => (
          <option key={group} value={group} />
        ))}
      </datalist>
    </div>
  );
}

function GridHead() {
  return (
    <div className={classes.head} aria-hidden>
      <span className={classes.number}>No.</span>
      <span>Undangan/jabatan</span>
      <span>Instansi</span>
      <span>Kelompok</span>
      <span>Keterangan</span>
      <span />
    </div>
  );
}
