import type { PageModel, SignatureModel } from '../../../../electron/documents/models/paper.model.ts';
import { portraitSheet } from '../../../../electron/documents/parts/measure.ts';
import { isDraftMark, type PdfPage, type Row, rowsOf, rowText, squeeze, type Word } from './pdf.ts';

/*
 * What a clerk would mark on a printed page, found in the text boxes of its PDF. Each check answers one sentence for each
 * fault and nothing when all is right. Positions are points from the upper left corner.
 */

/** How far the box of a word may reach over a margin: boxes are a little wider and higher than the letters. */
const EDGE = 2.5;
const LINE_EDGE = 4;
const MILLIMETRE = 72 / 25.4;
const TWIP = 1 / 20;
/** Between signers side by side. */
const BETWEEN = 10;

/** The sheet has the size of the profile, and every word stands between its margins; number and foot address in them. */
export function checkMargins(
  pages: readonly PdfPage[],
  sheet: PageModel,
  footTexts: readonly string[] = [],
): string[] {
  const size = portraitSheet(sheet.size);
  const [width, height] =
    sheet.orientation === 'landscape' ? [size.height, size.width] : [size.width, size.height];
  return pages.flatMap((page, index) => {
    const isRightSize = Math.abs(page.width - width * TWIP) < 1 && Math.abs(page.height - height * TWIP) < 1;
    const wrongSize = isRightSize ? [] : [`page ${index + 1} is ${page.width} x ${page.height} points`];
    const outside = page.words.filter(
      (word) => !isDraftMark(word) && !isInside(word, page, sheet, footTexts),
    );
    return [...wrongSize, ...outside.map((word) => `page ${index + 1}: "${word.text}" stands outside`)];
  });
}

function isInside(word: Word, page: PdfPage, sheet: PageModel, footTexts: readonly string[]): boolean {
  const { left, right, top, bottom } = textArea(page, sheet);
  const isBetweenSides = word.left >= left - EDGE && word.right <= right + EDGE;
  if (!isBetweenSides) return false;
  if (word.top >= top - LINE_EDGE && word.bottom <= bottom + LINE_EDGE) return true;
  const isOnPaper = word.top >= 0 && word.bottom <= page.height;
  return isOnPaper && (/^-?\d*-?$/.test(word.text) || footTexts.some((text) => text.includes(word.text)));
}

function textArea(page: PdfPage, { marginLeft, marginRight, marginTop, marginBottom }: PageModel) {
  return {
    left: marginLeft * MILLIMETRE,
    right: page.width - marginRight * MILLIMETRE,
    top: marginTop * MILLIMETRE,
    bottom: page.height - marginBottom * MILLIMETRE,
  };
}

/** The colons behind the labels of a block stand in one column, wherever the block is on paper (rule 49). */
export function checkColons(pages: readonly PdfPage[], block: readonly string[]): string[] {
  const rows = pages.flatMap((page) => rowsOf(page));
  const found = block.map((label) => ({
    label,
    at: rows.flatMap((row) => colonsBehind(row, squeeze(label))),
  }));
  const missing = found.filter(({ at }) => at.length === 0).map(({ label }) => `no colon behind "${label}"`);
  const places = found.flatMap(({ at }) => at);
  const spread = Math.max(0, ...places) - Math.min(...places, Number.POSITIVE_INFINITY);
  return spread > 0.7
    ? [...missing, `colons of ${block.join(', ')} are ${spread.toFixed(1)} points apart`]
    : missing;
}

function colonsBehind({ words }: Row, label: string): number[] {
  return words.flatMap(({ text, left }, index) => {
    if (text !== ':') return [];
    const before = words.slice(0, index).map((word) => squeeze(word.text));
    return before.some((_, from) => before.slice(from).join('') === label) ? [left] : [];
  });
}

/** The texts follow each other from top to bottom, and from left to right where they share a line (rule 13). */
export function checkOrder(pages: readonly PdfPage[], texts: readonly string[]): string[] {
  const whole = pages.map((page) => rowsOf(page).map(rowText).join('\n')).join('\n');
  let from = 0;
  for (const text of texts) {
    const at = whole.indexOf(squeeze(text), from);
    if (at < 0) return [`"${text}" does not stand behind what goes before it`];
    from = at + squeeze(text).length;
  }
  return [];
}

