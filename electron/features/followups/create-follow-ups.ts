import { join } from 'node:path';
import { FileStore } from '../../files/file-store.ts';
import type { Store } from '../../store/store.ts';
import type { Renderer } from '../archive/paper-job.ts';
import type { Desktop } from '../desktop.ts';
import { FollowUpPapersService } from './follow-up-papers.service.ts';
import { FollowUpProofsService } from './follow-up-proofs.service.ts';
import type { FollowUpServices } from './followups.handlers.ts';
import { FollowUpsService } from './followups.service.ts';

interface Options {
  store: Store;
  renderer: Renderer;
  desktop: Desktop;
  /** Absolute path of the archive. */
  archiveFolder: string;
  whenTidy: Promise<unknown>;
  clock: () => Date;
}

/** Folder of attached files inside the archive. */
const ATTACHMENTS_FOLDER = 'lampiran';

/** The services of the follow-ups; copies of proofs that the last session opened go first. */
export function createFollowUps(options: Options): FollowUpServices {
  const { store, desktop, clock, whenTidy } = options;
  const files = new FileStore(join(options.archiveFolder, ATTACHMENTS_FOLDER));
  void files.removeViewCopies();
  return {
    items: new FollowUpsService(store, clock),
    proofs: new FollowUpProofsService(store, files, desktop, whenTidy),
    papers: new FollowUpPapersService(options),
  };
}
