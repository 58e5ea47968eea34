/** Letters that fold to themselves, but for capitals. */
const PLAIN_WORD = /^[a-z0-9]*$/i;

/** A word as the index knows it: lower case, without accents. */
export function foldWord(word: string): string {
  if (PLAIN_WORD.test(word)) return word.toLowerCase();
  return word
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}

/** Where one word stands in a text. */
export interface FoundWord {
  word: string;
  from: number;
  to: number;
}

const WORD = /[\p{L}\p{N}\p{Co}][\p{L}\p{N}\p{Co}\p{M}]*/gu;

/** Walks on from word to word; each use sets its place first. */
const NEXT_WORD = new RegExp(WORD.source, 'gu');

/** The words of a text, cut as the index cuts them: everything but letters and digits parts two words. */
export function wordsOf(text: string): FoundWord[] {
  return [...text.matchAll(WORD)].map(({ 0: found, index }) => ({
    word: foldWord(found),
    from: index,
    to: index + found.length,
  }));
}

/** The first few words of a text from a place on; the place is the beginning of a word. */
export function wordsFrom(text: string, from: number, most: number): FoundWord[] {
  NEXT_WORD.lastIndex = from;
  const found: FoundWord[] = [];
  while (found.length < most) {
    const next = NEXT_WORD.exec(text);
    if (next === null) break;
    found.push({ word: foldWord(next[0]), from: next.index, to: next.index + next[0].length });
  }
  return found;
}

/** The number of a letter without spaces and capitals: `000.1.5 / 12/Setda` is `000.1.5/12/setda`. */
export function numberKey(text: string): string {
  return text.replace(/\s+/gu, '').toLowerCase();
}
