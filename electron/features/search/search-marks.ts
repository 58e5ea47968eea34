import type { MarkedText } from '../../../shared/contract/search.ts';
import type { SearchTerm } from '../../../shared/domain/search-query.ts';
import { type FoundWord, foldWord, wordsFrom, wordsOf } from '../../../shared/domain/search-words.ts';
import { roughPattern, writingsOf } from './search-phrases.ts';
import { BEFORE, bestWindow, type Mark, SNIPPET } from './snippet-window.ts';

/** A longer text is only looked at around its first mark; for a single word every text. */
const LONG = 12_000;

/** Anything that folding may change: all but the alphabet and the usual signs of a text. */
const FOREIGN_LETTER = /[^\x20-\x7e\t\n·…–—“”‘’•]/;
const WORD_LETTER = /[a-z0-9]/i;

/** Finds the words of a question in a text, as the index would, and marks them. Made once for one question. */
export class Marker {
  readonly #terms: readonly SearchTerm[];
  /** A part of a word is enough. */
  readonly #isParts: boolean;
  /** Where words of the question seem to stand, by the words that are of no interest. */
  readonly #rough = new Map<string, RegExp>();
  /** The same for texts of the alphabet only; walks on from hit to hit. */
  readonly #plain: RegExp | null;
  readonly #isPlain: boolean;
  /** Words of the longest phrase. */
  readonly #longest: number;

  constructor(terms: readonly SearchTerm[], isParts: boolean) {
    this.#terms = terms.filter(({ isExcluded }) => !isExcluded);
    this.#isParts = isParts;
    const sought = this.#terms.flatMap(writingsOf);
    this.#isPlain = !isParts && !sought.some(({ words }) => words.some((text) => FOREIGN_LETTER.test(text)));
    this.#longest = Math.max(0, ...sought.map(({ words }) => words.length));
    // Words hold letters and digits only: none is a sign of the pattern.
    const plain = sought.map(({ words }) => words.join('[^a-z0-9]+')).join('|');
    this.#plain = sought.length === 0 ? null : new RegExp(plain, 'gi');
  }

  /** How many different words are looked for. */
  get words(): number {
    return this.#terms.length;
  }

  /** Which of them stand in a text, by their place in the question. */
  wordsIn(text: string): ReadonlySet<number> {
    return new Set(this.#marks(text).flatMap(({ terms }) => terms));
  }

  /** The whole text with its marks. */
  markAll(text: string): MarkedText {
    return pieces(text, this.#marks(text));
  }

  /**
   * The piece of a text that holds the most different words; the beginning where it has none. Words that are `told` already
   * count less than all others.
   */
  snippet(text: string, told: ReadonlySet<number> = NOTHING): Snippet {
    const part = this.#partOf(text, told);
    const near = text.slice(part.from, part.to);
    const marks = this.#marks(near);
    const { from, to, hits, fresh } = bestWindow(near, marks, { most: this.words, told });
    const inside = marks
      .filter((mark) => mark.from >= from && mark.to <= to)
      .map((mark) => ({ ...mark, from: mark.from - from, to: mark.to - from }));
    const closedUp = pieces(near.slice(from, to), inside).map(({ text: words, hit }) => ({
      text: words.replace(/\s+/g, ' '),
      hit,
    }));
    return {
      hits,
      fresh,
      pieces: [
        ...(part.from + from > 0 ? [{ text: '… ', hit: false }] : []),
        ...closedUp,
        ...(part.from + to < text.length ? [{ text: ' …', hit: false }] : []),
      ],
    };
  }

  /** The part of a text that is looked at: all of a short one, else where it seems to begin to fit. */
  #partOf(text: string, told: ReadonlySet<number>): { from: number; to: number } {
    const first = this.words === 1 && this.#isPlain ? this.#plainMarks(text, 1)[0] : undefined;
    // One word: its first place serves as well as a later one.
    if (first !== undefined)
      return { from: Math.max(0, first.from - 2 * BEFORE), to: first.to + 2 * SNIPPET };
    if (text.length <= LONG || this.words === 0) return { from: 0, to: LONG };
    const place = this.#placeOf(text, told) ?? this.#placeOf(text, NOTHING) ?? 0;
    const from = Math.max(0, place - LONG / 2);
    return { from, to: from + LONG };
  }

  /** Where a word stands that is not told yet. */
  #placeOf(text: string, told: ReadonlySet<number>): number | undefined {
    const key = [...told].join();
    const kept = this.#rough.get(key);
    const fresh = this.#terms.filter((_, term) => !told.has(term));
    const wanted = fresh.length === 0 ? this.#terms : fresh;
    const rough = kept ?? roughPattern(wanted.flatMap(writingsOf), this.#isParts);
    if (kept === undefined) this.#rough.set(key, rough);
    return (rough.exec(text) ?? rough.exec(foldWord(text)))?.index;
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
  #lengthAt(words: readonly FoundWord[], at: number, term: SearchTerm): number {
    const { words: wanted, isPrefix, forms, others } = term;
    const fits = (word: string | undefined, text: string, isOpen: boolean) =>
      word !== undefined &&
      (this.#isParts ? word.includes(text) : isOpen ? word.startsWith(text) : word === text);
    const isThere = wanted.every((text, place) =>
      fits(words[at + place]?.word, text, isPrefix && place === wanted.length - 1),
    );
    if (isThere) return wanted.length;
    const other = others.find((phrase) =>
      phrase.every((text, place) => fits(words[at + place]?.word, text, false)),
    );
    if (other !== undefined) return other.length;
    return forms.some((form) => fits(words[at]?.word, form, false)) ? 1 : 0;
  }
}

const NOTHING: ReadonlySet<number> = new Set();

/** A piece of a text. */
export interface Snippet {
  pieces: MarkedText;
  /** Different words of the question in it. */
  hits: number;
  /** Those among them that are told nowhere else. */
  fresh: number;
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
