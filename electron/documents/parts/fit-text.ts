import { lineHeight } from './measure.ts';
import { textWidthTwips } from './text-width.ts';

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
    const rows = texts.reduce((sum, text) => sum + rowsOf(text, size, room.width), 0);
    if (rows * lineHeight(size, 1) <= room.height) return size;
  }
  return least;
}

/** Rows that a text needs; more than any room has when a single word is too wide. */
function rowsOf(text: string, size: number, width: number): number {
  let rows = 1;
  let filled = 0;
  for (const word of text.split(' ')) {
    const wide = textWidthTwips(word, size, true);
    if (wide > width) return Number.POSITIVE_INFINITY;
    const space = filled === 0 ? 0 : textWidthTwips(' ', size, true);
    if (filled + space + wide > width) {
      rows += 1;
      filled = wide;
    } else filled += space + wide;
  }
  return rows;
}
