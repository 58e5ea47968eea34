import { createHash } from 'node:crypto';
import { mkdir, open, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { Failure } from '../../../shared/contract/failures.ts';
import { filePart, type TransferContent } from '../../../shared/domain/transfer-file.ts';
import { asDiskFailure } from '../../files/disk-failure.ts';
import type { FileStore, StoredFile } from '../../files/file-store.ts';
import { keptName } from '../../files/kept-name.ts';
import { type ZipReader, ZipRefused } from '../../files/zip-read.ts';
import { openPackage, type ReadTransfer, refusalWords } from './transfer-file.ts';

/**
 * Takes the bytes of these files out of a package into the file store, one after the other, each checked against its hash.
 * FILE with a sentence for a damaged one, a program, and when the disk refuses; nothing is attached to anything yet.
 */
export async function storeFiles(
  store: FileStore,
  packageName: string,
  read: ReadTransfer,
  hashes: readonly string[],
  onPiece: (bytes: number) => void,
): Promise<ReadonlyMap<string, StoredFile>> {
  const names = namesOf(read.content);
  const stored = new Map<string, StoredFile>();
  if (hashes.length === 0) return stored;
  try {
    const zip = await openPackage(read);
    try {
      for (const hash of hashes)
        stored.set(hash, await storeOne(store, zip, hash, names.get(hash) ?? hash, onPiece));
    } finally {
      zip.close();
    }
  } catch (error) {
    if (error instanceof ZipRefused)
      throw new Failure('FILE', refusalWords(packageName, error), undefined, { cause: error });
    throw asDiskFailure(error, 'Belum ada yang diambil dari berkas ini.');
  }
  return stored;
}

async function storeOne(
  store: FileStore,
  zip: ZipReader,
  hash: string,
  name: string,
  onPiece: (bytes: number) => void,
): Promise<StoredFile> {
  // Beside the copies that are made to be opened: whatever a crash leaves there goes at the next start.
  const path = join(store.viewFolder, `pindah-${uuidv7()}`, keptName(name));
  await mkdir(dirname(path), { recursive: true });
  try {
    if ((await unpack(zip, hash, path, onPiece)) !== hash)
      throw new Failure('FILE', `“${name}” dalam berkas ini rusak, jadi tidak ada yang diambil.`);
    return await store.put(path);
  } finally {
    await rm(dirname(path), { recursive: true, force: true });
  }
}

/** Answers the hash of what came out. */
async function unpack(
  zip: ZipReader,
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
