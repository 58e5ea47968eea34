import { randomUUID } from 'node:crypto';
import { open, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { systemCode, temporaryName } from '../../../files/atomic-write.ts';

const LOCK_NAME = 'sedang-mencadangkan.lock';
/** A holder writes its lock far more often; one that does not has ended. */
const STALE_MS = 120_000;
const BEAT_MS = 15_000;

/** Another Notula writes a backup of this archive into the same folder. */
export class TargetBusyError extends Error {
  override readonly name = 'TargetBusyError';
}

/** Runs `work` as the only one that writes into a folder. Throws a TargetBusyError when another does. */
export async function withLock<Value>(folder: string, work: () => Promise<Value>): Promise<Value> {
  const file = join(folder, LOCK_NAME);
  const mark = `${hostname()}\n${process.pid}\n${randomUUID()}\n`;
  if (!(await takeLock(file, mark)) && !((await removeStale(folder, file)) && (await takeLock(file, mark)))) {
    throw new TargetBusyError(`Another backup is being written: ${folder}`);
  }
  const beat = setInterval(() => void beatOnce(file, mark).catch(() => undefined), BEAT_MS);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    // One that somebody took over meanwhile is theirs.
    if (await isOurs(file, mark)) await rm(file, { force: true }).catch(() => undefined);
  }
}

async function isOurs(file: string, mark: string): Promise<boolean> {
  return (await readFile(file, 'utf8').catch(() => '')) === mark;
}

/** Written, not touched: then the target's own clock says when, which all who look at it share. */
async function beatOnce(file: string, mark: string): Promise<void> {
  if (!(await isOurs(file, mark))) return;
  const handle = await open(file, 'r+');
  await handle.write(mark, 0).finally(() => handle.close());
}

async function takeLock(file: string, mark: string): Promise<boolean> {
  const handle = await open(file, 'wx').catch((error: unknown) => {
    if (systemCode(error) === 'EEXIST') return null;
    throw error;
  });
  if (handle === null) return false;
  try {
    await handle.writeFile(mark).finally(() => handle.close());
    return true;
  } catch (error) {
    // On a full disk: a lock that names nobody would hold up the next tries.
    await rm(file, { force: true });
    throw error;
  }
}

async function removeStale(folder: string, file: string): Promise<boolean> {
  const info = await stat(file).catch(() => null);
  if (info === null) return true;
  const [host, pid] = (await readFile(file, 'utf8').catch(() => '')).split('\n');
  const isEnded = host === hostname() && !isRunning(Number(pid));
  if (!isEnded && Math.abs((await targetTime(folder)) - info.mtimeMs) < STALE_MS) return false;
  await rm(file, { force: true });
  return true;
}

/** What time it is for the target, in milliseconds: a share on another computer has a clock of its own. */
async function targetTime(folder: string): Promise<number> {
  const probe = join(folder, temporaryName());
  try {
    await writeFile(probe, 'notula', { flag: 'wx' });
    return (await stat(probe)).mtimeMs;
  } finally {
    await rm(probe, { force: true });
  }
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
