import { formsOf, type WordForm } from './search-affixes.ts';
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
  forms: readonly WordForm[];
}

export interface SearchQuery {
  terms: readonly SearchTerm[];
  /** The whole question as the number of a letter; `null` when it cannot be one. */
  number: string | null;
}

const QUOTES = /[“”„‟«»]/gu;
const PIECE = /(-?)(?:"([^"]*)(?:"|$)|([^\s"]+))/gu;

/**
 * Reads what somebody typed: words (all must be there), `"a phrase"`, `begin*`, `-without`. A last word without anything
 * behind it is still being typed, so that it may go on. Whatever is typed has a meaning; nothing is refused.
 */
export function readQuery(typed: string): SearchQuery {
  const text = typed.slice(0, LONGEST_QUERY).replace(QUOTES, '"');
  const terms: SearchTerm[] = [];
  for (const piece of text.matchAll(PIECE)) {
    const [whole, minus = '', phrase, bare = ''] = piece;
    const isTyping = phrase === undefined && piece.index + whole.length === text.length;
    const term = phrase === undefined ? wordTerm(bare, isTyping) : phraseTerm(phrase);
    if (term !== null) terms.push({ ...term, isExcluded: minus === '-' });
  }
  return { terms: terms.slice(0, MOST_TERMS), number: readNumber(text) };
}

type Term = Omit<SearchTerm, 'isExcluded'>;

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
  const forms = words.length === 1 && isWhole ? formsOf(first) : [];
  return { words, isPrefix, forms };
}

/** A number of a letter has a digit and a mark between its parts, and nothing of the language of searches. */
function readNumber(text: string): string | null {
  const key = numberKey(text);
  return /\d/.test(key) && /[./-]/.test(key) && !/["*]/.test(key) && !key.startsWith('-') ? key : null;
}
