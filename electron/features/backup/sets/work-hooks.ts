/** What long work of a backup tells and hears. */
export interface WorkHooks {
  /** Aborted when the work is cancelled; it then stops at the next file or chunk. */
  signal: AbortSignal;
  /** `words`: what is being done, in Indonesian; `done` and `total` count bytes, `total` 0 while unknown. */
  tell(progress: WorkProgress): void;
  /** Hears of every piece of a file that was read or copied, in bytes. */
  moved?: (bytes: number) => void;
}

export interface WorkProgress {
  words: string;
  done: number;
  total: number;
}

/** Thrown when the work was cancelled. */
export class WorkCancelledError extends Error {
  override readonly name = 'WorkCancelledError';
}

export function throwIfCancelled({ signal }: WorkHooks): void {
  if (signal.aborted) throw new WorkCancelledError('The work was cancelled');
}
