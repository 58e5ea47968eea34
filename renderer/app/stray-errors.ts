import { ApiError, pageFailure, reportPageError } from '../lib/api.ts';
import { notifyFailure } from '../lib/notify.ts';

/** Errors that no screen caught: into the log, and told. A failure of the main process is in its log already. */
export function reportStrayErrors(): void {
  window.addEventListener('error', (event) => void tell(event.error));
  window.addEventListener('unhandledrejection', (event) => void tell(event.reason));
}

async function tell(error: unknown): Promise<void> {
  if (error instanceof ApiError) return notifyFailure(error);
  notifyFailure(new ApiError(pageFailure(await reportPageError(error))));
}
