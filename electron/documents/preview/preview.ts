import { createHash } from 'node:crypto';
import type { Preview } from '../../../shared/contract/printing.ts';
import { type PaperJob, packPaper } from '../render.ts';
import { type DrawnPage, drawPageDocument, drawPrintDocument } from './draw-page.ts';
import type { FieldValues, FlowSection, Margin } from './flow.ts';
import { moved } from './laid-out.ts';
import { stack } from './lay-out-table.ts';
import { readLetterWithList } from './letter-with-list.ts';
import { type LaidPage, marginHeight, marginOf, paginate } from './paginate.ts';
import { readWordFile } from './read-file.ts';

const MILLIMETRES_PER_TWIP = 25.4 / 1440;

/** A Word file as one HTML document whose printed sheets are its pages; size of the first sheet in millimetres. */
export interface DrawnFile {
  html: string;
  pages: number;
  width: number;
  height: number;
}

/** Draws the pages of a paper from the very Word file that would be written of it. */
export async function previewPaper(job: PaperJob): Promise<Preview> {
  const sections = (await readLetterWithList(job)) ?? readWordFile(await packPaper(job));
  return previewOf(drawSections(sections), job.model.title);
}

/** Draws the pages of a Word file, each as an HTML document without script. Throws when it is no Word file. */
export function previewPages(bytes: Uint8Array, title: string): Preview {
  return previewOf(drawFile(bytes), title);
}

function previewOf(pages: readonly DrawnPage[], title: string): Preview {
  const documents = pages.map((page) => drawPageDocument(page, title));
  const stamp = createHash('sha256').update(documents.join('\n')).digest('hex');
  return { ...sheetSize(pages), pages: documents, stamp };
}

/** Pages of a file, 1-based and inclusive. */
export interface PageRange {
  from: number;
  to: number;
}

/** The same pages, all or those of `range`, as one document to print; `pages` counts all. */
export function drawForPrint(bytes: Uint8Array, title: string, range: PageRange | null = null): DrawnFile {
  const pages = drawFile(bytes);
  const drawn = range === null ? pages : pages.slice(range.from - 1, range.to);
  return { ...sheetSize(drawn), html: drawPrintDocument(drawn, title), pages: pages.length };
}

function sheetSize([first]: readonly DrawnPage[]): { width: number; height: number } {
  const [width, height] = [first?.width ?? 0, first?.height ?? 0];
  return { width: width * MILLIMETRES_PER_TWIP, height: height * MILLIMETRES_PER_TWIP };
}

/** Pages of a Word file with all that stands on them. */
function drawFile(bytes: Uint8Array): DrawnPage[] {
  return drawSections(readWordFile(bytes));
}

function drawSections(sections: readonly FlowSection[]): DrawnPage[] {
  const pages = paginate(sections);
  const seen = new Map<number, number>();
  const inAll = new Map<number, number>();
  for (const { section } of pages) inAll.set(section, (inAll.get(section) ?? 0) + 1);
  return pages.map((page) => {
    const inSection = seen.get(page.section) ?? 0;
    seen.set(page.section, inSection + 1);
    const section = sections[page.section];
    if (section === undefined) throw new Error('A page without a section');
    const fields = { PAGE: page.number, NUMPAGES: pages.length, SECTIONPAGES: inAll.get(page.section) ?? 1 };
    return completePage(section, page, inSection, fields);
  });
}

function completePage(
  section: FlowSection,
  page: LaidPage,
  inSection: number,
  fields: FieldValues,
): DrawnPage {
  const { margin, width, height } = section;
  const room = width - margin.left - margin.right;
  const header = marginOf(section.headers, section, inSection);
  const footer = marginOf(section.footers, section, inSection);
  const footerAt = height - section.footerAt - marginHeight(footer, room);
  const watermark = header?.watermark ?? null;
  return {
    width,
    height,
    drawings: [
      ...drawMargin(header, room, margin.left, section.headerAt, fields),
      ...page.drawings,
      ...drawMargin(footer, room, margin.left, footerAt, fields),
      ...drawPlaced(header),
      ...drawPlaced(footer),
    ],
    watermark:
      watermark === null
        ? null
        : { mark: watermark, x: margin.left + room / 2, y: (margin.top + height - margin.bottom) / 2 },
  };
}

function drawMargin(
  margin: Margin | null,
  width: number,
  x: number,
  y: number,
  fields: FieldValues,
): DrawnPage['drawings'] {
  if (margin === null) return [];
  return stack(margin.blocks, width, fields).flatMap((item) => moved(item.drawings, x, y + item.y));
}

function drawPlaced(margin: Margin | null): DrawnPage['drawings'] {
  return margin?.pictures.map((picture) => ({ kind: 'picture' as const, ...picture })) ?? [];
}
