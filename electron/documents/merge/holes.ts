import type { InvitationModel } from '../models/invitation.model.ts';
import { textWidth } from '../parts/measure.ts';
import { textWidthTwips } from '../parts/text-width.ts';

/*
 * Holes: the places of a letter whose text may differ from letter to letter while all else stays, character by character.
 * How many lines a text takes decides whether the letter keeps to its page, so a template is made for a count of lines.
 */

/** Labels, indents and list numbers beside a hole take no more than this, twips. */
const MOST_BESIDE = 1600;
/** Widths are estimates; so much is added or taken off to be on the safe side. */
const SAFETY = 1.05;
/** A text that takes less than this share of its room is on one line, however the widths of its words are rounded up. */
const SURELY_ONE_LINE = 0.9;
/** Characters of unknown width count as nothing when the least width is wanted. */
const NOT_ASCII = /[^ -~]+/g;

interface Hole {
  text: string;
  /** Width of its place, twips: surely not less than `least`, surely not more than `most`. */
  least: number;
  most: number;
}

/** Texts that are filled in, in a fixed order: names of the address, then the letter's number. An empty one is no hole. */
function holesOf(model: InvitationModel): Hole[] {
  const width = textWidth(model.page);
  const half = Math.round(width / 2);
  const isRight = model.address.side === 'right';
  const nameRoom = isRight ? half : width;
  const numberRoom = isRight || model.datePosition === 'level-with-number' ? half : width;
  return [
    ...model.address.names.map((text) => ({ text, least: nameRoom - MOST_BESIDE, most: nameRoom })),
    { text: model.number, least: numberRoom - MOST_BESIDE, most: numberRoom },
  ].filter(({ text }) => text !== '');
}

/** Texts of the holes, and how many lines each takes. */
export function readHoles(model: InvitationModel): { values: string[]; bounds: LineBounds } {
  const holes = holesOf(model);
  return { values: holes.map(({ text }) => text), bounds: boundsOf(holes, model.type.bodySize) };
}

/** The model with other texts in its holes. */
export function withValues(model: InvitationModel, values: readonly string[]): InvitationModel {
  const queue = [...values];
  const next = (text: string) => (text === '' ? '' : (queue.shift() ?? ''));
  const names = model.address.names.map(next);
  return { ...model, address: { ...model.address, names }, number: next(model.number) };
}

export interface LineBounds {
  low: number[];
  high: number[];
}

/** Lines that each hole surely takes at least and at most. */
function boundsOf(holes: readonly Hole[], size: number): LineBounds {
  const bounds: LineBounds = { low: [], high: [] };
  for (const { text, least, most } of holes) {
    // Most texts are far shorter than a line: one look at them is enough.
    const isShort = textWidthTwips(text, size) * SAFETY < least * SURELY_ONE_LINE;
    bounds.low.push(isShort ? 1 : Math.max(1, Math.ceil(leastWidth(text, size) / most)));
    bounds.high.push(isShort ? 1 : linesAtMost(text, size, least));
  }
  return bounds;
}

function leastWidth(text: string, size: number): number {
  return textWidthTwips(text.replace(NOT_ASCII, ''), size) / SAFETY;
}

/** Word by word into the narrowest room; a word that is wider than the room is cut into lines of its own. */
function linesAtMost(text: string, size: number, room: number): number {
  const space = textWidthTwips(' ', size);
  let lines = 1;
  let used = 0;
  for (const word of text.split(/\s+/)) {
    const width = textWidthTwips(word, size) * SAFETY;
    if (used > 0 && used + space + width > room) {
      lines += 1;
      used = 0;
    }
    const cuts = Math.floor(width / room);
    lines += cuts;
    used += cuts > 0 ? room : width + space;
  }
  return lines;
}

/** Texts that stand in for values while a template is made: each takes exactly its count of lines and occurs nowhere else. */
export function markersOf(model: InvitationModel, lines: readonly number[]): string[] {
  const size = model.type.bodySize;
  const seed = unusedSeed(model);
  return holesOf(model).map(({ least }, index) => {
    const name = `${seed}${index}`;
    const count = lines[index] ?? 1;
    if (count === 1) return `${name}z`;
    // Two of these words never stand on one line, and one always does.
    const letters = Math.floor(
      (least * 0.95 - textWidthTwips(`${name}zz`, size)) / textWidthTwips('n', size),
    );
    return Array.from({ length: count }, (_, word) => `${name}z${word}${'n'.repeat(letters)}`).join(' ');
  });
}

function unusedSeed(model: InvitationModel): string {
  const { letterhead, ...others } = model;
  const text = JSON.stringify([others, { ...letterhead, picture: null }]);
  let seed = 'Q7';
  while (text.includes(seed)) seed += '7';
  return seed;
}
