import { Failure } from '../../../shared/contract/failures.ts';
import type { CheckedInputOf } from '../../../shared/contract/index.ts';
import type { Job } from '../../../shared/contract/jobs.ts';
import type { JobsService } from '../../jobs/jobs.service.ts';
import type { Store } from '../../store/store.ts';
import type { PageDesk } from '../printing/page-engine.ts';
import type { MergeService } from './merge.service.ts';
import { PRINT_JOB } from './print-letters.work.ts';

export interface PrintLettersServiceOptions {
  store: Store;
  jobs: JobsService;
  merge: MergeService;
  desk: PageDesk;
}

const NO_PRINTER =
  'Pencetak ini tidak ada di komputer ini. Pilih pencetak lain, atau buat satu berkas PDF dan cetak dari komputer lain.';

/** Sends the letters of an invitation to a printer, as a job. */
export class PrintLettersService {
  readonly #options: PrintLettersServiceOptions;

  constructor(options: PrintLettersServiceOptions) {
    this.#options = options;
  }

  /**
   * Begins to print and answers the job at once. RULE without that printer or when there is nothing to print; VALIDATION for
   * a first letter that is not there; NOT_FOUND for the meeting.
   */
  async print(request: CheckedInputOf<'invitations.print'>): Promise<Job> {
    const { store, jobs, merge, desk } = this.#options;
    const { printer, copies, ...letters } = request;
    const known = (await desk.listPrinters()).find(({ name }) => name === printer);
    if (known === undefined) throw new Failure('RULE', NO_PRINTER);
    const planned = await merge.plan({ ...letters, output: 'one-file', onlyAddresseeId: null });
    const count = planned.items.filter(({ state }) => state === 'waiting').length;
    const id = await store.transaction((tx) =>
      jobs.create(tx, {
        kind: PRINT_JOB,
        meetingId: request.meetingId,
        title: `Cetak ${count} undangan di ${known.label}`,
        source: JSON.stringify({ letters: planned.source, printer, copies }),
        resultPath: '',
        items: planned.items,
      }),
    );
    return jobs.begin(id);
  }
}
