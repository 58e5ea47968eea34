import { closeSync, fsyncSync, ftruncateSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { makeTestFolder } from '../../fixtures/builders.ts';
import { withSmallFiles } from '../../store/support/disk-trouble.ts';
import { tryCommand } from '../../store/support/system.ts';

const FILLER = '.isi-disk';
const PIECE = 4096;

/** A small disk of its own, that can be filled to the last byte. */
interface SmallDisk {
  folder: string;
  /** Whether it is a disk of its own; else a limit on the size of files stands in for it. */
  isReal: boolean;
  /** Runs `work` while only about so many bytes are free. */
  withRoom<Value>(bytes: number, work: () => Promise<Value>): Promise<Value>;
}

/** Mounts a small disk where this user may, else a folder with a limit on the size of its files. */
export function aSmallDisk(megabytes: number): SmallDisk {
  const folder = makeTestFolder();
  const isReal = tryCommand('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder);
  if (!isReal) return { folder, isReal, withRoom: withSmallFiles };
  onTestFinished(() => {
    tryCommand('umount', '-l', folder);
  });
  const filler = join(folder, FILLER);
  return {
    folder,
    isReal,
    async withRoom(bytes, work) {
      fill(folder, filler, bytes);
      try {
        return await work();
      } finally {
        rmSync(filler, { force: true });
      }
    },
  };
}

/** Takes all room but so many bytes. */
function fill(folder: string, filler: string, bytes: number): void {
  const { bavail, bsize } = statfsSync(folder);
  const wanted = Math.max(0, bavail * bsize - bytes);
  const descriptor = openSync(filler, 'w');
  try {
    for (let size = 0; size < wanted; size += PIECE) writeSync(descriptor, Buffer.alloc(PIECE, 1));
    if (bytes > 0) ftruncateSync(descriptor, wanted);
    fsyncSync(descriptor);
  } catch (error) {
    // Full already: that is what was asked for.
    if (bytes > 0) throw error;
  } finally {
    closeSync(descriptor);
  }
}
