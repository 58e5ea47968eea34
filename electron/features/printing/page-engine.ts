import type { z } from 'zod';
import type { PAGE_ENGINES, Preview, printerSchema } from '../../../shared/contract/printing.ts';
import type { DrawnFile, PageRange } from '../../documents/preview/preview.ts';
import type { PaperJob } from '../../documents/render.ts';

export type PageEngineName = (typeof PAGE_ENGINES)[number];

/** Makes the PDF of a Word file: an installed office program, else the app's own preview. */
export interface PageEngine {
  readonly name: PageEngineName;
  /**
   * Writes the PDF at `pdfPath`, whose folder is there. Throws when it cannot be made or `signal` is aborted; then nothing
   * is left at `pdfPath`.
   */
  toPdf(docxPath: string, pdfPath: string, signal: AbortSignal): Promise<{ pages: number }>;
}

export type Printer = z.output<typeof printerSchema>;

export interface PrintOrder {
  printer: string;
  copies: number;
  isCollated: boolean;
}

/** What printing asks of the shell; without a window there is none of it. */
export interface PageDesk {
  /**
   * The app's own pages, for many letters at once: an office program needs minutes for hundreds of sections, and they are
   * the same pages. `null` without a window.
   */
  readonly ownEngine: PageEngine | null;
  findEngine(): Promise<PageEngine>;
  openPdf(path: string): Promise<string | null>;
  listPrinters(): Promise<Printer[]>;
  /** Answers a technical complaint, or `null` when the printer has taken the pages. */
  print(file: DrawnFile, order: PrintOrder): Promise<string | null>;
}

/** Draws pages; the worker in the app. */
export interface PageDrawer {
  /** The one drawing under way is not wanted any more. */
  abandon(): void;
  preview(job: PaperJob): Promise<Preview>;
  /** All pages or those of `range`; `pages` of the answer counts all. */
  drawForPrint(bytes: Uint8Array, title: string, range?: PageRange | null): Promise<DrawnFile>;
}
