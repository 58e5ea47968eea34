import { type ISectionOptions, PageOrientation, SectionType } from 'docx';
import type { PageModel } from '../models/paper.model.ts';
import { portraitSheet, twips } from './measure.ts';

/** Where header and footer stand, twips from the edge: halfway into the margin, so that they never push the text. */
const HEADER_LINE = 300;
const DEFAULT_DISTANCE = 567;

type SectionProperties = NonNullable<ISectionOptions['properties']>;

/** Paper and margins of a section (rule 46); the first one has a first page without a number (rule 52). */
export function sectionProperties(page: PageModel, isFirst: boolean): SectionProperties {
  const { width, height } = portraitSheet(page.size);
  const top = twips(page.marginTop);
  const bottom = isFirst ? leastBottom(page) : twips(page.marginBottom);
  return {
    type: SectionType.NEXT_PAGE,
    ...(isFirst ? { titlePage: true } : {}),
    page: {
      size: {
        width,
        height,
        orientation: page.orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: {
        top,
        bottom,
        left: twips(page.marginLeft),
        right: twips(page.marginRight),
        header: distance(top),
        footer: distance(bottom),
        gutter: 0,
      },
    },
  };
}

/** The smaller bottom of pages with and without a letterhead: a section has but one, so a footer fills up the other. */
export function leastBottom({ marginBottom, letterheadMarginBottom = marginBottom }: PageModel): number {
  return twips(Math.min(marginBottom, letterheadMarginBottom));
}

/** Where the header or footer stands in a margin, twips from the edge of the sheet. */
export function distance(margin: number): number {
  return Math.max(0, Math.min(DEFAULT_DISTANCE, margin - HEADER_LINE));
}
