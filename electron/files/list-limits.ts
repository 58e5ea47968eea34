import { Failure } from '../../shared/contract/failures.ts';

/** Larger lists than this are no lists of an office. */
export const LARGEST_LIST = 25 * 1024 * 1024;
/** Rows of one sheet, headings included. */
export const MOST_ROWS = 20_000;

/** Failure of a file that cannot be read as a list; the sentence says what to do. */
export function unreadable(sentence: string): Failure {
  return new Failure('FILE', `${sentence} Tidak ada yang diimpor.`);
}
