import { readFile, rm, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { PageDrawer, PageEngine } from '../features/printing/page-engine.ts';
import { withHiddenPage } from './printing-window.ts';

const PDF_OPTIONS = {
  printBackground: true,
  preferCSSPageSize: true,
  margins: { top: 0, bottom: 0, left: 0, right: 0 },
} as const;
/** Tags for screen readers cost much where pages are many: 200 pages took 13 s with them, 4 s without. */
const MOST_TAGGED_PAGES = 60;

/** Makes PDF files from the app's own pages: where no office program is installed, and for many letters at once. */
export function previewEngine(drawer: PageDrawer): PageEngine {
  return {
    name: 'preview',
    async toPdf(docxPath, pdfPath, signal) {
      const bytes = await readFile(docxPath);
      const drawing = drawer.drawForPrint(bytes, basename(docxPath, '.docx'));
      const { html, pages } = await untilAborted(drawing, signal).catch((error: unknown) => {
        if (signal.aborted) drawer.abandon();
        throw error;
      });
      // After a stop it is left to its end: Chromium prints one PDF after another, and one whose window is gone would hold up
      // all later ones.
      const isTagged = pages <= MOST_TAGGED_PAGES;
      const printing = withHiddenPage(html, ({ webContents }) =>
        webContents.printToPDF({ ...PDF_OPTIONS, generateTaggedPDF: isTagged }),
      );
      const pdf = await untilAborted(printing, signal);
      try {
        await writeFile(pdfPath, pdf, { flag: 'wx', flush: true });
      } catch (error) {
        await rm(pdfPath, { force: true });
        throw error;
      }
      return { pages };
    },
  };
}

/** Rejects at once when `signal` is aborted; what goes on meanwhile is left to its end. */
function untilAborted<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
  work.catch(() => undefined);
  const aborted = Promise.withResolvers<never>();
  const stop = () => aborted.reject(signal.reason);
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop, { once: true });
  return Promise.race([work, aborted.promise]).finally(() => signal.removeEventListener('abort', stop));
}
