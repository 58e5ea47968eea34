import type { SearchQuery, SearchTerm } from '../../shared/domain/search-query.ts';
import { wordsOf } from '../../shared/domain/search-words.ts';

/* Questions in the language of FTS5. Every word goes into quotes and holds letters and digits only, so none is a command. */

const OWN = '{title number chair people organisations body}';

/** How much a word counts in each column, for bm25: title, context, number, chair, people, organisations, body. */
export const WEIGHTS = [8, 1, 10, 4, 1, 2, 2] as const;

/** What is asked of the index; each is `null` where nothing is. */
export interface Match {
  /** What must be there. */
  wanted: string | null;
  /** What must not be there, where nothing is wanted. */
  unwanted: string | null;
}

/**
 * All words must be there, and at least one in the entry itself: the name of the meeting alone would find all of its
 * letters and files with it.
 */
export function matchOf({ terms }: Pick<SearchQuery, 'terms'>): Match {
  const wanted = terms.filter(({ isExcluded }) => !isExcluded).map(termText);
  const unwanted = terms.filter(({ isExcluded }) => isExcluded).map(termText);
  const without = unwanted.length === 0 ? null : unwanted.join(' OR ');
  if (wanted.length === 0) return { wanted: null, unwanted: without };
  const [first = ''] = wanted;
  // One word: where it must be is where it is looked for.
  const all =
    wanted.length === 1
      ? `${OWN} : (${first})`
      : `(${wanted.join(' AND ')}) AND ${OWN} : (${wanted.join(' OR ')})`;
  return { wanted: without === null ? all : `(${all}) NOT (${without})`, unwanted: null };
}

function termText({ words, isPrefix, forms, others }: SearchTerm): string {
  const own = `"${words.join(' ')}"${isPrefix ? '*' : ''}`;
  const all = [own, ...forms.map(quoted), ...others.map((phrase) => quoted(phrase.join(' ')))];
  return all.length === 1 ? own : `(${all.join(' OR ')})`;
}

function quoted(words: string): string {
  return `"${words}"`;
}

/** Facts of the meeting or the old paper by which the answer is narrowed; empty texts ask nothing. */
export interface OwnerFacts {
  chair: string;
  person: string;
  organisation: string;
}

/** What the first entry of an owner must hold; `null` for anything. Words in a row, the last of which may go on. */
export function ownerMatch({ chair, person, organisation }: OwnerFacts): string | null {
  const parts = [
    phraseIn('{chair}', chair),
    phraseIn('{chair people}', person),
    phraseIn('{organisations}', organisation),
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(' AND ');
}

function phraseIn(columns: string, text: string): string | null {
  const words = wordsOf(text).map(({ word }) => word);
  if (words.length === 0) return null;
  return `${columns} : (${words.map((word) => `"${word}"*`).join(' AND ')})`;
}

/** Shortest part of a word that the index of parts knows. */
const SHORTEST_PART = 3;

/** The words as parts of words, for titles and chairs; `null` where one is too short or there are none. */
export function partMatch({ terms }: Pick<SearchQuery, 'terms'>): string | null {
  const wanted = terms.filter(({ isExcluded }) => !isExcluded);
  const isPossible =
    wanted.length === terms.length &&
    wanted.length > 0 &&
    wanted.every(({ words }) => words.every((word) => word.length >= SHORTEST_PART));
  return isPossible ? wanted.flatMap(({ words }) => words.map((word) => `"${word}"`)).join(' AND ') : null;
}
