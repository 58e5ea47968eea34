import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type RunBackupTask, threadRunner } from '../../../electron/features/backup/backup-thread.ts';
import { RestoreService } from '../../../electron/features/backup/restore.service.ts';
import type { SecretKeeper } from '../../../electron/features/backup/secret-keeper.ts';
import { knownVersion } from '../../../electron/store/migrate.ts';
import { MIGRATIONS } from '../../../electron/store/migrations/index.ts';
import type { RestoreState } from '../../../shared/contract/restore.ts';
import { meetingSchema } from '../../../shared/domain/meeting.ts';
import {
  aDesktop,
  makeTestFolder,
  openTestServices,
  TEST_NOW,
  type TestServices,
} from '../../fixtures/builders.ts';
import { THREADS } from '../../fixtures/threads.ts';

export const runBackupTask = threadRunner(THREADS.backup);

export const aMeetingInput = (title: string, date: string | null = null) => ({
  value: meetingSchema.parse({ title, date }),
  profileId: null,
});

/** A keychain in memory. */
export function aKeeper(isProtected = true): SecretKeeper & { kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    read: (id) => kept.get(id) ?? null,
    keep(id, secret) {
      if (isProtected) kept.set(id, secret);
      return isProtected;
    },
    forget: (id) => void kept.delete(id),
  };
}

/** A clock that is set by hand. */
export function aClock(start = TEST_NOW): { now: Date; clock: () => Date } {
  const hand = { now: new Date(start), clock: () => hand.now };
  return hand;
}

export interface BackedUp extends TestServices {
  /** The chosen folder, and the one with this archive's backups in it once there is one. */
  folder: string;
  home(): string;
  sets(): string[];
}

/** Services with files in the archive and a folder for backups that is chosen. */
export async function withTarget(options: Parameters<typeof openTestServices>[0] = {}): Promise<BackedUp> {
  const parts = openTestServices(options);
  const folder = makeTestFolder();
  parts.desktop.target = folder;
  await parts.services.backup.chooseFolder('first');
  const home = () => {
    const root = join(folder, 'Notula-cadangan');
    const [id = 'none'] = readdirSync(root);
    return join(root, id);
  };
  const sets = () =>
    readdirSync(home())
      .filter((name) => /^\d{4}-/.test(name))
      .sort();
  return { ...parts, folder, home, sets };
}

export function put(archiveFolder: string, path: string, content: string | Buffer): void {
  const file = join(archiveFolder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/** Every file below a folder with its content; of databases only the name. */
export function contentOf(
  folder: string,
  isWanted: (path: string) => boolean = () => true,
): Record<string, string> {
  const found: Record<string, string> = {};
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const name = path.slice(folder.length + 1);
    if (entry.isFile() && isWanted(name)) found[name] = readFileSync(path, 'latin1');
  }
  return found;
}

export function inodesIn(folder: string): Set<number> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Set(files.map((entry) => statSync(join(entry.parentPath, entry.name)).ino));
}

/** A restore of an archive that nobody has open. */
export function restoreOf(
  archiveFolder: string,
  folder: string | null,
  opens: () => Promise<boolean> = async () => true,
  state: 'open' | 'damaged' | 'closed' = 'open',
  runTask: RunBackupTask = runBackupTask,
) {
  const desktop = aDesktop();
  desktop.target = folder;
  const errors: unknown[] = [];
  const restore = new RestoreService({
    archiveFolder,
    desktop,
    clock: () => new Date('2025-08-23T02:00:00.000Z'),
    runTask,
    keeper: aKeeper(),
    knownVersion: knownVersion(MIGRATIONS),
    archive: {
      state: async () => state,
      keepPresent: async () => undefined,
      resume: async () => undefined,
      async reopen(between) {
        await between();
        return opens();
      },
    },
    onDone: () => undefined,
    onError: (error) => errors.push(error),
  });
  return { restore, errors, desktop };
}

export async function ended(restore: RestoreService): Promise<RestoreState> {
  for (;;) {
    const state = await restore.getState();
    if (state.running === null) return state;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
