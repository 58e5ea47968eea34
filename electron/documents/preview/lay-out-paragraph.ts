import { ascentOf, lineHeightOf, textWidth } from './arial-widths.ts';
import { type BrokenLine, breakLines, type Placed } from './break-lines.ts';
import type { Borders, FieldValues, FlowParagraph } from './flow.ts';
import { type Drawing, type LaidLine, type LaidParagraph, moved } from './laid-out.ts';

/** Lays a paragraph into a column of a width (twips). */
export function layOutParagraph(paragraph: FlowParagraph, width: number, fields: FieldValues): LaidParagraph {
  const { style, styleId } = paragraph;
  const lines = breakLines(paragraph, width, fields).map((line) => layOutLine(paragraph, line));
  addFrame(lines, style.borders, style.fill, style.left, width - style.left - style.right);
  return {
    kind: 'paragraph',
    lines,
    before: style.before,
    after: style.after,
    keepNext: style.keepNext,
    keepLines: style.keepLines,
    hasWidowControl: style.hasWidowControl,
    startsPage: style.startsPage,
    isContextual: style.isContextual,
    styleId,
  };
}

function layOutLine(paragraph: FlowParagraph, line: BrokenLine): LaidLine {
  const { style, mark } = paragraph;
  const shown = withoutEndSpaces(line.atoms);
  const bases =
    line.atoms.length === 0
      ? [{ ascent: ascentOf(mark), descent: lineHeightOf(mark) - ascentOf(mark) }]
      : line.atoms;
  const ascent = Math.max(...bases.map((atom) => atom.ascent));
  const natural = ascent + Math.max(...bases.map((atom) => atom.descent));
  const { height, base } = lineBox(style, natural, ascent);
  const end = shown.at(-1);
  const spare = end === undefined ? 0 : Math.max(0, line.to - end.x - end.width);
  const placed = align(shown, style.align, spare, line.isLast);
  return { height, drawings: placed.flatMap((atom) => draw(atom, base)), endsPage: line.endsPage };
}

/** Spaces at the end of a line are not drawn, except in a box. */
function withoutEndSpaces(atoms: readonly Placed[]): Placed[] {
  const isNothing = (atom: Placed) =>
    atom.kind === 'break' || (atom.kind === 'text' && atom.isSpace && !atom.style.isBoxed);
  return atoms.slice(0, atoms.findLastIndex((atom) => !isNothing(atom)) + 1);
}

/** Height of a line and its base line; more than single spacing goes under the text, a least height above it. */
function lineBox(
  { line, lineRule }: FlowParagraph['style'],
  natural: number,
  ascent: number,
): { height: number; base: number } {
  switch (lineRule) {
    case 'auto':
      return { height: (natural * line) / 240, base: ascent + Math.min(0, (natural * line) / 240 - natural) };
    case 'exact':
      return { height: line, base: line * 0.8 };
    case 'atLeast':
      return { height: Math.max(natural, line), base: ascent + Math.max(0, line - natural) };
  }
}

type Spread = Placed & { wordSpacing: number };

/** Moves a line to its side; a justified one gets its spare room between the words behind its last tab. */
function align(
  atoms: readonly Placed[],
  side: FlowParagraph['style']['align'],
  spare: number,
  isLast: boolean,
): Spread[] {
  if (side === 'both' && !isLast) return justify(atoms, spare);
  const shift = side === 'center' ? spare / 2 : side === 'right' ? spare : 0;
  return atoms.map((atom) => ({ ...atom, x: atom.x + shift, wordSpacing: 0 }));
}

function justify(atoms: readonly Placed[], spare: number): Spread[] {
  const start = atoms.findLastIndex(({ kind }) => kind === 'tab') + 1;
  const spaces = atoms.slice(start).reduce((sum, atom) => sum + spacesIn(atom), 0);
  const each = spaces === 0 ? 0 : spare / spaces;
  let shift = 0;
  return atoms.map((atom, index) => {
    const own = index < start ? 0 : spacesIn(atom) * each;
    const placed = {
      ...atom,
      x: atom.x + shift,
      width: atom.width + own,
      wordSpacing: index < start ? 0 : each,
    };
    shift += own;
    return placed;
  });
}

function spacesIn(atom: Placed): number {
  return atom.kind === 'text' && atom.isSpace ? atom.text.length : 0;
}

function draw(atom: Spread, base: number): Drawing[] {
  const { x, width, style } = atom;
  switch (atom.kind) {
    case 'text':
      return [{ kind: 'text', x, y: base, width, wordSpacing: atom.wordSpacing, text: atom.text, style }];
    case 'picture':
      return [{ kind: 'picture', x, y: base - atom.height, width, height: atom.height, href: atom.href }];
    case 'tab':
      return leader(atom, base);
    case 'break':
      return [];
  }
}

/** Dots from a text to the next tab stop. */
function leader({ leader: sign, style, x, width }: Spread, base: number): Drawing[] {
  if (sign === '') return [];
  const one = textWidth(sign, style);
  const count = Math.floor(width / one);
  if (count < 1) return [];
  const length = count * one;
  const text = sign.repeat(count);
  return [{ kind: 'text', x: x + width - length, y: base, width: length, wordSpacing: 0, text, style }];
}

/** Borders and shade of a paragraph: its sides along every line; top and bottom take room over and under the text. */
function addFrame(lines: LaidLine[], borders: Borders, fill: string | null, x: number, width: number): void {
  lines.forEach((line, index) => {
    const above = index === 0 ? roomOf(borders.top) : 0;
    const below = index === lines.length - 1 ? roomOf(borders.bottom) : 0;
    line.height += above + below;
    line.drawings = moved(line.drawings, 0, above);
    const { height } = line;
    if (fill !== null) line.drawings.unshift({ kind: 'fill', x, y: 0, width, height, color: fill });
    const add = (border: Borders['top'], atX: number, atY: number, isVertical: boolean) => {
      if (border === undefined || border.width === 0) return;
      const length = isVertical ? height : width;
      line.drawings.push({ kind: 'rule', x: atX, y: atY, length, isVertical, border });
    };
    if (index === 0) add(borders.top, x, (borders.top?.width ?? 0) / 2, false);
    if (index === lines.length - 1) add(borders.bottom, x, height - (borders.bottom?.width ?? 0) / 2, false);
    add(borders.left, x - roomOf(borders.left), 0, true);
    add(borders.right, x + width + roomOf(borders.right), 0, true);
  });
}

function roomOf(border: Borders['top']): number {
  return border === undefined || border.width === 0 ? 0 : border.width + border.space;
}
