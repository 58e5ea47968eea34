import { createHash } from 'node:crypto';
import { open, stat } from 'node:fs/promises';

/** How a copy is watched and stopped. */
export interface PutOptions {
  /** Stops the copy; nothing is left of it. */
  signal?: AbortSignal;
  /** Hears how many bytes of how many are through, copying and reading back counted alike. */
  onProgress?: (done: number, total: number) => void;
}

/** Small enough that hashing one takes a millisecond, large enough that half a gigabyte is through in seconds. */
const PIECE = 256 * 1024;

/** Who hears of every piece that went through; throws when the work is to stop. */
type Watcher = (bytes: number) => void;

export function watcherOf(bytes: number, { signal, onProgress }: PutOptions): Watcher {
  let done = 0;
  return (length) => {
    signal?.throwIfAborted();
    done += length;
    onProgress?.(Math.min(done, bytes * 2), bytes * 2);
  };
}

/**
 * The bytes of a file, piece by piece, all in one buffer: each is done with when the next is asked for. Fresh buffers for
 * half a gigabyte would leave the main process a heap of garbage to be cleared at once.
 */
async function* piecesOf(path: string): AsyncGenerator<Buffer> {
  const file = await open(path, 'r');
  try {
    const buffer = Buffer.alloc(PIECE);
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, PIECE, null);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

/** Copies piece by piece and flushes; answers hash and size of what went through. */
export async function copyHashed(
  source: string,
  target: string,
  watch: Watcher = () => undefined,
): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash('sha256');
  let bytes = 0;
  const file = await open(target, 'wx');
  try {
    for await (const piece of piecesOf(source)) {
      watch(piece.length);
      hash.update(piece);
      bytes += piece.length;
      await file.appendFile(piece);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { sha256: hash.digest('hex'), bytes };
}

/** SHA-256 of a file, piece by piece. */
export async function hashOf(path: string, watch: Watcher = () => undefined): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of piecesOf(path)) {
    watch(piece.length);
    hash.update(piece);
  }
  return hash.digest('hex');
}

/** The same, or `null` where no file is. */
export async function hashIfAny(path: string): Promise<string | null> {
  const info = await stat(path).catch(() => null);
  return info?.isFile() === true ? hashOf(path) : null;
}
