/** Characters of a snippet, and of those before its first mark. */
export const SNIPPET = 220;
export const BEFORE = 60;

/** A place in a text where words of the question stand. */
export interface Mark {
  from: number;
  to: number;
  /** Which words of the question stand here. */
  terms: readonly number[];
}

/** A piece of a text that may become the snippet. */
interface Window {
  from: number;
  to: number;
  /** Different words of the question in it, and those among them that are told nowhere else. */
  hits: number;
  fresh: number;
}

/** So many places are tried. */
const MOST_WINDOWS = 200;

interface Wish {
  /** Words of the question. */
  most: number;
  told: ReadonlySet<number>;
}

/** The window with the most different words that are not told yet, then of all words; the first that has all. */
export function bestWindow(text: string, marks: readonly Mark[], { most, told }: Wish): Window {
  let best: Window | null = null;
  for (const first of startsOf(marks, told)) {
    const from = wordStart(text, Math.max(0, first - BEFORE));
    const to = wordEnd(text, from + SNIPPET);
    const inside = marks.filter((mark) => mark.from >= from && mark.to <= to);
    const terms = new Set(inside.flatMap((mark) => mark.terms));
    const [hits, fresh] = [terms.size, [...terms].filter((term) => !told.has(term)).length];
    if (best === null || fresh > best.fresh || (fresh === best.fresh && hits > best.hits))
      best = { from, to, hits, fresh };
    if (best.hits >= most) break;
  }
  return best ?? { from: 0, to: wordEnd(text, SNIPPET), hits: 0, fresh: 0 };
}

/** Where windows begin; of very many marks those with words that are not told come first. */
function startsOf(marks: readonly Mark[], told: ReadonlySet<number>): number[] {
  if (marks.length === 0) return [0];
  const isFresh = ({ terms }: Mark) => terms.some((term) => !told.has(term));
  const tried = marks.length <= MOST_WINDOWS ? marks : [...marks.filter(isFresh), ...marks];
  return tried.slice(0, MOST_WINDOWS).map(({ from }) => from);
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
