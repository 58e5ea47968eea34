interface Row {
  id: string;
}

/** The rows with some fields of one row changed; the same array when no row has that id. */
export function patchRow<R extends Row>(rows: R[], id: string, patch: Partial<R>): R[] {
  const index = rows.findIndex((row) => row.id === id);
  const row = rows[index];
  return row === undefined ? rows : rows.with(index, { ...row, ...patch });
}

export function removeRow<R extends Row>(rows: R[], id: string): R[] {
  return rows.filter((row) => row.id !== id);
}

/** The rows with one row moved up (-1) or down (+1); unchanged at the end of the list. */
export function moveRow<R extends Row>(rows: R[], id: string, step: -1 | 1): R[] {
  const index = rows.findIndex((row) => row.id === id);
  const [row, neighbour] = [rows[index], rows[index + step]];
  if (row === undefined || neighbour === undefined) return rows;
  return rows.with(index, neighbour).with(index + step, row);
}
