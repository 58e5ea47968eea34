import { useMemo, useRef } from 'react';
import type { Attendee } from '../../../../shared/domain/attendance.ts';
import { matchAttendees, searchableText } from '../../../../shared/domain/attendance-search.ts';

export interface Entry {
  row: Attendee;
  text: string;
}

/** Rows by what was typed; with nothing typed those that are not noted yet. Each row's words are prepared once. */
export function useMatches(rows: readonly Attendee[], typed: string): Entry[] {
  const known = useRef(new WeakMap<Attendee, Entry>());
  const entries = useMemo(
    () =>
      rows.map((row) => {
        const entry = known.current.get(row) ?? { row, text: searchableText(row) };
        known.current.set(row, entry);
        return entry;
      }),
    [rows],
  );
  return useMemo(
    () =>
      typed.trim() === ''
        ? entries.filter(({ row }) => row.state === 'invited')
        : matchAttendees(entries, typed),
    [entries, typed],
  );
}
