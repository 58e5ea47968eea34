import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Archive, openArchive } from '../../../electron/app/open-archive.ts';
import { createRestoreDesk } from '../../../electron/app/restore-desk.ts';
import { ArchiveStartup } from '../../../electron/app/startup.ts';
import { threadRunner } from '../../../electron/features/backup/backup-thread.ts';
import { restoreHandlers } from '../../../electron/features/backup/restore.handlers.ts';
import type { SecretKeeper } from '../../../electron/features/backup/secret-keeper.ts';
import { type Desktop, NO_DESKTOP } from '../../../electron/features/desktop.ts';
import { createDoor } from '../../../electron/ipc/door.ts';
import { contract, type InputOf, type Method, type OutputOf } from '../../../shared/contract/index.ts';
import { THREADS } from '../../fixtures/threads.ts';

/*
 * The whole application without its window, for a plain Node process as for a test: start-up, restore and the one door on
 * a real archive. Nothing of a test runner is in it, because the process that is killed has none.
 */

const root = join(import.meta.dirname, '../../..');

/** A call that must succeed; its answer has the type that the contract promises. */
export type Ask = <M extends Method>(method: M, input: InputOf<M>) => Promise<OutputOf<M>>;

export interface KillShell {
  /** What the next dialogs answer. */
  desktop: Desktop & { folder: string | null; files: string[] };
  ask: Ask;
  /** Errors that nobody waited for, and answers that are a fault of ours. */
  errors: string[];
  /** Opens the archive as the application does. Throws when it cannot be opened. */
  start(): Promise<Archive>;
  close(): Promise<void>;
}

/** `keeperFile`: stands for the keychain of the computer. */
export function openKillShell(archiveFolder: string, keeperFile: string): KillShell {
  const errors: string[] = [];
  const hear = (error: unknown) => void errors.push(wordsOf(error));
  const desktop = aKillDesktop();
  const keeper = keeperIn(keeperFile);
  const clock = () => new Date();
  let opened: Archive | null = null;
  const startup = new ArchiveStartup({
    appVersion: '0.1.0',
    archiveFolder,
    log: { info: () => undefined, failure: ({ error }) => hear(error) },
    open: async () => {
      opened = openArchive({
        archiveFolder,
        workerFile: THREADS.papers,
        backupWorkerFile: THREADS.backup,
        secretKeeper: keeper,
        indexCheckWorkerFile: THREADS.index,
        textWorkerFile: THREADS.text,
        samplesFolder: join(root, 'resources/runtime/samples'),
        desktop,
        clock,
        onChange: () => undefined,
        onListenerError: hear,
      });
      opened.services.backup.begin();
      return opened;
    },
  });
  const runTask = threadRunner(THREADS.backup);
  const restore = createRestoreDesk(startup, {
    archiveFolder,
    desktop,
    clock,
    runTask,
    keeper,
    onDone: () => undefined,
    onError: hear,
  });
  const door = createDoor<null>(
    async () => ({ ...restoreHandlers(restore), ...(await startup.archive())?.handlers }),
    { failure: ({ code, method, error }) => code === 'INTERNAL' && hear(`${method}: ${wordsOf(error)}`) },
    () => true,
  );
  return {
    desktop,
    errors,
    ask: asker((method, input) => door.call(null, method, input)),
    async start() {
      await startup.archive();
      if (opened === null) throw new Error(`The archive does not open: ${errors.join('; ')}`);
      return opened;
    },
    close: () => startup.close(),
  };
}

export function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? ` <- ${error.cause.message}` : '';
  return `${error.message}${cause}`;
}

function aKillDesktop(): KillShell['desktop'] {
  const desktop: KillShell['desktop'] = {
    ...NO_DESKTOP,
    folder: null,
    files: [],
    chooseFolder: async () => desktop.folder,
    chooseFiles: async () => desktop.files,
  };
  return desktop;
}

/** A keychain in a file. */
function keeperIn(file: string): SecretKeeper {
  const read = () =>
    existsSync(file) ? z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(file, 'utf8'))) : {};
  const write = (kept: Record<string, string>) => writeFileSync(file, JSON.stringify(kept));
  return {
    read: (id) => read()[id] ?? null,
    keep(id, secret) {
      write({ ...read(), [id]: secret });
      return true;
    },
    forget: (id) => write(Object.fromEntries(Object.entries(read()).filter(([key]) => key !== id))),
  };
}

function asker(call: (method: Method, input: unknown) => Promise<{ ok: boolean; value?: unknown }>): Ask {
  type Outputs = { [M in Method]: { output: { parse(value: unknown): OutputOf<M> } } };
  const outputs: Outputs = contract;
  return async (method, input) => {
    const result = await call(method, input);
    if (!result.ok) throw new Error(`${method} failed: ${JSON.stringify(result)}`);
    return outputs[method].output.parse(result.value);
  };
}
