import { textWidth } from './arial-widths.ts';
import type { CharacterStyle, FieldValues, FlowParagraph, TabStop } from './flow.ts';
import { type Atom, atomsOf, isClosing, nextStop, textAtom, textAtoms } from './line-atoms.ts';

/** An atom with its place: twips from the edge of the column. */
export type Placed = Atom & { x: number; leader: string };

export interface BrokenLine {
  atoms: Placed[];
  /** Where the room for the text begins and ends. */
  from: number;
  to: number;
  /** The last of its paragraph, or ended by a break: not justified. */
  isLast: boolean;
  endsPage: boolean;
}

/** Rounding of the two programs differs by less than this; a word that is wider by no more still fits. */
const SLACK = 1;

/** Breaks a paragraph into lines of a column. An empty one has one line without atoms. */
export function breakLines(paragraph: FlowParagraph, width: number, fields: FieldValues): BrokenLine[] {
  const breaker = new LineBreaker(paragraph, width);
  for (const group of groupsOf([...numberAtoms(paragraph), ...atomsOf(paragraph, fields)]))
    breaker.add(group);
  return breaker.finish();
}

function numberAtoms({ number }: FlowParagraph): Atom[] {
  if (number === null || number.text === '') return [];
  const { text, style, suffix } = number;
  const label = textAtoms(text, style).map((atom) => ({ ...atom, canEnd: false }));
  if (suffix === 'nothing') return label;
  const after: Atom =
    suffix === 'space'
      ? textAtom(' ', style, false)
      : { ...textAtom('', style, true), kind: 'tab', width: 0 };
  return [...label, after];
}

/** What must stay on one line: up to the next place where a line may end. */
function groupsOf(atoms: readonly Atom[]): Atom[][] {
  const groups: Atom[][] = [];
  let group: Atom[] = [];
  atoms.forEach((atom, index) => {
    group.push(atom);
    if (!mayEnd(atom, atoms[index + 1], atoms[index + 2])) return;
    groups.push(group);
    group = [];
  });
  return group.length === 0 ? groups : [...groups, group];
}

/** Whether a line may end behind an atom; spaces that nothing may follow hold both sides together. */
function mayEnd(atom: Atom, next: Atom | undefined, afterNext: Atom | undefined): boolean {
  if (next === undefined) return true;
  if (next.kind !== 'text' || atom.kind !== 'text') return true;
  if (atom.isSpace) return !isClosing(next);
  return next.isSpace ? !isClosing(afterNext) : atom.canEnd;
}

class LineBreaker {
  readonly #paragraph: FlowParagraph;
  readonly #width: number;
  readonly #lines: BrokenLine[] = [];
  #line: BrokenLine;
  #at: number;
  /** The tab whose gap shrinks while text comes after it. */
  #open: { tab: Placed; start: number; stop: TabStop } | null = null;

  constructor(paragraph: FlowParagraph, width: number) {
    this.#paragraph = paragraph;
    this.#width = width;
    this.#line = this.#newLine();
    this.#at = this.#line.from;
  }

  add(group: readonly Atom[]): void {
    const [first] = group;
    if (first?.kind === 'break') {
      this.#place(first);
      this.#line.endsPage = first.isPage;
      this.#endLine(true);
      return;
    }
    if (first?.kind === 'tab') {
      this.#placeTab(first);
      return;
    }
    const isSpace = first?.kind === 'text' && first.isSpace;
    const width = group.reduce((sum, atom) => sum + atom.width, 0);
    const split = isSpace || this.#fits(width) ? null : this.#splitAtEdge(group);
    if (split !== null) {
      for (const atom of split[0]) this.#place(atom);
      this.#endLine(false);
      this.add(split[1]);
      return;
    }
    // Spaces at the end hang over the edge.
    if (!isSpace && !this.#fits(width) && this.#hasText && !this.#isOnlyNumber) this.#endLine(false);
    const isCut = !isSpace && !this.#fits(width);
    for (const atom of group) {
      if (isCut && atom.kind === 'text') this.#placeCut(atom.text, atom.style);
      else this.#place(atom);
    }
  }

  finish(): BrokenLine[] {
    this.#closeTab();
    this.#line.isLast = true;
    const isAfterBreak = this.#line.atoms.length === 0 && this.#lines.at(-1)?.endsPage === true;
    return isAfterBreak ? this.#lines : [...this.#lines, this.#line];
  }

  /** Where the edge lies in a space, a line ends even before signs that begin no line elsewhere. */
  #splitAtEdge(group: readonly Atom[]): [Atom[], Atom[]] | null {
    const space = group.findIndex((atom) => atom.kind === 'text' && atom.isSpace);
    if (space < 1) return null;
    const before = group.slice(0, space).reduce((sum, atom) => sum + atom.width, 0);
    const isEdge = this.#fits(before) && !this.#fits(before + (group[space]?.width ?? 0));
    return isEdge ? [group.slice(0, space), group.slice(space + 1)] : null;
  }

