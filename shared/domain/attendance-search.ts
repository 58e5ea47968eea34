import type { Attendee } from './attendance.ts';
import { foldName } from './fold.ts';

/** The words of a row by which it is found, prepared once: case, accents and points do not count. */
export function searchableText({ name, title, organisation, representative }: Attendee): string {
  return ` ${foldName(name, title, organisation, representative.name)}`;
}

/**
 * Rows in which every typed word begins a word of the name, the title or the organisation; first those whose own text
 * begins with it, else in the list's order. Nothing typed answers all rows.
 */
export function matchAttendees<Row extends { text: string }>(rows: readonly Row[], typed: string): Row[] {
  const words = foldName(typed)
    .split(' ')
    .filter((word) => word !== '');
  if (words.length === 0) return [...rows];
  const hits = rows.filter(({ text }) => words.every((word) => text.includes(` ${word}`)));
  const start = ` ${words.join(' ')}`;
  return [
    ...hits.filter(({ text }) => text.startsWith(start)),
    ...hits.filter(({ text }) => !text.startsWith(start)),
  ];
}
