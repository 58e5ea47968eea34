import type { HandlersOf } from '../../shared/contract/index.ts';
import type { jobsContract } from '../../shared/contract/jobs.ts';
import type { JobsService } from './jobs.service.ts';

type JobMethods = Omit<HandlersOf<typeof jobsContract>, 'invitations.merge' | 'invitations.print'>;

export function jobsHandlers(jobs: JobsService): JobMethods {
  return {
    'jobs.list': () => jobs.list(),
    'jobs.items': (input) => jobs.items(input),
    'jobs.cancel': ({ id }) => jobs.cancel(id),
    'jobs.pause': ({ id }) => jobs.pause(id),
    'jobs.resume': ({ id }) => jobs.resume(id),
    'jobs.dismiss': ({ id }) => jobs.dismiss(id),
    'jobs.dismissFinished': () => jobs.dismissFinished(),
    'jobs.openResult': ({ id }) => jobs.openResult(id),
    'jobs.showResult': ({ id }) => jobs.showResult(id),
  };
}
