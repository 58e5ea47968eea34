import { join } from 'node:path';
import type { DroppedFiles } from '../../files/dropped-files.ts';
import { FileStore } from '../../files/file-store.ts';
import type { ReadText } from '../../files/text/document-text.ts';
import type { Store } from '../../store/store.ts';
import type { Desktop } from '../desktop.ts';
import type { PicturesService } from '../settings/pictures.service.ts';
import { AttachmentTextQueue } from './attachment-text-queue.ts';
import type { AttachmentServices } from './attachments.handlers.ts';
import { AttachmentsService } from './attachments.service.ts';
import { IntakeService } from './intake.service.ts';

interface Options {
  store: Store;
  desktop: Desktop;
  pictures: PicturesService;
  /** Absolute path of the archive. */
  archiveFolder: string;
  readText: ReadText;
  dropped: DroppedFiles;
  whenTidy: Promise<unknown>;
  onError(error: unknown): void;
}

/** Folder of attached files inside the archive. */
const ATTACHMENTS_FOLDER = 'lampiran';

/** The services of attached files; words that the last session did not get to are taken out now. */
export function createAttachments(options: Options): AttachmentServices {
  const { store, desktop, onError } = options;
  const files = new FileStore(join(options.archiveFolder, ATTACHMENTS_FOLDER));
  const texts = new AttachmentTextQueue({ ...options, files });
  texts.start();
  return {
    files: new AttachmentsService(store, files, desktop, options.pictures),
    intake: new IntakeService({ ...options, files, onError }),
    texts,
  };
}
