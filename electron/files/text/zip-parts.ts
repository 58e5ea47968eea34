import type { FileHandle } from 'node:fs/promises';
import { inflateRawSync } from 'node:zlib';
import { readPiece } from '../file-ends.ts';
import { findZipEnd, MOST_END_BYTES, readZipEntries, type ZipEntry } from '../zip-directory.ts';

/*
 * Parts of an Office file, read where they stand: what else is in it, pictures and films of hundreds of megabytes, is never
 * in the memory.
 */

/** What one part, and all parts, may unpack to: a small file that holds more was made to harm. */
const LARGEST_PART = 128 * 1024 * 1024;
const LARGEST_UNPACKED = 256 * 1024 * 1024;
const LARGEST_TABLE = 16 * 1024 * 1024;
/** No text of that size is packed so tightly. */
const TIGHT_BYTES = 16 * 1024 * 1024;
const TIGHTEST = 150;
const HEAD_BYTES = 30;
const HEAD_MARK = 0x04034b50;
const [STORED, DEFLATED] = [0, 8];

/** The parts whose names are wanted, as text; `null` when the archive is damaged or made to harm. */
export async function readZipParts(
  file: FileHandle,
  bytes: number,
  isWanted: (name: string) => boolean,
): Promise<Map<string, string> | null> {
  const archive = await readTable(file, bytes);
  if (archive === null) return null;
  const wanted = archive.entries.filter(({ name }) => isWanted(name));
  if (!isHarmless(wanted)) return null;
  const parts = new Map<string, string>();
  for (const entry of wanted) {
    const part = await readPart(file, entry, archive.begin);
    if (part === null) return null;
    parts.set(entry.name, part.toString('utf8'));
  }
  return parts;
}

async function readTable(
  file: FileHandle,
  bytes: number,
): Promise<{ entries: ZipEntry[]; begin: number } | null> {
  const tailBytes = Math.min(bytes, MOST_END_BYTES);
  const end = findZipEnd(await readPiece(file, bytes - tailBytes, tailBytes));
  if (end === null || end.bytes > LARGEST_TABLE || end.fromEnd > bytes) return null;
  const at = bytes - end.fromEnd;
  const entries = readZipEntries(await readPiece(file, at, end.bytes));
  // What stands before an archive shifts all places that it tells.
  return entries === null ? null : { entries, begin: at - end.tableOffset };
}

function isHarmless(entries: readonly ZipEntry[]): boolean {
  let unpacked = 0;
  return entries.every(({ bytes, packedBytes, isEncrypted }) => {
    unpacked += bytes;
    const isTight = bytes > TIGHT_BYTES && bytes > packedBytes * TIGHTEST;
    return !isEncrypted && !isTight && bytes <= LARGEST_PART && unpacked <= LARGEST_UNPACKED;
  });
}

async function readPart(file: FileHandle, entry: ZipEntry, begin: number): Promise<Buffer | null> {
  const { offset, packedBytes, bytes, method } = entry;
  const at = begin + offset;
  const head = at < 0 ? Buffer.alloc(0) : await readPiece(file, at, HEAD_BYTES);
  if (head.length < HEAD_BYTES || head.readUInt32LE(0) !== HEAD_MARK) return null;
  const from = at + HEAD_BYTES + head.readUInt16LE(26) + head.readUInt16LE(28);
  // A head may lie about the packed size: no more than the part may be is read.
  if (packedBytes > LARGEST_PART) return null;
  const packed = await readPiece(file, from, packedBytes);
  if (packed.length < packedBytes) return null;
  if (method === STORED) return packed;
  return method === DEFLATED ? unpack(packed, bytes) : null;
}

function unpack(packed: Buffer, bytes: number): Buffer | null {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, bytes) });
  } catch {
    return null;
  }
}
