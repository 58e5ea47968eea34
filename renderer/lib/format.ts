import { sizeWords } from '../../shared/domain/size-words.ts';

/** Clock time of this computer, `09.14`, of a UTC ISO time: when something was saved or written. */
export function formatSavedTime(iso: string): string {
  const time = new Date(iso);
  return `${twoDigits(time.getHours())}.${twoDigits(time.getMinutes())}`;
}

/** The same with seconds, `09.14.05`: when something typed was saved. */
export function formatSavedMoment(iso: string): string {
  return `${formatSavedTime(iso)}.${twoDigits(new Date(iso).getSeconds())}`;
}

/** `1,4 MB`: the size of a file as offices write it. */
export const sizeText = sizeWords;

/** A whole number with its thousands apart, `1.785`. By hand: the first formatter of a process costs 20 ms at the start. */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, '.');
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
