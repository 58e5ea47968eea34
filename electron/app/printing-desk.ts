import { type BrowserWindow, shell } from 'electron';
import type { PageDesk, PageDrawer, PageEngine, PrintOrder } from '../features/printing/page-engine.ts';
import { realPaper } from './desktop.ts';
import type { AppLog } from './log.ts';
import { findOfficeEngine } from './page-engine.ts';
import { previewEngine } from './page-engine-preview.ts';
import { printerPaper } from './printer-paper.ts';
import { withHiddenPage } from './printing-window.ts';

const EMPTY_PAGE = '<!doctype html><title>Pencetak</title>';
const MICROMETRES_PER_MILLIMETRE = 1000;

/** PDF files and printing of the running app; opens only papers that really lie inside the archive folder. */
export function createPageDesk(
  archiveFolder: string,
  drawer: PageDrawer,
  log: Pick<AppLog, 'info'>,
): PageDesk {
  let engine: Promise<PageEngine> | null = null;
  return {
    ownEngine: previewEngine(drawer),
    findEngine() {
      engine ??= findEngine(drawer, log);
      return engine;
    },
    async openPdf(path) {
      const real = realPaper(archiveFolder, path);
      if (real === null) return 'not a paper inside the archive folder';
      const complaint = await shell.openPath(real);
      return complaint === '' ? null : complaint;
    },
    listPrinters: () =>
      withHiddenPage(EMPTY_PAGE, async ({ webContents }) => {
        const printers = await webContents.getPrintersAsync();
        return printers.map(({ name, displayName, ...rest }) => ({
          paper: 'options' in rest ? printerPaper(rest.options) : undefined,
          name,
          label: displayName === '' ? name : displayName,
          isDefault: 'isDefault' in rest && rest.isDefault === true,
        }));
      }),
    print: ({ html, width, height }, order) =>
      withHiddenPage(html, (window) => printWindow(window, width, height, order)),
  };
}

async function findEngine(drawer: PageDrawer, log: Pick<AppLog, 'info'>): Promise<PageEngine> {
  const found = (await findOfficeEngine()) ?? previewEngine(drawer);
  log.info(`PDF files are made by ${found.name}`);
  return found;
}

/**
 * Sends the pages to a printer without asking; the sheets are exactly the pages. Which pages is decided by what is drawn:
 * a silent print on Linux takes no heed of `pageRanges`.
 */
function printWindow(
  { webContents }: BrowserWindow,
  width: number,
  height: number,
  { printer, copies, isCollated }: PrintOrder,
): Promise<string | null> {
  return new Promise((resolve) => {
    webContents.print(
      {
        silent: true,
        deviceName: printer,
        copies,
        collate: isCollated,
        printBackground: true,
        margins: { marginType: 'none' },
        landscape: width > height,
        pageSize: {
          width: Math.round(Math.min(width, height) * MICROMETRES_PER_MILLIMETRE),
          height: Math.round(Math.max(width, height) * MICROMETRES_PER_MILLIMETRE),
        },
      },
      (isDone, reason) => resolve(isDone ? null : reason),
    );
  });
}
