import { readFile, rm, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { PageDrawer, PageEngine } from '../features/printing/page-engine.ts';
import { withHiddenPage } from './printing-window.ts';

/** Makes PDF files from the app's own pages, where no office program is installed. */
export function previewEngine(drawer: PageDrawer): PageEngine {
  return {
    name: 'preview',
    async toPdf(docxPath, pdfPath, signal) {
      const { html, pages } = await drawer.drawForPrint(
        await readFile(docxPath),
        basename(docxPath, '.docx'),
      );
      signal.throwIfAborted();
      const pdf = await withHiddenPage(html, ({ webContents }) =>
        webContents.printToPDF({
          printBackground: true,
          preferCSSPageSize: true,
          margins: { top: 0, bottom: 0, left: 0, right: 0 },
          generateTaggedPDF: true,
        }),
      );
      signal.throwIfAborted();
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
