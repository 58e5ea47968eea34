import type { Border, CharacterStyle } from './flow.ts';

/*
 * What is drawn, and where: twips from the top left of what holds it (a line, a row, at last the page).
 */
export type Drawing =
  | {
      kind: 'text';
      x: number;
      /** The base line. */
      y: number;
      width: number;
      /** Added to each space, in justified lines. */
      wordSpacing: number;
      text: string;
      style: CharacterStyle;
    }
  | { kind: 'picture'; x: number; y: number; width: number; height: number; href: string }
  | { kind: 'rule'; x: number; y: number; length: number; isVertical: boolean; border: Border }
  /** Drawings turned by a quarter around its place: clockwise, or back. */
  | { kind: 'turned'; x: number; y: number; degrees: 90 | -90; drawings: Drawing[] }
  | { kind: 'fill'; x: number; y: number; width: number; height: number; color: string };

export interface LaidLine {
  height: number;
  drawings: Drawing[];
  endsPage: boolean;
}

export interface LaidParagraph {
  kind: 'paragraph';
  lines: LaidLine[];
  before: number;
  after: number;
  keepNext: boolean;
  keepLines: boolean;
  hasWidowControl: boolean;
  startsPage: boolean;
  styleId: string;
  isContextual: boolean;
}

export interface LaidRow {
  height: number;
  /** Lower line that is drawn outside the height where the row is the last on its page. */
  foot: number;
  drawings: Drawing[];
  isHeader: boolean;
  keepNext: boolean;
  /** Cuts off what fits into a height; `null` when the row stays whole or nothing fits. */
  split: (height: number) => [LaidRow, LaidRow] | null;
}

export interface LaidTable {
  kind: 'table';
  rows: LaidRow[];
}

export type LaidBlock = LaidParagraph | LaidTable;

/** The same drawings, moved. */
export function moved(drawings: readonly Drawing[], x: number, y: number): Drawing[] {
  return drawings.map((drawing) => ({ ...drawing, x: drawing.x + x, y: drawing.y + y }));
}

/** The larger of both spaces stands between two paragraphs; paragraphs of one style may leave theirs out. */
export function spaceBetween(upper: LaidParagraph, lower: LaidParagraph): number {
  const isOneStyle = upper.styleId === lower.styleId;
  const after = isOneStyle && upper.isContextual ? 0 : upper.after;
  const before = isOneStyle && lower.isContextual ? 0 : lower.before;
  return Math.max(after, before);
}
