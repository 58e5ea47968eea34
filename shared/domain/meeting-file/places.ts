import type { JsonKey, JsonPlace } from './json-source.ts';

/** A spot in a text: line and column count from 1. */
interface Spot {
  line: number;
  column: number;
}

/** Finds line and column of an offset; CRLF, LF and CR each end one line. */
export function spotFinder(text: string): (offset: number) => Spot {
  const ends = text.matchAll(/\r\n|\n|\r/g);
  const starts = [0, ...Array.from(ends, (match) => match.index + match[0].length)];
  return (offset) => {
    const line = starts.findLastIndex((start) => start <= offset) + 1;
    return { line, column: offset - (starts[line - 1] ?? 0) + 1 };
  };
}

/** The place of a path, or of the nearest thing around it that is written; `isWritten` tells which. */
export function placeOf(root: JsonPlace, path: readonly JsonKey[]): { offset: number; isWritten: boolean } {
  let place = root;
  for (const key of path) {
    const next = place.entries.get(key);
    if (next === undefined) return { offset: place.offset, isWritten: false };
    place = next;
  }
  return { offset: place.offset, isWritten: true };
}

/** A path in words, with the keys as they stand in the file: `meeting > agenda ke-2 > title`. */
export function pathInWords(path: readonly JsonKey[]): string {
  const words: string[] = [];
  for (const key of path) {
    if (typeof key === 'string') words.push(key);
    else words.push(`${words.pop() ?? 'butir'} ke-${key + 1}`);
  }
  return words.join(' > ');
}
