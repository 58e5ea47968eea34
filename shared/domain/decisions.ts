import { formatDate } from './dates.ts';

const LETTERS = 26;

/** The letter of the n-th decision under an agenda item, from 0: a, b, ..., z, aa, ab, ... */
export function decisionLetter(place: number): string {
  const last = String.fromCharCode(97 + (place % LETTERS));
  return place < LETTERS ? last : `${decisionLetter(Math.floor(place / LETTERS) - 1)}${last}`;
}

/** Where a decision stands in its minutes, as their extract says it: "2.b"; without an agenda item "b". Both from 0. */
export function decisionNumber(item: number | null, place: number): string {
  return item === null ? decisionLetter(place) : `${item + 1}.${decisionLetter(place)}`;
}

/** What is said of a decision that belongs to no agenda item. */
export const BESIDE_AGENDA = 'Di luar mata acara';

/** The minutes of a decision, as far as a register tells of them. */
export interface DecisionSource {
  isFinal: boolean;
  /** Number of the version that was made final; `null` while there is none. */
  finalVersion: number | null;
  /** ISO date of the office on which that was; `null` while there is none. */
  finalOn: string | null;
}

/** "Belum final", or since when the minutes are final and which version of them (rule 40). */
export function minutesStateText({ isFinal, finalVersion, finalOn }: DecisionSource): string {
  if (!isFinal) return 'Belum final';
  return [
    'Final',
    ...(finalOn === null ? [] : [formatDate(finalOn)]),
    ...(finalVersion === null ? [] : [`versi ${finalVersion}`]),
  ].join(', ');
}

interface Period {
  /** ISO dates; `null` is open. */
  from: string | null;
  until: string | null;
}

/** A period in words: "Tahun 2025" for a whole year, "1 Maret 2025 s.d. 30 April 2025"; empty for all time. */
export function periodText({ from, until }: Period): string {
  if (from === null) return until === null ? '' : `Sampai ${formatDate(until)}`;
  if (until === null) return `Sejak ${formatDate(from)}`;
  const year = from.slice(0, 4);
  const isYear = from === `${year}-01-01` && until === `${year}-12-31`;
  return isYear ? `Tahun ${year}` : `${formatDate(from)} s.d. ${formatDate(until)}`;
}
