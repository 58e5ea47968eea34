import { lineHeight } from './measure.ts';
import { rowsIn } from './text-width.ts';

interface Room {
  /** Twips. */
  width: number;
  height: number;
}

/**
 * The largest type size between two bounds, in whole points, at which bold texts, each broken between its words, fit into
 * a room; the least one when none does.
 */
export function fittingSize(texts: readonly string[], room: Room, least: number, most: number): number {
  for (let size = Math.floor(most); size > least; size -= 1) {
    const rows = texts.reduce((sum, text) => sum + rowsIn(text, size, room.width, true), 0);
    if (rows * lineHeight(size, 1) <= room.height) return size;
  }
  return least;
}
