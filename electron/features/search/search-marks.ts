import type { MarkedText } from '../../../shared/contract/search.ts';
import type { SearchTerm } from '../../../shared/domain/search-query.ts';
import { type FoundWord, foldWord, wordsFrom, wordsOf } from '../../../shared/domain/search-words.ts';

/** Characters of a snippet, and of those before its first mark. */
const SNIPPET = 220;
const BEFORE = 60;
/** A longer text is only looked at around its first mark; for a single word every text. */
const LONG = 12_000;

/** Anything that folding may change: all but the alphabet and the usual signs of a text. */
const FOREIGN_LETTER = /[^\x20-\x7e\t\n·…–—“”‘’•]/;
const WORD_LETTER = /[a-z0-9]/i;

interface Mark {
  from: number;
  to: number;
  /** Which words of the question stand here. */
  terms: readonly number[];
}

/** Finds the words of a question in a text, as the index would, and marks them. Made once for one question. */
export class Marker {
  readonly #terms: readonly SearchTerm[];
  /** A part of a word is enough. */
  readonly #isParts: boolean;
  readonly #rough: RegExp | null;
  /** The same for texts of the alphabet only; walks on from hit to hit. */
  readonly #plain: RegExp | null;
  readonly #isPlain: boolean;
  /** Words of the longest phrase. */
  readonly #longest: number;

  constructor(terms: readonly SearchTerm[], isParts: boolean) {
    this.#terms = terms.filter(({ isExcluded }) => !isExcluded);
    this.#isParts = isParts;
    const starts = this.#terms.flatMap(({ words, forms }) => [
      words[0] ?? '',
      ...forms.map(({ text }) => text),
    ]);
    this.#isPlain = !isParts && !starts.some((text) => FOREIGN_LETTER.test(text));
    this.#longest = Math.max(0, ...this.#terms.map(({ words }) => words.length));
    // Words hold letters and digits only: none is a sign of the pattern.
    this.#rough = starts.length === 0 ? null : new RegExp(starts.join('|'), 'iu');
    this.#plain = starts.length === 0 ? null : new RegExp(starts.join('|'), 'gi');
  }

  /** How many different words are looked for. */
  get words(): number {
    return this.#terms.length;
  }

  /** How many of them stand in a text. */
  countIn(text: string): number {
    return new Set(this.#marks(text).flatMap(({ terms }) => terms)).size;
  }

  /** The whole text with its marks. */
  markAll(text: string): MarkedText {
    return pieces(text, this.#marks(text));
  }

  /** The piece of a text that holds the most different words; the beginning where it has none. */
  snippet(text: string): { pieces: MarkedText; hits: number } {
    const part = this.#partOf(text);
    const near = text.slice(part.from, part.to);
    const marks = this.#marks(near);
    const { from, to, hits } = bestWindow(near, marks, this.words);
    const inside = marks
      .filter((mark) => mark.from >= from && mark.to <= to)
      .map((mark) => ({ ...mark, from: mark.from - from, to: mark.to - from }));
    const closedUp = pieces(near.slice(from, to), inside).map(({ text: words, hit }) => ({
      text: words.replace(/\s+/g, ' '),
      hit,
    }));
    return {
      hits,
      pieces: [
        ...(part.from + from > 0 ? [{ text: '… ', hit: false }] : []),
        ...closedUp,
        ...(part.from + to < text.length ? [{ text: ' …', hit: false }] : []),
      ],
    };
  }

  /** The part of a text that is looked at: all of a short one, else where it seems to begin to fit. */
  #partOf(text: string): { from: number; to: number } {
    const first = this.words === 1 && this.#isPlain ? this.#plainMarks(text, 1)[0] : undefined;
    // One word: its first place serves as well as a later one.
    if (first !== undefined)
      return { from: Math.max(0, first.from - 2 * BEFORE), to: first.to + 2 * SNIPPET };
    if (text.length <= LONG || this.#rough === null) return { from: 0, to: LONG };
    const hit = this.#rough.exec(text) ?? this.#rough.exec(foldWord(text));
    const from = Math.max(0, (hit?.index ?? 0) - LONG / 2);
    return { from, to: from + LONG };
  }

  #marks(text: string): Mark[] {
    const marks = this.#isPlain && !FOREIGN_LETTER.test(text) ? this.#plainMarks(text) : this.#allMarks(text);
    return joined(marks);
  }

  /** Letters of the alphabet only: what begins like a searched word is found first, and only that is looked at. */
  #plainMarks(text: string, most = Number.POSITIVE_INFINITY): Mark[] {
    const rough = this.#plain;
    if (rough === null) return [];
    const found: Mark[] = [];
    rough.lastIndex = 0;
    for (let hit = rough.exec(text); hit !== null && found.length < most; hit = rough.exec(text)) {
      rough.lastIndex = hit.index + 1;
      if (hit.index > 0 && WORD_LETTER.test(text.charAt(hit.index - 1))) continue;
      const mark = this.#markAt(wordsFrom(text, hit.index, this.#longest), 0);
      if (mark !== null) found.push(mark);
    }
    return found;
  }

  #allMarks(text: string): Mark[] {
    const words = wordsOf(text);
    return words.flatMap((_, at) => this.#markAt(words, at) ?? []);
  }

  #markAt(words: readonly FoundWord[], at: number): Mark | null {
    const lengths = this.#terms.map((term) => this.#lengthAt(words, at, term));
    const [first, last] = [words[at], words[at + Math.max(0, ...lengths) - 1]];
    const terms = lengths.flatMap((length, term) => (length > 0 ? [term] : []));
    return terms.length === 0 || first === undefined || last === undefined
      ? null
      : { from: first.from, to: last.to, terms };
  }

  /** How many words from this one on are the term; 0 when they are not. */
  #lengthAt(words: readonly FoundWord[], at: number, { words: wanted, isPrefix, forms }: SearchTerm): number {
    const fits = (word: string | undefined, text: string, isOpen: boolean) =>
      word !== undefined &&
      (this.#isParts ? word.includes(text) : isOpen ? word.startsWith(text) : word === text);
    const isThere = wanted.every((text, place) =>
      fits(words[at + place]?.word, text, isPrefix && place === wanted.length - 1),
    );
    if (isThere) return wanted.length;
    return forms.some(({ text, isPrefix: isOpen }) => fits(words[at]?.word, text, isOpen)) ? 1 : 0;
  }
}

