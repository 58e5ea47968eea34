/*
 * Widths of Arial in thousandths of the type size, for columns of labels and for the room that a letterhead needs.
 * Anything outside ASCII counts as a wide letter: an estimate that errs to the safe side.
 */
const FIRST_CODE = 32;
const ARIAL = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
  556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278,
  500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469,
  556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500,
  278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];
const OTHER = 889;
/** Bold Arial is at most about this much wider. */
const BOLD_FACTOR = 1.08;

/** Width of a text in twips at a type size in points. */
export function textWidthTwips(text: string, size: number, isBold = false): number {
  let thousandths = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? FIRST_CODE;
    thousandths += ARIAL[code - FIRST_CODE] ?? OTHER;
  }
  return Math.ceil((thousandths / 1000) * size * 20 * (isBold ? BOLD_FACTOR : 1));
}

/** Width of the widest of some texts, in twips; 0 for none. */
export function widestTwips(texts: readonly string[], size: number, isBold = false): number {
  return Math.max(0, ...texts.map((text) => textWidthTwips(text, size, isBold)));
}

/** Rows that a text takes in a width (twips), broken between its words; infinite when a single word is wider. */
export function rowsIn(text: string, size: number, width: number, isBold = false): number {
  const space = textWidthTwips(' ', size, isBold);
  let rows = 1;
  let filled = 0;
  for (const word of text.split(' ')) {
    const wide = textWidthTwips(word, size, isBold);
    if (wide > width) return Number.POSITIVE_INFINITY;
    const joined = filled === 0 ? wide : filled + space + wide;
    if (joined > width) {
      rows += 1;
      filled = wide;
    } else filled = joined;
  }
  return rows;
}

/** Steps in which a narrower width is looked for, twips. */
const NARROWING = 60;

/** The least width in which a text takes no more rows than in `width`, so that its rows are about equally long. */
export function evenWidth(text: string, size: number, width: number, isBold = false): number {
  const rows = rowsIn(text, size, width, isBold);
  if (rows === 1 || !Number.isFinite(rows)) return width;
  let narrow = width;
  while (rowsIn(text, size, narrow - NARROWING, isBold) === rows) narrow -= NARROWING;
  return narrow;
}
