import type { LetterFilter, LetterGap, LetterRow } from '../../../shared/contract/letters.ts';
import { letterFilter } from '../../../shared/contract/letters.ts';
import { findGaps } from '../../../shared/domain/letter-ledger.ts';
import type { ReadDb } from '../../store/handles.ts';
import { listLetters } from './ledger.repository.ts';
import { listExplanations } from './letter-gaps.repository.ts';
import { listNumbers } from './letters.repository.ts';

/** A line of the book: a letter, or numbers that nobody holds with why. */
export type AgendaLine = { letter: LetterRow; gap: null } | { letter: null; gap: LetterGap };

export interface AgendaLines {
  lines: AgendaLine[];
  /** How many letters are left out because they are confidential. */
  leftOut: number;
}

const ALL = 1_000_000;
const CONFIDENTIAL = /terbatas|rahasia/i;
/** Letters without a number stand at the young end. */
const YOUNGEST = Number.MAX_SAFE_INTEGER;

interface AgendaQuestion {
  filter: LetterFilter;
  sort: 'newest' | 'oldest';
  /** Terbatas and Rahasia too (rule 61). */
  hasConfidential: boolean;
}

/**
 * The lines of a register and year in their order. Gaps stand among them only where the whole book is listed: a filter
 * leaves numbers out that are in use. A number whose letter is left out as confidential is in use too.
 */
export async function readAgendaLines(
  db: ReadDb,
  { filter, sort, hasConfidential }: AgendaQuestion,
): Promise<AgendaLines> {
  const listed = await listLetters(db, { filter, sort: 'oldest' }, ALL, null);
  const shown = listed.filter(({ row }) => hasConfidential || !CONFIDENTIAL.test(row.urgency));
  const letters = shown.map(({ row }): AgendaLine => ({ letter: row, gap: null }));
  const gaps = isWholeBook(filter) ? await readGaps(db, filter) : [];
  const lines = [...letters, ...gaps.map((gap): AgendaLine => ({ letter: null, gap }))];
  // Sorting keeps letters of one number in their order: 12, 12.a, 12.b.
  lines.sort((a, b) => placeOf(a) - placeOf(b));
  return { lines: sort === 'oldest' ? lines : lines.reverse(), leftOut: listed.length - shown.length };
}

export async function readGaps(
  db: ReadDb,
  { register, year }: Pick<LetterFilter, 'register' | 'year'>,
): Promise<LetterGap[]> {
  const used = (await listNumbers(db, register, year, null)).map(({ sequence }) => sequence);
  return findGaps(used, await listExplanations(db, register, year));
}

/** The first number above all used ones of a register and year (rule 9). */
export async function nextNumber(
  db: ReadDb,
  { register, year }: Pick<LetterFilter, 'register' | 'year'>,
): Promise<number> {
  const used = await listNumbers(db, register, year, null);
  return used.reduce((highest, { sequence }) => Math.max(highest, sequence), 0) + 1;
}

function isWholeBook(filter: LetterFilter): boolean {
  const { register, year } = filter;
  return (
    JSON.stringify(letterFilter.parse({ register, year })) === JSON.stringify(letterFilter.parse(filter))
  );
}

function placeOf({ letter, gap }: AgendaLine): number {
  return gap === null ? (letter.sequence ?? YOUNGEST) : gap.from;
}
