import type { PageModel } from '../models/paper.model.ts';

/*
 * Word counts in twips (1/1440 inch), borders in eighths of a point, pictures in pixels of 1/96 inch.
 */

/** Portrait paper in twips (rule 46): Word's own A4, and both sheets that are sold as F4. */
const PAPER_TWIPS = {
  A4: { width: 11906, height: 16838 },
  'F4-215': { width: 12189, height: 18709 },
  'F4-210': { width: 11906, height: 18709 },
  // 110 x 220 mm and 162 x 229 mm.
  DL: { width: 6236, height: 12472 },
  C5: { width: 9184, height: 12983 },
} as const;

/** A twip is a twentieth of a point, the measure of Word. */
export const TWIPS_PER_MILLIMETRE = 1440 / 25.4;
const PIXELS_PER_MILLIMETRE = 96 / 25.4;

export function twips(millimetres: number): number {
  return Math.round(millimetres * TWIPS_PER_MILLIMETRE);
}

export function pointTwips(points: number): number {
  return Math.round(points * 20);
}

export function pixels(millimetres: number): number {
  return Math.round(millimetres * PIXELS_PER_MILLIMETRE);
}

/** Sheet as it lies in the drawer, in twips; Word turns it for landscape. */
export function portraitSheet(size: PageModel['size']): { width: number; height: number } {
  return PAPER_TWIPS[size];
}

/** Width between the margins, in twips. */
export function textWidth(page: PageModel): number {
  const sheet = portraitSheet(page.size);
  const width = page.orientation === 'landscape' ? sheet.height : sheet.width;
  return width - twips(page.marginLeft) - twips(page.marginRight);
}

/** Height of one line of Arial, in twips, at a multiple of single spacing. */
export function lineHeight(size: number, lineSpacing: number): number {
  return Math.round(size * 20 * 1.15 * lineSpacing);
}

/** Height between the margins, in twips. */
export function textHeight(page: PageModel): number {
  const sheet = portraitSheet(page.size);
  const height = page.orientation === 'landscape' ? sheet.width : sheet.height;
  return height - twips(page.marginTop) - twips(page.marginBottom);
}
