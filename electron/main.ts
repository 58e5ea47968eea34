import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import { registerPageScheme } from './app/app-protocol.ts';
import { chooseArchiveFolder, type FolderWishes, userDataFolderFor } from './app/folders.ts';
import { readKeptFolder } from './app/kept-folder.ts';
import { type AppLog, openLog } from './app/log.ts';
import { pageAddress } from './app/page-address.ts';
import { findPlaces } from './app/places.ts';
import { cutNetworkAtStart, guardWebContents } from './app/session-guard.ts';
import { runShell } from './app/shell.ts';
import { cliWords } from './cli/arguments.ts';

/*
 * The composition root. Everything here runs before Electron is ready: no top-level `await`, because `ready` waits for
 * this module. Only what a window needs is imported by name: the rest is loaded when the window is on its way.
 */

const STDOUT = 1;
const STDERR = 2;
const places = findPlaces(join(import.meta.dirname, '..'));
const address = pageAddress(app.isPackaged ? null : (process.env.NOTULA_DEV_URL ?? null));
const words = cliWords(process.argv);

// A developer who runs as root has already switched the sandbox off; insisting would only stop every process.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
registerPageScheme();
cutNetworkAtStart(address);
guardWebContents(address);

if (words === null) startWindow();
else startCommandLine(words);

function startWindow(): void {
  const keptIn = app.getPath('userData');
  const choice = chooseArchiveFolder({ ...wishes(), argv: process.argv });
  const archiveFolder = choice.folder;
  if (!app.commandLine.hasSwitch('user-data-dir')) {
    const own = chooseArchiveFolder({ ...wishes(), env: {} }).folder;
    app.setPath('userData', userDataFolderFor(archiveFolder, own, keptIn));
  }
  const { log, folder: logFolder } = startLog();
  runShell({
    archiveFolder,
    choice,
    keptIn,
    logFolder,
    log,
    places,
    address,
    startEngine: async (parts) => (await import('./app/engine.ts')).startEngine(parts),
  });
}

/** What decides on the archive folder when no argument does. Call before the folder for application data is exchanged. */
function wishes(): FolderWishes {
  const kept = readKeptFolder(app.getPath('userData'));
  return { argv: [], env: process.env, kept, home: app.getPath('home'), cwd: process.cwd() };
}

function startCommandLine(cliArguments: readonly string[]): void {
  const { log } = startLog();
  // A window that is open at the same time keeps its own data of Chromium.
  app.setPath('sessionData', join(app.getPath('userData'), 'cli'));
  const run = async () => {
    const { runCommandLine } = await import('./app/command-line.ts');
    return runCommandLine({
      words: cliArguments,
      officeArchive: chooseArchiveFolder(wishes()).folder,
      log,
      // Written at once: what is still buffered when the process ends would be lost.
      print: (text) => void writeSync(STDOUT, `${text}\n`),
      printError: (text) => void writeSync(STDERR, `${text}\n`),
      cwd: process.cwd(),
      temporaryFolder: app.getPath('temp'),
      samplesFolder: places.samples,
      workerFile: places.worker,
      backupWorkerFile: places.backupWorker,
      indexCheckWorkerFile: places.indexCheckWorker,
      textWorkerFile: places.textWorker,
      appVersion: app.getVersion(),
      backupPassword: process.env.NOTULA_BACKUP_PASSWORD ?? '',
    });
  };
  void app
    .whenReady()
    .then(run)
    .then(
      (code) => app.exit(code),
      (error: unknown) => {
        log.error('the command line failed', error);
        app.exit(1);
      },
    );
}

function startLog(): { log: AppLog; folder: string } {
  const opened = openLog(
    join(app.getPath('userData'), 'log'),
    join(app.getPath('temp'), 'notula-log'),
    address.devServer !== null,
  );
  process.on('uncaughtException', (error) => opened.log.error('uncaught exception', error));
  process.on('unhandledRejection', (error) => opened.log.error('unhandled rejection', error));
  opened.log.info(`Notula ${app.getVersion()}, Electron ${process.versions.electron}, ${process.platform}`);
  return opened;
}
