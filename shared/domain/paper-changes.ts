import type { Difference } from './merge-fields.ts';

/** Longest text of one side that is told; longer ones are only said to have changed. */
const LONGEST_SIDE = 160;
/** Rows of one list that are told one by one. */
const MOST_ROWS = 3;

const COUNTED = { added: 'ditambah', removed: 'dihapus', changed: 'diubah' } as const;

/** Differences of one record in words, from the state that was printed (`one`) to the present one (`other`). */
export function differenceLines(differences: readonly Difference[]): string[] {
  const lists = new Map<string, Difference[]>();
  const lines: string[] = [];
  for (const difference of differences) {
    if (difference.list === '') lines.push(fieldLine(difference));
    else lists.set(difference.list, [...(lists.get(difference.list) ?? []), difference]);
  }
  return [...lines, ...[...lists].flatMap(([list, rows]) => listLines(list, rows))];
}

function fieldLine({ label, one, other }: Difference): string {
  if (one === other || one.length > LONGEST_SIDE || other.length > LONGEST_SIDE) return `${label} diubah`;
  return `${label}: ${inLine(one)} → ${inLine(other)}`;
}

function listLines(list: string, rows: readonly Difference[]): string[] {
  const told = rows.filter(({ change }) => change !== 'moved');
  const moved = rows.length > told.length ? [`Urutan ${list} diubah`] : [];
  if (told.length <= MOST_ROWS) return [...told.map(rowLine), ...moved];
  const counts = (['added', 'removed', 'changed'] as const).flatMap((change) => {
    const count = told.filter((row) => row.change === change).length;
    return count === 0 ? [] : [`${count} ${list} ${COUNTED[change]}`];
  });
  return [...counts, ...moved];
}

function rowLine(row: Difference): string {
  if (row.change === 'changed' || row.change === 'moved') return fieldLine(row);
  const text = row.change === 'added' ? row.other : row.one;
  return `1 ${row.list} ${COUNTED[row.change]}: ${shortened(inLine(text))}`;
}

function inLine(text: string): string {
  const line = text.replace(/\s*\n\s*/g, '; ').trim();
  return line === '' ? '(kosong)' : line;
}

function shortened(text: string): string {
  return text.length <= LONGEST_SIDE ? text : `${text.slice(0, LONGEST_SIDE - 1)}…`;
}
