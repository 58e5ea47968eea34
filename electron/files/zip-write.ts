import type { FileHandle } from 'node:fs/promises';
import { Zip, ZipDeflate, type ZipInputFile, ZipPassThrough } from 'fflate';

/** A part of a zip: its bytes as they are read, in pieces. */
export interface ZipPart {
  path: string;
  /** Packed already, as pictures and PDF are: stored as it is. */
  isPacked: boolean;
  pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
}

type Push = ZipInputFile & { push: (piece: Uint8Array<ArrayBuffer>, isLast: boolean) => void };

/** Small enough that checksum and packing of one hold nobody up. */
const PIECE = 256 * 1024;

/** Writes a zip part by part, piece by piece; never more than a piece of it is in memory. */
export async function writeZip(file: FileHandle, parts: Iterable<ZipPart>): Promise<void> {
  const ready: Uint8Array[] = [];
  const failures: Error[] = [];
  const zip = new Zip((error, piece) => {
    if (error !== null) failures.push(error);
    else ready.push(piece);
  });
  const drain = async () => {
    const [failure] = failures;
    if (failure !== undefined) throw failure;
    for (const piece of ready.splice(0)) await file.appendFile(piece);
  };
  for (const { path, isPacked, pieces } of parts) {
    const part: Push = isPacked ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 });
    zip.add(part);
    for await (const piece of pieces) {
      for (let start = 0; start < piece.length; start += PIECE) {
        // A copy: what reads the file uses its buffer again.
        part.push(piece.slice(start, start + PIECE), false);
        await drain();
      }
    }
    part.push(new Uint8Array(), true);
    await drain();
  }
  zip.end();
  await drain();
}
