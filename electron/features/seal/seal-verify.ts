import { join } from 'node:path';
import { type CheckedFile, readSums, SUMS_NAME } from '../../../shared/domain/seal.ts';
import { systemCode } from '../../files/atomic-write.ts';
import { sha256 } from '../../files/hash.ts';
import { filesBelow, hashFile } from '../../files/sealed-folder.ts';

/**
 * Compares every file of a berkas with the hashes that the archive keeps, SHA256SUMS itself too: sound, changed, missing, or
 * added since. A folder that is gone has every file missing. Throws the signal's error when it is stopped.
 */
export async function verifyFolder(
  folder: string,
  sums: string,
  signal: AbortSignal,
): Promise<CheckedFile[]> {
  const wanted = [...readSums(sums), { path: SUMS_NAME, sha256: sha256(new TextEncoder().encode(sums)) }];
  const found = (await filesBelow(folder)) ?? [];
  const known = new Set(wanted.map(({ path }) => path));
  const checked: CheckedFile[] = [];
  for (const { path, sha256: hash } of wanted) {
    signal.throwIfAborted();
    checked.push({ path, state: await stateOf(join(folder, path), hash, signal) });
  }
  const added = found.filter((path) => !known.has(path)).sort();
  return [...checked, ...added.map((path): CheckedFile => ({ path, state: 'added' }))];
}

/** A file that cannot be read is as good as changed: nobody can say that it is what it was. */
async function stateOf(path: string, hash: string, signal: AbortSignal): Promise<CheckedFile['state']> {
  try {
    return (await hashFile(path, signal)) === hash ? 'sound' : 'changed';
  } catch (error) {
    signal.throwIfAborted();
    return ['ENOENT', 'ENOTDIR'].includes(systemCode(error)) ? 'missing' : 'changed';
  }
}
