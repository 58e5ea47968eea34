import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { Failure } from '../../../shared/contract/failures.ts';
import type { InvitationModel } from '../../documents/models/invitation.model.ts';
import type { ItemResult, JobContext, JobItemRecord, JobRecord, JobWork } from '../../jobs/jobs.types.ts';
import type { Transaction } from '../../store/handles.ts';
import { parseColumn } from '../../store/records.ts';
import type { Store } from '../../store/store.ts';
import type { Renderer } from '../archive/paper-job.ts';
import { readPictures } from '../archive/paper-pictures.ts';
import type { PageDesk, PageDrawer } from '../printing/page-engine.ts';
import { LetterIssuing } from './letter-issuing.ts';
import { composeBase, letterChanges, type MergeSource, mergeSourceSchema } from './merge-source.ts';
import { keepPrintedStamps } from './printed-letters.repository.ts';

export const PRINT_JOB = 'invitations.print';

/** What a batch of printed letters is made from, as it was when it began, and where it is printed. */
export const printSourceSchema = z.strictObject({
  letters: mergeSourceSchema,
  printer: z.string(),
  copies: z.int().min(1),
});

export interface PrintLettersWorkOptions {
  store: Store;
  renderer: Renderer;
  drawer: PageDrawer;
  desk: PageDesk;
}

const REFUSED =
  'Pencetak menolak surat ini. Periksa apakah pencetak menyala dan berkertas, lalu ulangi yang gagal.';
const NOT_DRAWN =
  'Surat ini tidak dapat dibuat. Periksa nama dan jabatan penerimanya, lalu ulangi yang gagal.';
const ALL_REFUSED =
  'Pencetak menolak tiga surat berturut-turut, jadi pencetakan dihentikan. Surat yang sudah dikirim tidak dicetak lagi. Periksa pencetak, lalu lanjutkan.';
/** Then nothing is wrong with the letters, but with the printer. */
const MOST_REFUSED = 3;
/** A stop does not wait longer for the letter that is being handed over. */
const STOP_WAIT_MS = 500;

/** How handing one letter to the printer ended; `unknown` when a stop came first. */
type Handed = 'printed' | 'refused' | 'not-drawn' | 'unknown';

/** Prints the letters of one invitation one after another, so that a stop or a crash knows where to go on. */
export class PrintLettersWork implements JobWork {
  readonly stopMessages = {
    paused: 'Pencetakan dijeda. Lanjutkan untuk mencetak sisanya.',
    cancelled:
      'Pencetakan dibatalkan. Yang sudah dikirim ke pencetak tetap tercetak; lanjutkan bila sisanya tetap diperlukan.',
    interrupted:
      'Pencetakan terhenti karena Notula ditutup. Periksa lembar terakhir yang keluar, lalu lanjutkan untuk mencetak sisanya.',
  };
  readonly #options: PrintLettersWorkOptions;
  readonly #issuing: LetterIssuing;

  constructor(options: PrintLettersWorkOptions) {
    this.#options = options;
    this.#issuing = new LetterIssuing(options.store);
  }

  /** Throws a RULE or FILE failure when nothing can be printed any more; what was sent stays done. */
  async run(context: JobContext): Promise<string> {
    const { letters, printer, copies } = parseColumn(printSourceSchema, context.job.source);
    const pictures = await this.#options.store.read((db) => readPictures(db, letters.pictureIds));
    const base = composeBase(letters, pictures);
    if (!base.isDraft) await this.#issuing.begin(context.job, letters);
    await this.#requirePrinter(printer);
    const stop = stopOf(context.signal);
    let refused = 0;
    for (const item of context.waiting) {
      const handed = await this.#handIn(letters, base, item, { printer, copies, stop });
      if (handed === 'unknown') break;
      context.settle([resultOf(item, handed)]);
      refused = handed === 'refused' ? refused + 1 : 0;
      if (refused === 0) continue;
      await this.#requirePrinter(printer);
      if (refused >= MOST_REFUSED) throw new Failure('FILE', ALL_REFUSED);
    }
    return base.isDraft ? 'Surat bertanda KONSEP karena masih ada data yang kurang.' : '';
  }

  /** What went to paper counts for "hanya yang berubah", as letters in files do. */
  async onDone(tx: Transaction, job: JobRecord, items: readonly JobItemRecord[]): Promise<void> {
    if (job.meetingId === null) return;
    const letters = items.map(({ subjectId, stamp }) => ({ addresseeId: subjectId, stamp }));
    await keepPrintedStamps(tx, job.meetingId, letters);
    await this.#issuing.finish(tx, job);
  }

  async #requirePrinter(printer: string): Promise<void> {
    const known = await this.#options.desk.listPrinters();
    if (known.some(({ name }) => name === printer)) return;
    throw new Failure(
      'RULE',
      `Pencetak “${printer}” tidak ada lagi di komputer ini. Sambungkan lagi, lalu lanjutkan; atau buat satu berkas PDF dan cetak dari komputer lain.`,
    );
  }

  async #handIn(
    source: MergeSource,
    base: InvitationModel,
    { position, label }: JobItemRecord,
    { printer, copies, stop }: { printer: string; copies: number; stop: Promise<unknown> },
  ): Promise<Handed> {
    const { renderer, drawer, desk } = this.#options;
    const addressee = source.invitation.addressees[position - 1];
    if (addressee === undefined) return 'not-drawn';
    const model = { ...base, ...letterChanges(base, addressee) };
    const drawing = renderer
      .render({ kind: 'invitation', model, time: source.time })
      .then(({ bytes }) => drawer.drawForPrint(bytes, label));
    const drawn = await Promise.race([drawing.catch(() => null), stop.then(() => 'unknown' as const)]);
    if (drawn === 'unknown') return drawn;
    if (drawn === null) return 'not-drawn';
    const printing = desk
      .print(drawn, { printer, copies, isCollated: true })
      .then((complaint): Handed => (complaint === null ? 'printed' : 'refused'))
      .catch((): Handed => 'refused');
    // Whether that letter comes out after a stop is not known: then it stays among those to print.
    return Promise.race([printing, stop.then(() => sleep(STOP_WAIT_MS, 'unknown' as const))]);
  }
}

/** Settles when the work is told to stop. */
function stopOf(signal: AbortSignal): Promise<unknown> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
}

function resultOf({ position }: JobItemRecord, handed: Exclude<Handed, 'unknown'>): ItemResult {
  switch (handed) {
    case 'printed':
      return { position, state: 'done', message: '' };
    case 'refused':
      return { position, state: 'failed', message: REFUSED };
    case 'not-drawn':
      return { position, state: 'failed', message: NOT_DRAWN };
  }
}
