import { createHash } from 'node:crypto';

/** One record that a plan would write; `before` is `null` where it would make it. */
interface Planned {
  id: string;
  version: number | null;
  before: unknown;
}

/**
 * The stamp of a plan: its report of each row, and its lists of records in a fixed order. The same for plans that do the
 * same to the same state; new ids do not count.
 */
export function planStamp(rows: readonly unknown[], lists: readonly (readonly Planned[])[]): string {
  const known = lists.map((list) =>
    list.map(({ id, version, before }) => (before === null ? 'new' : `${id} ${version}`)),
  );
  return createHash('sha256')
    .update(JSON.stringify([rows, known]))
    .digest('hex');
}
