import type { HandlersOf } from '../../../shared/contract/index.ts';
import type { printingContract } from '../../../shared/contract/printing.ts';
import type { PrintingService } from './printing.service.ts';

export function printingHandlers(printing: PrintingService): HandlersOf<typeof printingContract> {
  return {
    'archive.previewPaper': ({ kind, meetingId, draft }) => printing.preview(kind, meetingId, draft),
    'archive.makePdf': ({ kind, meetingId }) => printing.makePdf(kind, meetingId),
    'archive.openPdf': ({ id }) => printing.openPdf(id),
    'archive.listPrinters': () => printing.listPrinters(),
    'archive.printPaper': (order) => printing.print(order),
  };
}