/** A column between two places, points from the left edge of the sheet. */
export interface Column {
  left: number;
  right: number;
}

/** The right half of the text, where one signer stands. */
export function rightHalf(page: PdfPage, sheet: PageModel): Column {
  const { left, right } = textArea(page, sheet);
  return { left: (left + right) / 2 - EDGE, right: right + EDGE };
}

/** The left half, for the first of two signers. */
export function leftHalf(page: PdfPage, sheet: PageModel): Column {
  const { left, right } = textArea(page, sheet);
  return { left: left - EDGE, right: (left + right) / 2 - EDGE };
}

/** One of several signers side by side, counted from 0. */
export function shareOf(index: number, count: number) {
  return (page: PdfPage, sheet: PageModel): Column => {
    const { left, right } = textArea(page, sheet);
    const width = (right - left + BETWEEN) / count;
    return { left: left + index * width - EDGE, right: left + (index + 1) * width - BETWEEN + EDGE };
  };
}

/** A signature stands whole on one page, `times` times in the paper, each time with body text over it (rule 29). */
export function checkSignature(
  pages: readonly PdfPage[],
  sheet: PageModel,
  signature: SignatureModel,
  options: { times?: number; columnOf?: (page: PdfPage, sheet: PageModel) => Column } = {},
): string[] {
  const { times = 1, columnOf = rightHalf } = options;
  const { intro, titles, mark, name, rank, number } = signature;
  const wanted = squeeze([intro, ...titles, mark, name, rank, number].join(''));
  const blocks = pages.flatMap((page, index) =>
    blockTops(page, columnOf(page, sheet), wanted).map((top) => ({ top, page, index })),
  );
  if (blocks.length !== times)
    return [`the signature of ${name} stands ${blocks.length} times whole on a page, not ${times} times`];
  return blocks
    .filter(({ top, page }) => !hasBodyAbove(page, sheet, top))
    .map(({ index }) => `the signature of ${name} stands alone on page ${index + 1}`);
}

/** Upper edges of the rows at which the text begins in a column. */
function blockTops(page: PdfPage, column: Column, wanted: string): number[] {
  const words = page.words.filter(({ left, right }) => left >= column.left && right <= column.right);
  const rows = rowsOf({ words });
  return rows
    .filter((_, from) => rows.slice(from).map(rowText).join('').startsWith(wanted))
    .map(({ top }) => top);
}

function hasBodyAbove(page: PdfPage, sheet: PageModel, top: number): boolean {
  const area = textArea(page, sheet);
  return rowsOf(page).some((row) => row.top >= area.top - LINE_EDGE && row.bottom <= top + LINE_EDGE);
}

/** How far the first words of a header row may stand from each other, points. */
const HEADER_BAND = 26;

/** Each of the pages (from 0) carries the header row of a table (rules 20, 43). */
export function checkHeaderRow(
  pages: readonly PdfPage[],
  labels: readonly string[],
  range: { from: number; to: number },
): string[] {
  return pages
    .slice(range.from, range.to + 1)
    .flatMap((page, index) =>
      hasHeaderRow(page, labels)
        ? []
        : [`page ${range.from + index + 1} lacks the header row ${labels.join(' | ')}`],
    );
}

export function hasHeaderRow({ words }: PdfPage, labels: readonly string[]): boolean {
  const [anchor = '', ...others] = labels.map((label) => label.split(' ')[0] ?? '');
  return words
    .filter(({ text }) => text === anchor)
    .some(({ top }) =>
      others.every((other) =>
        words.some((word) => word.text === other && Math.abs(word.top - top) < HEADER_BAND),
      ),
    );
}

/** No letter of another font than Arial, or the one of its measures (rule 47). */
export function checkFonts(fonts: readonly string[]): string[] {
  const isOurs = (font: string) =>
    /^([A-Z]{6}\+)?(Arial|LiberationSans)(-(Bold|Italic|BoldItalic))?(MT)?$/.test(font);
  return fonts.filter((font) => !isOurs(font)).map((font) => `a text is set in ${font}`);
}
