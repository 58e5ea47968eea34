import type { SearchTerm } from '../../../shared/domain/search-query.ts';

/** Words in a row that are looked for; the last may go on. */
interface Phrase {
  words: readonly string[];
  isOpen: boolean;
}

/** Everything that counts as the term. */
export function writingsOf({ words, isPrefix, forms, others }: SearchTerm): Phrase[] {
  const exact = [...forms.map((form) => [form]), ...others];
  return [{ words, isOpen: isPrefix }, ...exact.map((one) => ({ words: one, isOpen: false }))];
}

/** Finds a place where one of them stands; of parts of words, which need not stand side by side, the first part. */
export function roughPattern(phrases: readonly Phrase[], isParts: boolean): RegExp {
  const [letter, between] = ['[\\p{L}\\p{N}]', '[^\\p{L}\\p{N}]+'];
  if (isParts) return new RegExp(phrases.map(({ words }) => words[0] ?? '').join('|'), 'iu');
  const whole = phrases.map(({ words, isOpen }) => words.join(between) + (isOpen ? '' : `(?!${letter})`));
  return new RegExp(`(?<!${letter})(?:${whole.join('|')})`, 'iu');
}
