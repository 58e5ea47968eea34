import type { FieldValues, FlowSection, Margin, MarginKind, Margins } from './flow.ts';
import {
  type Drawing,
  type LaidBlock,
  type LaidParagraph,
  type LaidRow,
  moved,
  spaceBetween,
} from './laid-out.ts';
import { layOutBlocks, stack } from './lay-out-table.ts';

/** A page with all that is on it; twips from its top left. */
export interface LaidPage {
  section: number;
  /** As it would be printed on it. */
  number: number;
  drawings: Drawing[];
}

const NO_FIELDS: FieldValues = { PAGE: 1, NUMPAGES: 1, SECTIONPAGES: 1 };
/** Lines that a paragraph leaves on a page and takes to the next at least (widows and orphans). */
const LEAST_LINES = 2;
/** Rounding: what is too high by less still fits, twips. */
const SLACK = 2;

/** Lays the sections of a file out on pages, without headers and footers. */
export function paginate(sections: readonly FlowSection[]): LaidPage[] {
  const pages: LaidPage[] = [];
  sections.forEach((section, index) => {
    const number = section.firstNumber ?? (pages.at(-1)?.number ?? 0) + 1;
    const flow = new PageFlow(section, index, number);
    flow.add(
      layOutBlocks(section.blocks, section.width - section.margin.left - section.margin.right, NO_FIELDS),
    );
    pages.push(...flow.pages);
  });
  return pages;
}

/** The header or footer that a page of a section shows. */
export function marginOf(margins: Margins, section: FlowSection, pageInSection: number): Margin | null {
  const kind: MarginKind = section.hasFirstPage && pageInSection === 0 ? 'first' : 'default';
  return margins[kind] ?? null;
}

/** Height of a header or footer in twips. */
export function marginHeight(margin: Margin | null, width: number): number {
  if (margin === null) return 0;
  return stack(margin.blocks, width, NO_FIELDS).reduce((end, { y, height }) => Math.max(end, y + height), 0);
}

interface Space {
  top: number;
  bottom: number;
}

/** One section's pages while they are filled. */
class PageFlow {
  readonly pages: LaidPage[] = [];
  readonly #section: FlowSection;
  readonly #index: number;
  readonly #firstNumber: number;
  #space: Space = { top: 0, bottom: 0 };
  #y = 0;
  #isEmpty = true;
  #previous: LaidParagraph | null = null;

  constructor(section: FlowSection, index: number, firstNumber: number) {
    this.#section = section;
    this.#index = index;
    this.#firstNumber = firstNumber;
    this.#newPage();
  }

  add(blocks: readonly LaidBlock[]): void {
    let chainEnd = -1;
    blocks.forEach((block, index) => {
      if (index > chainEnd) {
        chainEnd = chainFrom(blocks, index);
        const needed = chainHeight(blocks, index, chainEnd) + this.#spaceBefore(block);
        if (
          chainEnd > index &&
          !this.#isEmpty &&
          needed > this.#room &&
          needed <= this.#space.bottom - this.#space.top
        ) {
          this.#newPage();
        }
      }
      if (block.kind === 'table') this.#addRows(block.rows, heightAfter(blocks, index));
      else this.#addParagraph(block);
    });
  }

