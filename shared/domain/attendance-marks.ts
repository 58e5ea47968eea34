import type { AttendanceState, Attendee } from './attendance.ts';

/** What a mark may say besides the state. */
export type MarkDetails = Partial<Pick<Attendee, 'arrivedAt' | 'leftAt' | 'representative' | 'mode'>>;

/** The part of a row that marking it changes, and undoing puts back. */
export type Mark = Pick<Attendee, 'state' | 'arrivedAt' | 'leftAt' | 'representative' | 'mode'>;

export function markOf({ state, arrivedAt, leftAt, representative, mode }: Attendee): Mark {
  return { state, arrivedAt, leftAt, representative, mode };
}

/** The row with another mark. Who is not there has neither come nor left; who was sent stays written beside. */
export function markedAs(row: Attendee, state: AttendanceState, details: MarkDetails = {}): Attendee {
  const isThere = state === 'present' || state === 'represented';
  const times = isThere ? {} : { arrivedAt: null, leftAt: null };
  return { ...row, ...details, state, ...times };
}

/** One thing that was entered: the rows it touched, as they were and as they became. `before` is null for a new guest. */
export interface MarkEntry {
  id: string;
  /** In the words of the screen: `Hadir: Camat Sukaraja`. */
  label: string;
  changes: readonly { rowId: string; before: Mark | null; after: Attendee }[];
}

/** Which of these rows get another mark, and how: the rows, and the entry that can be undone; `null` when none does. */
export function markRows(
  rows: readonly Attendee[],
  ids: ReadonlySet<string>,
  mark: (row: Attendee) => Attendee,
  entry: Pick<MarkEntry, 'id' | 'label'>,
): { rows: Attendee[]; entry: MarkEntry | null } {
  const changes: MarkEntry['changes'][number][] = [];
  const next = rows.map((row) => {
    if (!ids.has(row.id)) return row;
    const after = mark(row);
    if (isSameMark(row, after)) return row;
    changes.push({ rowId: row.id, before: markOf(row), after });
    return after;
  });
  return { rows: next, entry: changes.length === 0 ? null : { ...entry, changes } };
}

/**
 * Takes an entry back. Rows that were marked in another way since, or removed, stay as they are; `skipped` counts them.
 * What else was typed in a row (its name, its number) stays.
 */
export function undoEntry(
  rows: readonly Attendee[],
  { changes }: MarkEntry,
): { rows: Attendee[]; skipped: number } {
  const byRow = new Map(changes.map((change) => [change.rowId, change]));
  let undone = 0;
  const next = rows.flatMap((row) => {
    const change = byRow.get(row.id);
    if (change === undefined || row.state !== change.after.state) return [row];
    undone += 1;
    return change.before === null ? [] : [{ ...row, ...change.before }];
  });
  return { rows: next, skipped: changes.length - undone };
}

/** Does an undone entry once more; a guest comes back at the end of the list. */
export function redoEntry(rows: readonly Attendee[], { changes }: MarkEntry): Attendee[] {
  const byRow = new Map(changes.map((change) => [change.rowId, change]));
  const known = new Set(rows.map(({ id }) => id));
  const guests = changes.flatMap(({ rowId, before, after }) =>
    before === null && !known.has(rowId) ? [after] : [],
  );
  const marked = rows.map((row) => {
    const change = byRow.get(row.id);
    return change === undefined ? row : { ...row, ...markOf(change.after) };
  });
  return [...marked, ...guests];
}

function isSameMark(one: Attendee, other: Attendee): boolean {
  return (
    one.state === other.state &&
    one.arrivedAt === other.arrivedAt &&
    one.leftAt === other.leftAt &&
    one.mode === other.mode &&
    one.representative.name === other.representative.name &&
    one.representative.title === other.representative.title &&
    one.representative.letter === other.representative.letter
  );
}