/** Marks that overlap become one. */
function joined(marks: readonly Mark[]): Mark[] {
  const found: Mark[] = [];
  for (const mark of marks) {
    const last = found.at(-1);
    if (last === undefined || mark.from >= last.to) found.push({ ...mark });
    else {
      last.to = Math.max(last.to, mark.to);
      last.terms = [...last.terms, ...mark.terms];
    }
  }
  return found;
}

interface Window {
  from: number;
  to: number;
  /** Different words of the question in it. */
  hits: number;
}

/** So many places are tried. */
const MOST_WINDOWS = 200;

/** The window with the most different words; the first that has `most` of them. */
function bestWindow(text: string, marks: readonly Mark[], most: number): Window {
  const starts = marks.length === 0 ? [0] : marks.slice(0, MOST_WINDOWS).map(({ from }) => from);
  let best: Window | null = null;
  for (const first of starts) {
    const from = wordStart(text, Math.max(0, first - BEFORE));
    const to = wordEnd(text, from + SNIPPET);
    const inside = marks.filter((mark) => mark.from >= from && mark.to <= to);
    const hits = new Set(inside.flatMap(({ terms }) => terms)).size;
    if (best === null || hits > best.hits) best = { from, to, hits };
    if (best.hits >= most) break;
  }
  return best ?? { from: 0, to: wordEnd(text, SNIPPET), hits: 0 };
}

function pieces(text: string, marks: readonly Mark[]): MarkedText {
  const found: MarkedText = [];
  let reached = 0;
  for (const { from, to } of marks) {
    if (from > reached) found.push({ text: text.slice(reached, from), hit: false });
    found.push({ text: text.slice(from, to), hit: true });
    reached = to;
  }
  if (reached < text.length) found.push({ text: text.slice(reached), hit: false });
  return found;
}

function wordStart(text: string, from: number): number {
  if (from === 0) return 0;
  const space = text.indexOf(' ', from);
  return space === -1 || space > from + 30 ? from : space + 1;
}

function wordEnd(text: string, to: number): number {
  if (to >= text.length) return text.length;
  const space = text.lastIndexOf(' ', to);
  return space > to - 30 ? space : to;
}
