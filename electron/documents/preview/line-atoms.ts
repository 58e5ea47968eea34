import { ascentOf, lineHeightOf, textWidth } from './arial-widths.ts';
import type { CharacterStyle, FieldValues, FlowParagraph, Inline, TabStop } from './flow.ts';

/** The smallest piece that a line is made of. */
export type Atom = {
  width: number;
  ascent: number;
  descent: number;
  style: CharacterStyle;
  /** A line may end behind it. */
  canEnd: boolean;
} & (
  | { kind: 'text'; text: string; isSpace: boolean }
  | { kind: 'tab' }
  | { kind: 'break'; isPage: boolean }
  | { kind: 'picture'; href: string; height: number }
);

const PIECES = / +|[^ ]+/g;
/** After a hyphen or a dash before a letter a line may end; after a slash it may not, as LibreOffice has it. */
const WORD_PARTS = /.*?[-\u2013\u2014]+(?=\p{L})|.+$/gu;
/** Signs that never begin a line, not even after a space. */
const CLOSING = /^[.,:;!?)\]}/]/;

/** Cuts a paragraph's text into atoms; page numbers are filled in. */
export function atomsOf(paragraph: FlowParagraph, fields: FieldValues): Atom[] {
  return paragraph.inlines.flatMap((inline) => inlineAtoms(inline, fields));
}

function inlineAtoms(inline: Inline, fields: FieldValues): Atom[] {
  const { style } = inline;
  switch (inline.kind) {
    case 'text':
      return textAtoms(inline.text, style);
    case 'field':
      return textAtoms(String(fields[inline.name]), style);
    case 'tab':
      return [{ kind: 'tab', width: 0, ...heights(style), style, canEnd: true }];
    case 'break':
      return [{ kind: 'break', isPage: inline.isPage, width: 0, ...heights(style), style, canEnd: true }];
    case 'picture': {
      const { href, width, height } = inline;
      return [{ kind: 'picture', href, height, width, ascent: height, descent: 0, style, canEnd: true }];
    }
  }
}

export function textAtoms(text: string, style: CharacterStyle): Atom[] {
  const pieces = text.match(PIECES) ?? [];
  return pieces.flatMap((piece) => {
    if (piece.startsWith(' ')) return [textAtom(piece, style, true)];
    const parts = (piece.match(WORD_PARTS) ?? [piece]).filter((part) => part !== '');
    return parts.map((part, index) => textAtom(part, style, index < parts.length - 1));
  });
}

export function textAtom(text: string, style: CharacterStyle, canEnd: boolean): Atom {
  const width = textWidth(text, style);
  return { kind: 'text', text, isSpace: text.startsWith(' '), width, ...heights(style), style, canEnd };
}

function heights(style: CharacterStyle): { ascent: number; descent: number } {
  const ascent = ascentOf(style);
  return { ascent, descent: lineHeightOf(style) - ascent };
}

/** Where the next tab goes: the paragraph's own stops, its text edge when its first line hangs out, every half inch. */
export function nextStop(stops: readonly TabStop[], at: number, hangingEdge: number | null): TabStop {
  const own = stops.find(({ position }) => position > at + 1);
  if (hangingEdge !== null && hangingEdge > at + 1 && (own === undefined || own.position > hangingEdge)) {
    return { kind: 'left', position: hangingEdge, leader: '' };
  }
  return (
    own ?? { kind: 'left', position: (Math.floor((at + 1) / DEFAULT_STOP) + 1) * DEFAULT_STOP, leader: '' }
  );
}

const DEFAULT_STOP = 720;

/** Begins with a sign that must not begin a line. */
export function isClosing(atom: Atom | undefined): boolean {
  return atom?.kind === 'text' && CLOSING.test(atom.text);
}
