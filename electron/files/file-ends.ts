import type { FileHandle } from 'node:fs/promises';
import { type FileEnds, isZip, TELLING_BYTES } from './file-kind.ts';
import { findZipEnd } from './zip-directory.ts';

/** A table of contents above that is no Office file's. */
const LARGEST_TABLE = 2 * 1024 * 1024;

/** The ends of an open file that tell its kind; of an Office file the whole table of contents. `bytes`: its size. */
export async function readEnds(file: FileHandle, bytes: number): Promise<FileEnds> {
  const length = Math.min(bytes, TELLING_BYTES);
  const head = await readPiece(file, 0, length);
  const tail = await readPiece(file, bytes - length, length);
  const table = isZip(head) ? findZipEnd(tail) : null;
  const isWhole = table === null || table.fromEnd <= length;
  if (isWhole || table.bytes > LARGEST_TABLE || table.fromEnd > bytes) return { head, tail };
  return { head, tail: await readPiece(file, bytes - table.fromEnd, table.fromEnd) };
}

/** So many bytes from a place on; fewer at the end of the file. */
export async function readPiece(file: FileHandle, position: number, length: number): Promise<Buffer> {
  if (length === 0) return Buffer.alloc(0);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}
