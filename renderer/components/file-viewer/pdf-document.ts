import {
  getDocument,
  PasswordException,
  PDFDataRangeTransport,
  type PDFDocumentProxy,
  PDFWorker,
  RenderingCancelledException,
  VerbosityLevel,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

/*
 * PDF files on the page. Only `load-pdf.ts` names this file, so that the reader of PDF is loaded with the first one. Its
 * "legacy" build is the one for every Chromium that an Electron of ours may have.
 */

const PIECE = 512 * 1024;
/** A page is drawn with at most so many pixels, whatever the zoom. */
const MOST_PIXELS = 24_000_000;

/** Why a PDF is not shown. */
export type PdfProblem = 'protected' | 'damaged';

export class PdfProblemError extends Error {
  override readonly name = 'PdfProblemError';
  readonly problem: PdfProblem;

  constructor(problem: PdfProblem, cause: unknown) {
    super(problem, { cause });
    this.problem = problem;
  }
}

export interface OpenPdf {
  pages: number;
  /** Size of a page at 100 %, in CSS pixels. */
  sizeOf(page: number): Promise<{ width: number; height: number }>;
  /** Draws a page; answers `false` when `signal` stopped it. `zoom` 1 is 100 %. */
  draw(page: number, canvas: HTMLCanvasElement, zoom: number, signal: AbortSignal): Promise<boolean>;
  close(): void;
}

/** Points to CSS pixels. */
const PIXELS_PER_POINT = 96 / 72;

/** Opens the PDF at an address of ours, piece by piece. Throws a PdfProblemError. */
export async function openPdf(address: string): Promise<OpenPdf> {
  // A thread of its own for each file: one that hangs ends with the file.
  const thread = new Worker(workerAddress, { type: 'module' });
  const worker = PDFWorker.create({ port: thread });
  try {
    const document = await readDocument(address, worker);
    return present(document, () => {
      worker.destroy();
      thread.terminate();
    });
  } catch (error) {
    worker.destroy();
    thread.terminate();
    throw new PdfProblemError(error instanceof PasswordException ? 'protected' : 'damaged', error);
  }
}

async function readDocument(address: string, worker: PDFWorker): Promise<PDFDocumentProxy> {
  const { piece, size } = await fetchPiece(address, 0, PIECE);
  return getDocument({
    range: new AddressRange(address, size, piece),
    worker,
    rangeChunkSize: PIECE,
    disableAutoFetch: true,
    disableStream: true,
    useWasm: false,
    wasmUrl: new URL('/pdf/', window.location.href).href,
    enableXfa: false,
    verbosity: VerbosityLevel.ERRORS,
  }).promise;
}

function present(document: PDFDocumentProxy, end: () => void): OpenPdf {
  return {
    pages: document.numPages,
    async sizeOf(number) {
      const { width, height } = (await document.getPage(number)).getViewport({ scale: PIXELS_PER_POINT });
      return { width, height };
    },
    async draw(number, canvas, zoom, signal) {
      const page = await document.getPage(number);
      if (signal.aborted) return false;
      const shown = page.getViewport({ scale: PIXELS_PER_POINT * zoom });
      const sharpness = Math.min(
        window.devicePixelRatio,
        Math.sqrt(MOST_PIXELS / Math.max(1, shown.width * shown.height)),
      );
      const viewport = page.getViewport({ scale: PIXELS_PER_POINT * zoom * sharpness });
      canvas.width = Math.max(1, Math.floor(viewport.width));
      canvas.height = Math.max(1, Math.floor(viewport.height));
      const task = page.render({ canvas, viewport });
      signal.addEventListener('abort', () => task.cancel(), { once: true });
      try {
        await task.promise;
        return true;
      } catch (error) {
        if (error instanceof RenderingCancelledException) return false;
        throw error;
      }
    },
    close() {
      void document.loadingTask.destroy().finally(end);
    },
  };
}

async function fetchPiece(
  address: string,
  begin: number,
  end: number,
): Promise<{ piece: Uint8Array; size: number }> {
  const response = await fetch(address, { headers: { Range: `bytes=${begin}-${end - 1}` } });
  if (response.status !== 206) throw new Error(`The file answers ${response.status}`);
  const size = Number(response.headers.get('content-range')?.split('/')[1]);
  return { piece: new Uint8Array(await response.arrayBuffer()), size };
}

/** Gives the reader pieces of a stored file. */
class AddressRange extends PDFDataRangeTransport {
  readonly #address: string;
  readonly #stop = new AbortController();

  constructor(address: string, size: number, first: Uint8Array) {
    super(size, first);
    this.#address = address;
  }

  override requestDataRange(begin: number, end: number): void {
    void fetchPiece(this.#address, begin, end)
      .then(({ piece }) => {
        if (!this.#stop.signal.aborted) this.onDataRange(begin, piece);
      })
      // Without the piece the page stays empty; the reader must not wait for it.
      .catch(() => this.onDataRange(begin, new Uint8Array(end - begin)));
  }

  override abort(): void {
    this.#stop.abort();
  }
}
