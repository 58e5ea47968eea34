import { Failure } from '../../../shared/contract/failures.ts';
import type { PageDesk, PageDrawer } from './page-engine.ts';

const NO_WINDOW = 'PDF dan cetakan hanya dapat dibuat di jendela Notula.';

/** Where there is no window: on the command line and in tests that need none. */
export const NO_PAGE_DESK: PageDesk = {
  ownEngine: null,
  findEngine: () => Promise.reject(new Failure('RULE', NO_WINDOW)),
  openPdf: async () => NO_WINDOW,
  listPrinters: async () => [],
  print: async () => NO_WINDOW,
};

export const NO_PAGE_DRAWER: PageDrawer = {
  abandon: () => undefined,
  preview: () => Promise.reject(new Failure('RULE', NO_WINDOW)),
  drawForPrint: () => Promise.reject(new Failure('RULE', NO_WINDOW)),
};
