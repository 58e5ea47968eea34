import type { JobItem } from '../../shared/contract/jobs.ts';
import type { Transaction } from '../store/handles.ts';

/** A job as its work sees it. */
export interface JobRecord {
  id: string;
  kind: string;
  meetingId: string | null;
  title: string;
  /** JSON of everything that the work is made from, as it was when the job began. */
  source: string;
  /** Relative to the archive folder, parted by `/`. */
  resultPath: string;
}

export interface NewJob extends Omit<JobRecord, 'id'> {
  items: readonly NewJobItem[];
}

export interface NewJobItem {
  position: number;
  /** Id of what the item is about, e.g. of the addressee. */
  subjectId: string;
  label: string;
  /** Name of the file that it is in, or will be; empty while that is not known. */
  fileName: string;
  /** Hash of what it prints; empty until it is known. */
  stamp: string;
  state: 'waiting' | 'skipped';
}

/** An item that a running job found. */
export type FoundJobItem = Pick<NewJobItem, 'subjectId' | 'label'>;

export interface JobItemRecord extends JobItem {
  subjectId: string;
  fileName: string;
  stamp: string;
}

/** How one item ended. */
export interface ItemResult {
  position: number;
  state: 'done' | 'failed';
  /** Indonesian, for a failed one; empty for one that is done. */
  message: string;
  /** The file that it is in after all, where that is another than was planned; empty when it is in none. */
  fileName?: string;
}

export interface JobContext {
  job: JobRecord;
  /** Items that are still to be made, in order. */
  waiting: readonly JobItemRecord[];
  /**
   * Keeps items that the work found only on its way, behind the others, in the work's own transaction; answers them as they
   * wait. Takes so many at once that one statement holds them: at most 1,000.
   */
  addItems(tx: Transaction, items: readonly FoundJobItem[]): Promise<readonly JobItemRecord[]>;
  /** Aborted when the job is cancelled, paused, or the app ends. */
  signal: AbortSignal;
  /** Items that have ended; kept in the archive soon after. */
  settle(results: readonly ItemResult[]): void;
  /** What is being done now that no number of items tells, in Indonesian; empty for nothing. */
  tell(note: string): void;
  /** How many of the waiting items are made so far, where they only end all together. */
  count(made: number): void;
  /** The result lies, or will lie, under another name than was planned; all items that still wait go with it. */
  moveResult(resultPath: string, fileName: string): Promise<void>;
}

/** Why a job stopped before its end. */
export type StopReason = 'paused' | 'cancelled' | 'interrupted';

/** What a kind of job does. Throws a `Failure` when it cannot go on; its sentence is shown beside the job. */
export interface JobWork {
  /** What is said beside a job that was stopped, where its work is not the making of files. */
  readonly stopMessages?: Readonly<Record<StopReason, string>>;
  /** Answers what is to be known about the result, in Indonesian; empty for nothing. */
  run(context: JobContext): Promise<string>;
  /** Called in the transaction that keeps items as done, with those items. */
  onDone?(tx: Transaction, job: JobRecord, items: readonly JobItemRecord[]): Promise<void>;
}