  get #hasText(): boolean {
    return this.#line.atoms.some((atom) => atom.kind !== 'text' || !atom.isSpace);
  }

  /** Behind its number alone, the first word is cut rather than moved. */
  get #isOnlyNumber(): boolean {
    const isFirstLine = this.#paragraph.number !== null && this.#lines.length === 0;
    return isFirstLine && this.#line.atoms.at(-1)?.kind === 'tab';
  }

  #fits(width: number): boolean {
    const gap = this.#open === null ? 0 : this.#open.tab.width;
    return this.#at + width - gap <= this.#line.to + SLACK;
  }

  #place(atom: Atom): void {
    this.#line.atoms.push({ ...atom, x: this.#at, leader: '' });
    this.#at += atom.width;
  }

  /** A word that is longer than a line is cut where the line ends. */
  #placeCut(text: string, style: CharacterStyle): void {
    let rest = text;
    while (rest !== '') {
      const fitting = this.#fittingPart(rest, style);
      this.#place(textAtom(fitting, style, false));
      rest = rest.slice(fitting.length);
      if (rest !== '') this.#endLine(false);
    }
  }

  #fittingPart(text: string, style: CharacterStyle): string {
    let part = '';
    let width = 0;
    for (const letter of text) {
      width += textWidth(letter, style);
      if (!this.#fits(width) && (part !== '' || this.#hasText)) break;
      part += letter;
    }
    return part === '' ? (Array.from(text)[0] ?? '') : part;
  }

  #placeTab(tab: Atom): void {
    this.#closeTab();
    const { style } = this.#paragraph;
    const isHanging = style.firstLine < 0 && this.#lines.length === 0;
    const stop = nextStop(style.tabs, this.#at, isHanging ? style.left : null);
    if (stop.kind === 'left' && stop.position > this.#line.to && this.#at > this.#line.from)
      this.#endLine(false);
    const width = Math.max(0, Math.min(stop.position, this.#line.to) - this.#at);
    const placed: Placed = { ...tab, width, x: this.#at, leader: stop.leader };
    this.#line.atoms.push(placed);
    if (stop.kind !== 'left') this.#open = { tab: placed, start: this.#at, stop };
    this.#at += width;
  }

  /** Text after a centre or right tab is moved back by its half or by all of it. */
  #closeTab(): void {
    const open = this.#open;
    if (open === null) return;
    this.#open = null;
    const behind = this.#line.atoms.slice(this.#line.atoms.indexOf(open.tab) + 1);
    const length = behind.reduce((sum, atom) => sum + atom.width, 0);
    const back = open.stop.kind === 'right' ? length : length / 2;
    const width = Math.max(0, open.stop.position - open.start - back);
    const shift = width - open.tab.width;
    open.tab.width = width;
    for (const atom of behind) atom.x += shift;
    this.#at += shift;
  }

  #endLine(isLast: boolean): void {
    this.#closeTab();
    this.#line.isLast = isLast;
    this.#lines.push(this.#line);
    this.#line = this.#newLine();
    this.#at = this.#line.from;
  }

  #newLine(): BrokenLine {
    const { left, right, firstLine } = this.#paragraph.style;
    const from = left + (this.#lines.length === 0 ? firstLine : 0);
    return { atoms: [], from, to: this.#width - right, isLast: false, endsPage: false };
  }
}
