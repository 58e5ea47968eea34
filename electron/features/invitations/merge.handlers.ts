import type { HandlersOf } from '../../../shared/contract/index.ts';
import type { jobsContract } from '../../../shared/contract/jobs.ts';
import type { MergeService } from './merge.service.ts';
import type { PrintLettersService } from './print-letters.service.ts';

export function mergeHandlers(
  merge: MergeService,
  printLetters: PrintLettersService,
): Pick<HandlersOf<typeof jobsContract>, 'invitations.merge' | 'invitations.print'> {
  return {
    'invitations.merge': (request) => merge.merge(request),
    'invitations.print': (request) => printLetters.print(request),
  };
}
