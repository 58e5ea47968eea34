import { join } from 'node:path';
import { DroppedFiles } from '../../files/dropped-files.ts';
import { FileStore } from '../../files/file-store.ts';
import type { Store } from '../../store/store.ts';
import type { Desktop } from '../desktop.ts';
import type { ReadScan } from './read-in-thread.ts';
import { ScansService } from './scans.service.ts';

interface Options {
  store: Store;
  desktop: Desktop;
  archiveFolder: string;
  readScan?: ReadScan;
  dropped?: DroppedFiles;
  /** Hears after each file that was stored: its words wait to be taken out. */
  onFiled(): void;
}

/** Folder of attached files inside the archive. */
const ATTACHMENTS_FOLDER = 'lampiran';

/** Where no reader is, every scan is one without a code. */
const NO_READER: ReadScan = async () => ({ pages: 0, codes: [], problem: null, sha256: null });

/** `whenTidy`: settles when what a crash left half written is gone. */
export function createScans(options: Options, whenTidy: Promise<unknown>): ScansService {
  const { store, desktop, archiveFolder, onFiled } = options;
  const { readScan = NO_READER, dropped = new DroppedFiles() } = options;
  const files = new FileStore(join(archiveFolder, ATTACHMENTS_FOLDER));
  return new ScansService({ store, files, desktop, readScan, dropped, whenTidy, onFiled });
}
