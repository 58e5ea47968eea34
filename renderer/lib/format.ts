import { sizeWords } from '../../shared/domain/size-words.ts';

/** `1,4 MB`: the size of a file as offices write it. */
export const sizeText = sizeWords;

/** A whole number with its thousands apart, `1.785`. By hand: the first formatter of a process costs 20 ms at the start. */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, '.');
}
