import { open, readFile, rm, stat, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { systemCode } from '../../../files/atomic-write.ts';

const LOCK_NAME = 'sedang-mencadangkan.lock';
/** A holder touches its lock far more often; one that does not has ended. */
const STALE_MS = 120_000;
const BEAT_MS = 15_000;

/** Another Notula writes a backup of this archive into the same folder. */
export class TargetBusyError extends Error {
  override readonly name = 'TargetBusyError';
}

/** Runs `work` as the only one that writes into a folder. Throws a TargetBusyError when another does. */
export async function withLock<Value>(folder: string, work: () => Promise<Value>): Promise<Value> {
  const file = join(folder, LOCK_NAME);
  if (!(await takeLock(file)) && !((await removeStale(file)) && (await takeLock(file)))) {
    throw new TargetBusyError(`Another backup is being written: ${folder}`);
  }
  const beat = setInterval(() => {
    const now = new Date();
    void utimes(file, now, now).catch(() => undefined);
  }, BEAT_MS);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    await rm(file, { force: true }).catch(() => undefined);
  }
}

async function takeLock(file: string): Promise<boolean> {
  const handle = await open(file, 'wx').catch((error: unknown) => {
    if (systemCode(error) === 'EEXIST') return null;
    throw error;
  });
  if (handle === null) return false;
  try {
    await handle.writeFile(`${hostname()}\n${process.pid}\n`).finally(() => handle.close());
    return true;
  } catch (error) {
    // On a full disk: a lock that names nobody would hold up the next tries.
    await rm(file, { force: true });
    throw error;
  }
}

async function removeStale(file: string): Promise<boolean> {
  const info = await stat(file).catch(() => null);
  if (info === null) return true;
  const [host, pid] = (await readFile(file, 'utf8').catch(() => '')).split('\n');
  const isEnded = host === hostname() && !isRunning(Number(pid));
  if (!isEnded && Math.abs(Date.now() - info.mtimeMs) < STALE_MS) return false;
  await rm(file, { force: true });
  return true;
}

/** The own process counts as ended: a thread of it that was stopped leaves its lock. Backups wait for each other there. */
function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) === 'EPERM';
  }
}
