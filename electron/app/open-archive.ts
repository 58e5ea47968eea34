import { PaperRenderer } from '../documents/paper-renderer.ts';
import { MeetingImportService } from '../features/archive/meeting-import.service.ts';
import type { Desktop } from '../features/desktop.ts';
import { createHandlers, createServices, type Services } from '../features/services.ts';
import type { DataChange } from '../store/handles.ts';
import { openStore } from '../store/store.ts';
import { FirstRunService } from './first-run.service.ts';
import { readSamples } from './samples.ts';
import type { OpenedArchive } from './startup.ts';

export interface ArchiveParts {
  archiveFolder: string;
  /** The built worker that makes papers. */
  workerFile: string;
  samplesFolder: string;
  desktop: Desktop;
  clock: () => Date;
  /** Hears of every commit. */
  onChange(change: DataChange): void;
  onListenerError(error: unknown): void;
}

/** An open archive with everything that window and command line use. Knows nothing of Electron. */
export interface Archive extends OpenedArchive {
  services: Services;
  importer: MeetingImportService;
}

/** Opens the archive and builds everything on it. Throws a StartupError when it cannot be opened. */
export function openArchive(parts: ArchiveParts): Archive {
  const { archiveFolder, desktop, clock, onListenerError } = parts;
  const store = openStore({ archiveFolder, clock, onListenerError });
  store.onChange(parts.onChange);
  // The worker starts with the first paper, not with the app.
  const renderer = new PaperRenderer(parts.workerFile);
  const services = createServices({ store, renderer, desktop, archiveFolder, clock });
  const importer = new MeetingImportService(store);
  const importSamples = async () =>
    (await importer.importMeetingTexts(await readSamples(parts.samplesFolder))).length;
  return {
    services,
    handlers: createHandlers(services),
    importer,
    firstRun: new FirstRunService(store, importSamples),
    async close() {
      await renderer.close();
      await store.close();
    },
  };
}
