import type { Minutes } from '../../../shared/domain/minutes.ts';
import { plainText } from '../../../shared/domain/rich-text.ts';
import type { Marker } from './search-marks.ts';

interface Place {
  field: string;
  text: string;
}

/** The first field of the minutes that holds a searched word, as a dotted path; `null` when none does. */
export function placeInMinutes(minutes: Minutes, marker: Marker): string | null {
  const found = placesOf(minutes).find(({ text }) => marker.markAll(text).some(({ hit }) => hit));
  return found?.field ?? null;
}

function placesOf({ opening, discussions, closing }: Minutes): Place[] {
  return [
    { field: 'opening', text: plainText(opening) },
    ...discussions.flatMap(({ text, statements, decisions, actionItems }, index) => {
      const path = `discussions.${index}`;
      return [
        { field: `${path}.text`, text: plainText(text) },
        ...statements.map((row, at) => ({
          field: `${path}.statements.${at}.text`,
          text: `${row.speaker} ${plainText(row.text)}`,
        })),
        ...decisions.map((row, at) => ({ field: `${path}.decisions.${at}.text`, text: row.text })),
        ...actionItems.map((row, at) => ({
          field: `${path}.actionItems.${at}.text`,
          text: `${row.text} ${row.owner}`,
        })),
      ];
    }),
    { field: 'closing', text: plainText(closing) },
  ];
}