  get #room(): number {
    return this.#space.bottom - this.#y + SLACK;
  }

  #addParagraph(paragraph: LaidParagraph): void {
    if (paragraph.startsPage && !this.#isEmpty) this.#newPage();
    const gap = this.#spaceBefore(paragraph);
    let rest = paragraph.lines;
    let before = gap;
    while (rest.length > 0) {
      const count = this.#countOfLines(paragraph, rest.length === paragraph.lines.length, rest, before);
      if (count === 0) {
        this.#newPage();
        before = 0;
        if (this.#countOfLines(paragraph, false, rest, before) > 0) continue;
      }
      this.#y += before;
      const taken = rest.slice(0, Math.max(1, count));
      for (const line of taken) this.#put(line.drawings, line.height);
      rest = rest.slice(taken.length);
      if (rest.length > 0 || taken.at(-1)?.endsPage === true) this.#newPage();
      before = 0;
    }
    this.#y += paragraph.after;
    this.#previous = paragraph;
  }

  /** The larger of two spaces stands between paragraphs; those of one style may go without. */
  #spaceBefore(block: LaidBlock): number {
    if (block.kind === 'table') return 0;
    const previous = this.#previous;
    // On top of a page that the text ran into there is no space.
    if (previous === null)
      return this.#isEmpty && this.pages.length > 1 && !block.startsPage ? 0 : block.before;
    return spaceBetween(previous, block) - previous.after;
  }

  /** How many lines of the rest go on this page; 0 for none. */
  #countOfLines(
    paragraph: LaidParagraph,
    isStart: boolean,
    rest: LaidParagraph['lines'],
    before: number,
  ): number {
    let height = before;
    let count = 0;
    for (const line of rest) {
      height += line.height;
      if (height > this.#room) break;
      count += 1;
      if (line.endsPage) return count;
    }
    if (count === rest.length) return count;
    if (this.#isEmpty) return Math.max(1, widowed(paragraph, rest.length, count));
    if (paragraph.keepLines) return 0;
    if (!paragraph.hasWidowControl) return count;
    const kept = widowed(paragraph, rest.length, count);
    return isStart && kept < LEAST_LINES ? 0 : kept;
  }

  /** `after`: height of what the last row is kept with, when it is. */
  #addRows(rows: readonly LaidRow[], after: number): void {
    this.#previous = null;
    const headerCount = rows.findIndex(({ isHeader }) => !isHeader);
    const header = rows.slice(0, Math.max(0, headerCount));
    let chainEnd = -1;
    rows.forEach((row, index) => {
      if (index > chainEnd) {
        chainEnd = rowChain(rows, index);
        const needed = rowsHeight(rows, index, chainEnd, after);
        const isTied = chainEnd > index || (index === rows.length - 1 && row.keepNext);
        if (
          isTied &&
          !this.#isEmpty &&
          needed > this.#room &&
          needed <= this.#space.bottom - this.#space.top
        ) {
          this.#newRowPage(index, header);
        }
      }
      this.#addRow(row, index, header);
    });
  }

  /** A row that does not fit is cut where it may be, else it goes to the next page; one that is higher than a page overflows. */
  #addRow(row: LaidRow, index: number, header: readonly LaidRow[]): void {
    let rest: LaidRow | null = row;
    while (rest !== null) {
      const room: number = this.#room - rest.foot;
      const parts: [LaidRow, LaidRow] | null = rest.height <= room ? null : rest.split(room);
      if (rest.height > room && parts === null && !this.#isEmpty) {
        this.#newRowPage(index, header);
        continue;
      }
      const [now, later]: [LaidRow, LaidRow | null] = parts ?? [rest, null];
      this.#put(now.drawings, now.height);
      if (later !== null) this.#newRowPage(index, header);
      rest = later;
    }
  }

  /** Header rows stand on top of every page of their table. */
  #newRowPage(index: number, header: readonly LaidRow[]): void {
    this.#newPage();
    if (index < header.length) return;
    for (const row of header) this.#put(row.drawings, row.height);
    this.#isEmpty = true;
  }

  #put(drawings: readonly Drawing[], height: number): void {
    this.pages.at(-1)?.drawings.push(...moved(drawings, this.#section.margin.left, this.#y));
    this.#y += height;
    this.#isEmpty = false;
  }

  #newPage(): void {
    const count = this.pages.length;
    this.#space = bodySpace(this.#section, count);
    this.#y = this.#space.top;
    this.#isEmpty = true;
    this.#previous = null;
    this.pages.push({ section: this.#index, number: this.#firstNumber + count, drawings: [] });
  }
}

/** Where the body of a page may stand: a header or footer that is higher than its margin pushes it. */
function bodySpace(section: FlowSection, pageInSection: number): Space {
  const { margin, headerAt, footerAt, height } = section;
  const width = section.width - margin.left - margin.right;
  const header = marginHeight(marginOf(section.headers, section, pageInSection), width);
  const footer = marginHeight(marginOf(section.footers, section, pageInSection), width);
  return {
    top: Math.max(margin.top, headerAt + header),
    bottom: height - Math.max(margin.bottom, footerAt + footer),
  };
}

/** How many of the lines that fit may stay, so that not one line alone goes to the next page. */
function widowed(paragraph: LaidParagraph, rest: number, fitting: number): number {
  if (!paragraph.hasWidowControl || rest - fitting >= LEAST_LINES) return fitting;
  return Math.max(0, rest - LEAST_LINES);
}

/** Last block of a chain of "keep with next"; the block itself when it is tied to nothing. */
function chainFrom(blocks: readonly LaidBlock[], start: number): number {
  let end = start;
  while (end < blocks.length - 1 && isTied(blocks[end])) end += 1;
  return end;
}

function isTied(block: LaidBlock | undefined): boolean {
  if (block === undefined) return false;
  return block.kind === 'paragraph' ? block.keepNext : block.rows.every(({ keepNext }) => keepNext);
}

/** Height that goes with the last row of a table when it is kept with what follows. */
function heightAfter(blocks: readonly LaidBlock[], table: number): number {
  const next = table + 1;
  return gapAfter(blocks[table], blocks[next]) + chainHeight(blocks, next, chainFrom(blocks, next));
}

/** Height that a chain needs together: all of it, and the beginning of its last block. */
function chainHeight(blocks: readonly LaidBlock[], start: number, end: number): number {
  let height = 0;
  for (let index = start; index < end; index += 1) {
    height += fullHeight(blocks[index]) + gapAfter(blocks[index], blocks[index + 1]);
  }
  return height + beginning(blocks[end]);
}

function fullHeight(block: LaidBlock | undefined): number {
  if (block === undefined) return 0;
  const parts = block.kind === 'table' ? block.rows : block.lines;
  const sum = parts.reduce((total, { height }) => total + height, 0);
  return sum;
}

function gapAfter(block: LaidBlock | undefined, next: LaidBlock | undefined): number {
  if (block?.kind === 'paragraph' && next?.kind === 'paragraph') return spaceBetween(block, next);
  if (block?.kind === 'paragraph') return block.after;
  return next?.kind === 'paragraph' ? next.before : 0;
}

function beginning(block: LaidBlock | undefined): number {
  if (block === undefined) return 0;
  if (block.kind === 'table') return rowsHeight(block.rows, 0, rowChain(block.rows, 0), 0);
  const { lines, keepLines, hasWidowControl } = block;
  const least =
    keepLines || lines.length <= LEAST_LINES + 1 ? lines.length : hasWidowControl ? LEAST_LINES : 1;
  return lines.slice(0, least).reduce((sum, { height }) => sum + height, 0);
}

/** Last row of rows that stay together: header rows with the first row under them, and rows kept with the next. */
function rowChain(rows: readonly LaidRow[], start: number): number {
  let end = start;
  while (end < rows.length - 1 && (rows[end]?.keepNext === true || rows[end]?.isHeader === true)) end += 1;
  return end;
}

function rowsHeight(rows: readonly LaidRow[], start: number, end: number, after: number): number {
  const own = rows.slice(start, end + 1).reduce((sum, { height }) => sum + height, 0);
  const isTiedToNext = end === rows.length - 1 && rows[end]?.keepNext === true;
  return isTiedToNext ? own + after : own;
}
