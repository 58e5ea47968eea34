import { join } from 'node:path';
import { FileStore } from '../../files/file-store.ts';
import type { Store } from '../../store/store.ts';
import type { Desktop } from '../desktop.ts';
import { TransferService } from './transfer.service.ts';

interface Options {
  store: Store;
  desktop: Desktop;
  /** Absolute path of the archive. */
  archiveFolder: string;
}

/** Folder of attached files inside the archive. */
const ATTACHMENTS_FOLDER = 'lampiran';

/** The service that sends a meeting to another computer and takes one in. */
export function createTransfer(
  { store, desktop, archiveFolder }: Options,
  whenTidy: Promise<unknown>,
): TransferService {
  const files = new FileStore(join(archiveFolder, ATTACHMENTS_FOLDER));
  return new TransferService({ store, desktop, files, whenTidy });
}
