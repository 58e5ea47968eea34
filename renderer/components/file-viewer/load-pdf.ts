import type { OpenPdf } from './pdf-document.ts';

/** Opens a PDF; the reader of PDF comes with the first one. Throws a PdfProblemError. */
export async function loadPdf(address: string): Promise<OpenPdf> {
  const { openPdf } = await import('./pdf-document.ts');
  return openPdf(address);
}

/** What is told where a PDF cannot be shown. */
export function pdfProblemWords(error: unknown): string {
  const isProtected = error instanceof Error && error.message === 'protected';
  return isProtected
    ? 'PDF ini dilindungi kata sandi. Buka dengan program PDF di komputer ini.'
    : 'PDF ini tidak dapat ditampilkan; isinya mungkin rusak. Coba buka dengan program PDF di komputer ini.';
}
