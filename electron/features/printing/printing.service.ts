import { readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import type { z } from 'zod';
import { Failure } from '../../../shared/contract/failures.ts';
import type { Paper } from '../../../shared/contract/papers.ts';
import type { DossierDraft, Preview, printRequest } from '../../../shared/contract/printing.ts';
import type { PaperKind } from '../../../shared/domain/dossier.ts';
import type { PageRange } from '../../documents/preview/preview.ts';
import { systemCode, temporaryName } from '../../files/atomic-write.ts';
import { fileSha256 } from '../../files/hash.ts';
import type { PaperService } from '../archive/paper.service.ts';
import { numberedFile } from '../archive/paper-name.ts';
import type { PageDesk, PageDrawer, PageEngine, PageEngineName, Printer } from './page-engine.ts';
import { pageRange } from './page-range.ts';

export interface PrintingServiceOptions {
  papers: PaperService;
  drawer: PageDrawer;
  desk: PageDesk;
}

interface MadePdf {
  paperId: string;
  engine: PageEngineName;
  fileName: string;
  pages: number;
}

/** A PDF that this run of the app wrote: it may be written anew as long as nobody changed it. */
interface OwnPdf {
  path: string;
  sha256: string | null;
}

const EDITED =
  'Berkas Word naskah ini sudah diubah di luar Notula, jadi pratinjau tidak lagi sama dengan isinya. Buka berkasnya di Word, lalu cetak atau simpan sebagai PDF dari sana.';
const NO_PDF =
  'PDF belum dapat dibuat. Berkas Word tetap ada. Tutup jendela Word atau LibreOffice yang sedang bertanya sesuatu, lalu coba lagi; atau buka naskah di Word dan simpan sebagai PDF dari sana.';
const NO_PRINT =
  'Naskah belum tercetak. Periksa apakah pencetak menyala dan berkertas, lalu coba lagi; atau buat PDF dan cetak dari sana.';
const GONE = 'PDF tidak ada lagi di folder arsip; mungkin dipindahkan atau dihapus. Buat lagi PDF-nya.';
const TIME_LIMIT_MS = 180_000;

/** Preview, PDF and paper of what is in the archive. */
export class PrintingService {
  readonly #options: PrintingServiceOptions;
  readonly #ownPdfs = new Map<string, OwnPdf>();
  #queue: Promise<unknown> = Promise.resolve();

  constructor(options: PrintingServiceOptions) {
    this.#options = options;
  }

  /** The pages of a paper as it would be written now, with the parts that are typed and not stored yet. NOT_FOUND. */
  async preview(kind: PaperKind, meetingId: string, draft: DossierDraft = {}): Promise<Preview> {
    const { drawer, papers } = this.#options;
    return drawer.preview(await papers.compose(kind, meetingId, draft));
  }

  /** Writes the PDF beside the newest Word file, which is written first when it is missing or out of date. FILE, RULE. */
  makePdf(kind: PaperKind, meetingId: string): Promise<MadePdf> {
    return this.#inTurn(async () => {
      const paper = await this.#currentPaper(kind, meetingId);
      const docx = await this.#options.papers.pathOf(paper.id);
      const engine = await this.#options.desk.findEngine();
      if (engine.name === 'preview' && (await this.#options.papers.isEdited(paper.id)))
        throw new Failure('RULE', EDITED);
      const { path, pages } = await this.#writePdf(engine, paper.id, docx);
      return {
        paperId: paper.id,
        engine: engine.name,
        fileName: posix.basename(path.replaceAll('\\', '/')),
        pages,
      };
    });
  }

  /** Opens the PDF of a paper. NOT_FOUND, FILE. */
  async openPdf(paperId: string): Promise<null> {
    const docx = await this.#options.papers.pathOf(paperId);
    const path = this.#ownPdfs.get(docx)?.path ?? pdfNameOf(docx);
    if (!(await isThere(path))) throw new Failure('FILE', GONE);
    const complaint = await this.#options.desk.openPdf(path);
    if (complaint === null) return null;
    throw new Failure(
      'FILE',
      'PDF sudah ada di folder naskah, tetapi tidak dapat dibuka. Periksa apakah ada program pembaca PDF.',
      undefined,
      {
        cause: complaint,
      },
    );
  }

  listPrinters(): Promise<Printer[]> {
    return this.#options.desk.listPrinters();
  }

  /** Prints the newest Word file's pages, which is written first when it is missing or out of date. FILE, RULE. */
  print(order: z.output<typeof printRequest>): Promise<{ engine: PageEngineName; note: string }> {
    return this.#inTurn(async () => {
      const { papers, drawer, desk } = this.#options;
      const paper = await this.#currentPaper(order.kind, order.meetingId);
      if (await papers.isEdited(paper.id)) throw new Failure('RULE', EDITED);
      const bytes = await readFile(await papers.pathOf(paper.id));
      const asked = { from: order.from ?? 1, to: order.to ?? Number.MAX_SAFE_INTEGER };
      const drawn = await drawer.drawForPrint(bytes, paper.fileName, asked);
      const range = pageRange(order, drawn.pages);
      const { printer, copies, isCollated } = order;
      const complaint = await desk.print(drawn, { printer, copies, isCollated });
      if (complaint !== null) throw new Failure('FILE', NO_PRINT, undefined, { cause: complaint });
      return { engine: 'preview', note: noteOf(paper.fileName, range, drawn.pages, copies) };
    });
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const done = this.#queue.then(work);
    this.#queue = done.catch(() => undefined);
    return done;
  }

  /** The newest file while it tells what the data tells; else a new one. A file edited by hand is the truth by itself. */
  async #currentPaper(kind: PaperKind, meetingId: string): Promise<Paper> {
    const { papers } = this.#options;
    const newest = (await papers.listPapers(meetingId)).find((paper) => paper.kind === kind);
    if (newest !== undefined && !newest.isStale && (await papers.hasFile(newest.id))) return newest;
    return (await papers.makePaper(kind, meetingId)).paper;
  }

  async #writePdf(
    engine: PageEngine,
    paperId: string,
    docx: string,
  ): Promise<{ path: string; pages: number }> {
    const temporary = join(dirname(docx), temporaryName());
    try {
      const { pages } = await engine.toPdf(docx, temporary, AbortSignal.timeout(TIME_LIMIT_MS));
      const sha256 = await fileSha256(temporary);
      const path = await this.#freePath(docx);
      await rename(temporary, path);
      this.#ownPdfs.set(docx, { path, sha256 });
      return { path, pages };
    } catch (error) {
      throw new Failure('FILE', NO_PDF, undefined, { cause: { paperId, error } });
    } finally {
      await rm(temporary, { force: true });
    }
  }

  /** The paper's own name, or the next free one: a PDF that was signed or came from elsewhere is never written over. */
  async #freePath(docx: string): Promise<string> {
    const own = this.#ownPdfs.get(docx);
    if (own !== undefined && (await isThere(own.path)) && (await fileSha256(own.path)) === own.sha256)
      return own.path;
    const wanted = pdfNameOf(docx);
    let path = wanted;
    for (let attempt = 2; await isThere(path); attempt += 1) path = numberedFile(wanted, attempt);
    return path;
  }
}

function pdfNameOf(docx: string): string {
  return docx.replace(/\.docx$/i, '.pdf');
}

async function isThere(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(systemCode(error))) return false;
    throw error;
  }
}

function noteOf(fileName: string, range: PageRange | null, pages: number, copies: number): string {
  const sheets = range === null ? `${pages} halaman` : `halaman ${range.from} sampai ${range.to}`;
  const times = copies === 1 ? '' : `, ${copies} rangkap`;
  return `${fileName}: ${sheets}${times} dikirim ke pencetak.`;
}
