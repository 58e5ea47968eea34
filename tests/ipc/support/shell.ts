import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createAppHandlers } from '../../../electron/app/app-handlers.ts';
import { AppearanceKeeper } from '../../../electron/app/appearance.ts';
import { FolderDesk } from '../../../electron/app/folder-desk.ts';
import type { ArchiveChoice } from '../../../electron/app/folders.ts';
import { requireKeptFolder } from '../../../electron/app/kept-folder.ts';
import { type AppLog, openLog } from '../../../electron/app/log.ts';
import { openArchive } from '../../../electron/app/open-archive.ts';
import { createRestoreDesk } from '../../../electron/app/restore-desk.ts';
import { ArchiveStartup } from '../../../electron/app/startup.ts';
import { threadRunner } from '../../../electron/features/backup/backup-thread.ts';
import { restoreHandlers } from '../../../electron/features/backup/restore.handlers.ts';
import { NO_SECRET_KEEPER } from '../../../electron/features/backup/secret-keeper.ts';
import { createDoor } from '../../../electron/ipc/door.ts';
import { isTrustedSender, type SenderFacts } from '../../../electron/ipc/sender-check.ts';
import type { DataChange } from '../../../electron/store/handles.ts';
import type { Startup } from '../../../shared/contract/app.ts';
import type { InputOf, Method, OutputOf } from '../../../shared/contract/index.ts';
import { contract } from '../../../shared/contract/index.ts';
import { aDesktop, makeTestFolder } from '../../fixtures/builders.ts';
import { THREADS } from '../../fixtures/threads.ts';
import { OUR_PAGE, OWN_ORIGINS } from './door.ts';

const root = join(import.meta.dirname, '../../..');
export const WORKER = THREADS.papers;
export const INDEX_CHECK_WORKER = THREADS.index;
export const BACKUP_WORKER = THREADS.backup;
export const TEXT_WORKER = THREADS.text;
export const SAMPLES = join(root, 'resources/runtime/samples');

export function aLog(folder = makeTestFolder()): AppLog {
  return openLog(folder, folder, false).log;
}

/** The shell without its window: the door on a real archive, its start-up and what the window would be told. */
export function startShell(
  archiveFolder: string,
  backupWorkerFile = BACKUP_WORKER,
  source: ArchiveChoice['source'] = 'default',
) {
  const keptIn = makeTestFolder();
  const home = makeTestFolder();
  const present = { folder: archiveFolder, source };
  const log = aLog();
  const changes: DataChange[] = [];
  const asked: string[] = [];
  const desktop = aDesktop();
  const startup = new ArchiveStartup({
    appVersion: '0.1.0',
    archiveFolder,
    log,
    open: async () => {
      requireKeptFolder(present);
      return openArchive({
        archiveFolder,
        workerFile: WORKER,
        backupWorkerFile,
        indexCheckWorkerFile: INDEX_CHECK_WORKER,
        textWorkerFile: TEXT_WORKER,
        samplesFolder: SAMPLES,
        desktop,
        clock: () => new Date(),
        onChange: (change) => changes.push(change),
        onListenerError: (error) => log.error('listener', error),
      });
    },
  });
  onTestFinished(() => startup.close());
  const appHandlers = createAppHandlers({
    startup,
    folders: { archive: archiveFolder, log: archiveFolder },
    log,
    folderDesk: new FolderDesk({ present, home, keptIn, desktop }),
    appearance: new AppearanceKeeper(makeTestFolder(), ({ theme, zoom }) => asked.push(`${theme} ${zoom}`)),
    actions: {
      openFolder: async (folder) => {
        asked.push(`open ${folder}`);
        return '';
      },
      reloadPage: () => asked.push('reload'),
      relaunch: () => asked.push('relaunch'),
      relaunchOn: (folder) => asked.push(`relaunch on ${folder}`),
    },
  });
  const restore = createRestoreDesk(startup, {
    archiveFolder,
    desktop,
    clock: () => new Date(),
    runTask: threadRunner(backupWorkerFile),
    keeper: NO_SECRET_KEEPER,
    onDone: () => asked.push('reload'),
    onError: (error) => log.error('the restore', error),
  });
  const handlers = async () => ({
    ...appHandlers,
    ...restoreHandlers(restore),
    ...(await startup.archive())?.handlers,
  });
  const door = createDoor<SenderFacts>(handlers, log, (sender) => isTrustedSender(sender, OWN_ORIGINS));
  const call = (method: Method, input: unknown) => door.call(OUR_PAGE, method, input);
  return { startup, handlers, call, ask: asker(call), changes, asked, desktop, keptIn, home };
}

/** Calls that must succeed; their answer has the type that the contract promises. */
function asker(call: (method: Method, input: unknown) => Promise<{ ok: boolean; value?: unknown }>) {
  type Outputs = { [M in Method]: { output: { parse(value: unknown): OutputOf<M> } } };
  const outputs: Outputs = contract;
  return async <M extends Method>(method: M, input: InputOf<M>): Promise<OutputOf<M>> => {
    const result = await call(method, input);
    if (!result.ok) throw new Error(`${method} failed: ${JSON.stringify(result)}`);
    return outputs[method].output.parse(result.value);
  };
}

/** The failed start; throws when the archive opened. */
export function problemOf(startup: Startup): Extract<Startup, { status: 'failed' }> {
  if (startup.status !== 'failed') throw new Error('The archive opened.');
  return startup;
}
