import { join } from 'node:path';
import { FileStore } from '../../files/file-store.ts';
import { FollowUpPaperChangesService } from './follow-up-paper-changes.service.ts';
import { type FollowUpPapersOptions, FollowUpPapersService } from './follow-up-papers.service.ts';
import { FollowUpProofsService } from './follow-up-proofs.service.ts';
import type { FollowUpServices } from './followups.handlers.ts';
import { FollowUpsService } from './followups.service.ts';

/** Folder of attached files inside the archive. */
const ATTACHMENTS_FOLDER = 'lampiran';

/** The services of the follow-ups; copies of proofs that the last session opened go first. */
export function createFollowUps(options: FollowUpPapersOptions): FollowUpServices {
  const { store, desktop, clock, whenTidy } = options;
  const files = new FileStore(join(options.archiveFolder, ATTACHMENTS_FOLDER));
  void files.removeViewCopies();
  return {
    items: new FollowUpsService(store, clock),
    proofs: new FollowUpProofsService(store, files, desktop, whenTidy),
    papers: new FollowUpPapersService(options),
    paperChanges: new FollowUpPaperChangesService(store, clock),
  };
}
