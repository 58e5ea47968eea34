import { createHash } from 'node:crypto';
import { mkdir, open, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { Failure } from '../../../shared/contract/failures.ts';
import { filePart, type TransferContent } from '../../../shared/domain/transfer-file.ts';
import { asDiskFailure } from '../../files/disk-failure.ts';
import type { FileStore, StoredFile } from '../../files/file-store.ts';
import { keptName } from '../../files/kept-name.ts';
import { ZipRefused } from '../../files/zip-read.ts';
import { type ReadTransfer, refusalWords } from './transfer-file.ts';
import type { PartSource } from './transfer-parts.ts';

/**
 * Takes the bytes of these files out of a package into the file store, one after the other, each checked against its hash.
 * FILE with a sentence for a damaged one, a program, and when the disk refuses; nothing is attached to anything yet. From the
 * folder of a berkas a damaged one is left out: `left` has the names.
 */
export async function storeFiles(
  store: FileStore,
  packageName: string,
  read: ReadTransfer,
  hashes: readonly string[],
  onPiece: (bytes: number) => void,
): Promise<{ stored: ReadonlyMap<string, StoredFile>; left: string[] }> {
  const names = namesOf(read.content);
  const stored = new Map<string, StoredFile>();
  const left: string[] = [];
  if (hashes.length === 0) return { stored, left };
  try {
    const zip = await read.open();
    try {
      for (const hash of hashes) {
        const name = names.get(hash) ?? hash;
        const kept = await storeOne(store, zip, hash, name, onPiece);
        if (kept !== null) stored.set(hash, kept);
        else if (read.isSparse) left.push(name);
        else throw new Failure('FILE', `“${name}” dalam berkas ini rusak, jadi tidak ada yang diambil.`);
      }
    } finally {
      zip.close();
    }
  } catch (error) {
    if (error instanceof ZipRefused)
      throw new Failure('FILE', refusalWords(packageName, error), undefined, { cause: error });
    throw asDiskFailure(error, 'Belum ada yang diambil dari berkas ini.');
  }
  return { stored, left };
}

/** `null` for one that is not of its hash. */
async function storeOne(
  store: FileStore,
  zip: PartSource,
  hash: string,
  name: string,
  onPiece: (bytes: number) => void,
): Promise<StoredFile | null> {
  // Beside the copies that are made to be opened: whatever a crash leaves there goes at the next start.
  const path = join(store.viewFolder, `pindah-${uuidv7()}`, keptName(name));
  await mkdir(dirname(path), { recursive: true });
  try {
    return (await unpack(zip, hash, path, onPiece)) === hash ? await store.put(path) : null;
  } finally {
    await rm(dirname(path), { recursive: true, force: true });
  }
}

/** Answers the hash of what came out. */
async function unpack(
  zip: PartSource,
  hash: string,
  path: string,
  onPiece: (bytes: number) => void,
): Promise<string> {
  const sum = createHash('sha256');
  const file = await open(path, 'wx');
  try {
    for await (const piece of zip.read(filePart(hash))) {
      onPiece(piece.length);
      sum.update(piece);
      await file.appendFile(piece);
    }
  } finally {
    await file.close();
  }
  return sum.digest('hex');
}

function namesOf({ files, followUps }: TransferContent): ReadonlyMap<string, string> {
  const proofs = followUps.flatMap((item) => item.proofs);
  return new Map([...proofs, ...files].map(({ sha256, name }) => [sha256, name]));
}
