import { chmodSync, closeSync, openSync, readSync, statSync, writeSync } from 'node:fs';
import { tryCommand } from './system.ts';

/* Troubles of a disk, made with what the system offers to everybody; each ends when `work` ends. */

/**
 * While `work` runs, no file of this process (its threads too) grows beyond so many bytes: the system answers EFBIG where a
 * full disk answers ENOSPC. Needs no rights.
 */
export async function withSmallFiles<Value>(bytes: number, work: () => Promise<Value>): Promise<Value> {
  const limit = (soft: string) => {
    if (!tryCommand('prlimit', '--pid', String(process.pid), `--fsize=${soft}:`))
      throw new Error('The size of files cannot be limited here');
  };
  limit(String(bytes));
  try {
    return await work();
  } finally {
    limit('unlimited');
  }
}

/** While `work` runs, nothing can be made in a folder: by its rights, or for root by a mark of the file system. */
export async function withReadOnlyFolder<Value>(folder: string, work: () => Promise<Value>): Promise<Value> {
  if (process.getuid?.() !== 0) {
    const { mode } = statSync(folder);
    chmodSync(folder, 0o555);
    return work().finally(() => chmodSync(folder, mode));
  }
  if (tryCommand('chattr', '+i', folder))
    return work().finally(() => {
      tryCommand('chattr', '-i', folder);
    });
  if (!tryCommand('mount', '--bind', folder, folder)) throw new Error('root can neither mark nor mount here');
  tryCommand('mount', '-o', 'remount,ro,bind', folder);
  return work().finally(() => {
    tryCommand('umount', '-l', folder);
  });
}

/** Changes one byte of a file in its place; `share` 0 to 1 tells where. */
export function changeByte(file: string, share = 0.5): void {
  const position = Math.min(statSync(file).size - 1, Math.floor(statSync(file).size * share));
  overwrite(file, position, (byte) => byte ^ 0x21, 1);
}

/** Writes nonsense over a whole page of a database, the first is 1, as a dying disk does. */
export function spoilPage(file: string, page: number, pageSize = 4096): void {
  overwrite(file, (page - 1) * pageSize, (_, index) => (index * 37 + 0x5a) % 256, pageSize);
}

function overwrite(
  file: string,
  position: number,
  change: (byte: number, index: number) => number,
  length: number,
): void {
  const descriptor = openSync(file, 'r+');
  try {
    const bytes = Buffer.alloc(length);
    readSync(descriptor, bytes, 0, length, position);
    for (let index = 0; index < length; index += 1) bytes[index] = change(bytes[index] ?? 0, index);
    writeSync(descriptor, bytes, 0, length, position);
  } finally {
    closeSync(descriptor);
  }
}
