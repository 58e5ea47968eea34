import type { HandlersOf } from '../../../shared/contract/index.ts';
import type { jobsContract } from '../../../shared/contract/jobs.ts';
import type { MergeService } from './merge.service.ts';

export function mergeHandlers(
  merge: MergeService,
): Pick<HandlersOf<typeof jobsContract>, 'invitations.merge'> {
  return { 'invitations.merge': (request) => merge.merge(request) };
}
