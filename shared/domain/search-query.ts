import { formsOf } from './search-affixes.ts';
import { LONGEST_WRITING, otherWritings, type Writing } from './search-short-forms.ts';
import { numberKey, wordsOf } from './search-words.ts';

/** Longest question that is read. */
export const LONGEST_QUERY = 300;
/** Words of a question that count; the rest is left out. */
const MOST_TERMS = 16;
/** One letter and anything behind it would be half of the archive. */
const SHORTEST_PREFIX = 2;

/** A word that is still being typed is taken as whole from this length on. */
const LIKELY_WHOLE = 6;

/** One thing that must, or must not, stand in a text. */
export interface SearchTerm {
  /** Words that follow each other; one for an ordinary word. */
  words: readonly string[];
  /** The last word may go on. */
  isPrefix: boolean;
  /** It must not be there. */
  isExcluded: boolean;
  /** Other forms of a single word that count as well. */
  forms: readonly string[];
  /** Phrases that count as well: other writings of the thing that this term, perhaps with its neighbours, stands for. */
  others: readonly (readonly string[])[];
}

/** A piece of the question that is looked for under other writings too (`rakor`: `rapat koordinasi`). */
export interface Widening {
  /** Where it stands in what was typed. */
  from: number;
  to: number;
  /** The other writings, as people write them. */
  also: readonly string[];
}

export interface SearchQuery {
  terms: readonly SearchTerm[];
  widenings: readonly Widening[];
  /** The whole question as the number of a letter; `null` when it cannot be one. */
  number: string | null;
}

const QUOTES = /[“”„‟«»]/gu;
const PIECE = /(-?)(?:"([^"]*)(?:"|$)|([^\s"]+))/gu;

/** A term with its place in the typed text. */
interface Piece {
  term: SearchTerm;
  from: number;
  to: number;
  /** Neither in quotes nor with a star: what it stands for counts, not how it is written. */
  isLoose: boolean;
}

/**
 * Reads what somebody typed: words (all must be there), `"a phrase"`, `begin*`, `-without`. A last word without anything
 * behind it is still being typed, so that it may go on. Short forms of the office and what they stand for count alike
 * (`search-short-forms.ts`), unless they stand in quotes. Whatever is typed has a meaning; nothing is refused.
 */
export function readQuery(typed: string): SearchQuery {
  const text = typed.slice(0, LONGEST_QUERY).replace(QUOTES, '"');
  const { terms, widenings } = widen(piecesOf(text).slice(0, MOST_TERMS));
  return { terms, widenings, number: readNumber(text) };
}

/** The same question with every widened piece in quotes, so that only what is written there is found. */
export function asWritten(typed: string): string {
  const text = typed.slice(0, LONGEST_QUERY);
  const { widenings } = readQuery(text);
  const quoted = widenings.reduceRight(
    (rest, { from, to }) => `${rest.slice(0, from)}"${rest.slice(from, to)}"${rest.slice(to)}`,
    text,
  );
  return quoted.slice(0, LONGEST_QUERY);
}

function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  for (const piece of text.matchAll(PIECE)) {
    const [whole, minus = '', phrase, bare = ''] = piece;
    const to = piece.index + whole.length;
    const isTyping = phrase === undefined && to === text.length;
    const term = phrase === undefined ? wordTerm(bare, isTyping) : phraseTerm(phrase);
    if (term === null) continue;
    pieces.push({
      term: { ...term, isExcluded: minus === '-', others: [] },
      from: piece.index + minus.length,
      to,
      isLoose: phrase === undefined && !bare.endsWith('*'),
    });
  }
  return pieces;
}

/**
 * Lets other writings count wherever pieces in a row are one of a thing. Each of those terms gets them: `rapat koordinasi`
 * asks for (rapat or rakor) and (koordinasi or rakor), which is the same as (rapat and koordinasi) or rakor.
 */
function widen(pieces: readonly Piece[]): Pick<SearchQuery, 'terms' | 'widenings'> {
  const terms: SearchTerm[] = [];
  const widenings: Widening[] = [];
  for (let at = 0; at < pieces.length; ) {
    const { count, writings } = longestWriting(pieces, at);
    const run = pieces.slice(at, at + count);
    const others = writings.map(({ words }) => words);
    terms.push(...run.map(({ term }) => ({ ...term, others })));
    const [first, last] = [run[0], run.at(-1)];
    if (writings.length > 0 && first !== undefined && last !== undefined)
      widenings.push({ from: first.from, to: last.to, also: writings.map(({ text }) => text) });
    at += count;
  }
  return { terms, widenings };
}

/** How many pieces from this one on are a writing of something, the most of all; one with no others when they are none. */
function longestWriting(
  pieces: readonly Piece[],
  at: number,
): { count: number; writings: readonly Writing[] } {
  for (let count = Math.min(LONGEST_WRITING, pieces.length - at); count > 0; count -= 1) {
    const run = pieces.slice(at, at + count);
    const isOne = run.every(({ isLoose, term }) => isLoose && (count === 1 || !term.isExcluded));
    const writings = isOne ? otherWritings(run.flatMap(({ term }) => term.words)) : [];
    if (writings.length > 0) return { count, writings };
  }
  return { count: 1, writings: [] };
}

type Term = Omit<SearchTerm, 'isExcluded' | 'others'>;

function phraseTerm(text: string): Term | null {
  const words = wordsOf(text).map(({ word }) => word);
  return words.length === 0 ? null : { words, isPrefix: false, forms: [] };
}

function wordTerm(text: string, isTyping: boolean): Term | null {
  const words = wordsOf(text).map(({ word }) => word);
  const [first = ''] = words;
  if (first === '') return null;
  const isOpen = text.endsWith('*') || (isTyping && /[\p{L}\p{N}\p{M}]$/u.test(text));
  const isPrefix = isOpen && (words.at(-1) ?? '').length >= SHORTEST_PREFIX;
  // A star says exactly what is wanted.
  const isWhole = !isOpen || (!text.endsWith('*') && first.length >= LIKELY_WHOLE);
  // A short form only looks as if it had affixes: `perkada` has nothing to do with `mengadakan`.
  const isBuilt = words.length === 1 && isWhole && otherWritings(words).length === 0;
  return { words, isPrefix, forms: isBuilt ? formsOf(first) : [] };
}

/** A number of a letter has a digit and a mark between its parts, and nothing of the language of searches. */
function readNumber(text: string): string | null {
  const key = numberKey(text);
  return /\d/.test(key) && /[./-]/.test(key) && !/["*]/.test(key) && !key.startsWith('-') ? key : null;
}
