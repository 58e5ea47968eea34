/** A row of a list that is edited. */
export interface Row {
  id: string;
}

/** The rows with some fields of one row changed; the same array when no row has that id. */
export function patchRow<R extends Row>(rows: R[], id: string, patch: Partial<R>): R[] {
  const index = rows.findIndex((row) => row.id === id);
  const row = rows[index];
  return row === undefined ? rows : rows.with(index, { ...row, ...patch });
}
