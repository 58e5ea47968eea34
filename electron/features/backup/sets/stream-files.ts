import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { type BackupKey, decryptedChunks, encrypting } from './encrypted-file.ts';
import { throwIfCancelled, type WorkHooks } from './work-hooks.ts';

export interface Measured {
  sha256: string;
  bytes: number;
}

/** Chunks of a file; decrypted when a key is given. */
export function chunksOf(file: string, key: BackupKey | null): AsyncIterable<Buffer> {
  return key === null ? createReadStream(file, { highWaterMark: 256 * 1024 }) : decryptedChunks(file, key);
}

/** Hash and size of the plain content of a file. */
export async function measure(file: string, key: BackupKey | null, hooks: WorkHooks): Promise<Measured> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of chunksOf(file, key)) {
    throwIfCancelled(hooks);
    hash.update(chunk);
    bytes += chunk.length;
    hooks.moved?.(chunk.length);
  }
  return { sha256: hash.digest('hex'), bytes };
}

/**
 * Copies a file by reading and writing, never by a link: from plain or encrypted to plain or encrypted; flushed to the
 * disk. The target must not exist. Answers hash and size of the plain content that went through.
 */
export async function copyStreamed(
  from: { file: string; key: BackupKey | null },
  to: { file: string; key: BackupKey | null },
  hooks: WorkHooks,
): Promise<Measured> {
  const hash = createHash('sha256');
  let bytes = 0;
  async function* watched() {
    for await (const chunk of chunksOf(from.file, from.key)) {
      throwIfCancelled(hooks);
      hash.update(chunk);
      bytes += chunk.length;
      hooks.moved?.(chunk.length);
      yield chunk;
    }
  }
  const handle = await open(to.file, 'wx');
  try {
    await writeAll(
      handle,
      to.key === null ? watched() : Readable.from(watched()).compose(encrypting(to.key)),
    );
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { sha256: hash.digest('hex'), bytes };
}

async function writeAll(
  handle: Awaited<ReturnType<typeof open>>,
  chunks: AsyncIterable<Buffer>,
): Promise<void> {
  for await (const chunk of chunks) {
    if (chunk.length > 0) await handle.writeFile(chunk);
  }
}

/** Writes a small text whole and flushed; encrypted when a key is given. The file must not exist. */
export async function writeTextFlushed(file: string, text: string, key: BackupKey | null): Promise<void> {
  const plain = Readable.from([Buffer.from(text)]);
  const handle = await open(file, 'wx');
  try {
    await writeAll(handle, key === null ? plain : plain.compose(encrypting(key)));
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Reads a text that `writeTextFlushed` wrote. */
export async function readText(file: string, key: BackupKey | null): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of chunksOf(file, key)) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
