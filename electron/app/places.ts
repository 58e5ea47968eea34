import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';

/** Where the parts of the application lie: beside the sources in development, inside the package otherwise. */
export interface Places {
  page: string;
  preload: string;
  worker: string;
  backupWorker: string;
  indexCheckWorker: string;
  textWorker: string;
  scanWorker: string;
  /** The reader of QR codes. */
  codeReader: string;
  samples: string;
  /** The office to practise in. */
  practiceOffice: string;
  icon: string | null;
}

/** `dist`: folder of the built parts (absolute; inside the asar archive when packaged). */
export function findPlaces(dist: string): Places {
  const project = join(dist, '..');
  const runtime = app.isPackaged
    ? join(process.resourcesPath, 'runtime')
    : join(project, 'resources', 'runtime');
  const icon = join(project, 'resources', 'build', 'icon.png');
  return {
    page: join(dist, 'renderer'),
    preload: join(dist, 'preload', 'preload.cjs'),
    worker: join(dist, 'worker', 'worker.js'),
    backupWorker: join(dist, 'worker', 'backup-worker.js'),
    indexCheckWorker: join(dist, 'worker', 'index-check-worker.js'),
    textWorker: join(dist, 'worker', 'text-worker.js'),
    scanWorker: join(dist, 'worker', 'scan-worker.js'),
    codeReader: join(dist, 'worker', 'zxing_reader.wasm'),
    samples: join(runtime, 'samples'),
    practiceOffice: join(runtime, 'practice', 'office.json'),
    // A packaged app has its icon from the packager.
    icon: existsSync(icon) ? icon : null,
  };
}
