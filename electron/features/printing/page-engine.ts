import type { z } from 'zod';
import type { PAGE_ENGINES, Preview, printerSchema } from '../../../shared/contract/printing.ts';
import type { DrawnFile } from '../../documents/preview/preview.ts';
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
  /** 1-based and inclusive; `null` for all pages. */
  range: { from: number; to: number } | null;
  copies: number;
  isCollated: boolean;
}

/** What printing asks of the shell; without a window there is none of it. */
export interface PageDesk {
  findEngine(): Promise<PageEngine>;
  openPdf(path: string): Promise<string | null>;
  listPrinters(): Promise<Printer[]>;
  /** Answers a technical complaint, or `null` when the printer has taken the pages. */
  print(file: DrawnFile, order: PrintOrder): Promise<string | null>;
}

/** Draws pages; the worker in the app. */
export interface PageDrawer {
  preview(job: PaperJob): Promise<Preview>;
  drawForPrint(bytes: Uint8Array, title: string): Promise<DrawnFile>;
}
