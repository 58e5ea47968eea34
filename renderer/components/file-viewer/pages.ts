import { loadPdf, pdfProblemWords } from './load-pdf.ts';

/** A file of pages that is open to be drawn. */
export interface OpenDocument {
  pages: number;
  /** Size of a page at 100 %, in CSS pixels. */
  sizeOf(page: number): Promise<{ width: number; height: number }>;
  /** Draws a page; answers `false` when `signal` stopped it. `zoom` 1 is 100 %. */
  draw(page: number, canvas: HTMLCanvasElement, zoom: number, signal: AbortSignal): Promise<boolean>;
  close(): void;
}

/** Kinds of files that are shown page by page. */
export type PagedView = 'pdf' | 'tiff';

/** Opens a stored file; what decodes it comes with the first one. Rejects when it cannot be shown. */
export async function openPages(address: string, view: PagedView): Promise<OpenDocument> {
  if (view === 'pdf') return loadPdf(address);
  const { openTiff } = await import('./tiff-document.ts');
  return openTiff(address);
}

/** What is told where a file or one of its pages cannot be shown. */
export function pageProblemWords(error: unknown, view: PagedView): string {
  return view === 'pdf'
    ? pdfProblemWords(error)
    : 'Halaman TIFF ini tidak dapat ditampilkan. Coba buka dengan program gambar di komputer ini.';
}
