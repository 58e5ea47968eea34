import { type FileHandle, open } from 'node:fs/promises';
import { StringDecoder } from 'node:string_decoder';
import { crc32, createInflateRaw } from 'node:zlib';
import { SaxesParser } from 'saxes';
import { METHOD, type ZipEntry } from './zip-records.ts';

const END_SIZE = 22;
const READ_CHUNK = 64 * 1024;

interface FoundEntry extends ZipEntry {
  offset: number;
}

/** What a merged file must turn out to be. */
export interface ExpectedFile {
  parts: number;
  /** `<w:sectPr>` in the main part. */
  sections: number;
  mainPart: string;
}

/**
 * Reads a written file again from the disk, in little memory: every part inflates to its own checksum, every XML part is
 * well-formed, and all sections are there. Answers a complaint, or `null`.
 */
export async function checkMergedFile(
  path: string,
  expected: ExpectedFile,
  signal?: AbortSignal,
): Promise<string | null> {
  const handle = await open(path, 'r');
  try {
    const entries = await readDirectory(handle);
    if (entries.length !== expected.parts) return `${entries.length} parts instead of ${expected.parts}`;
    for (const entry of entries) {
      const sections = await checkEntry(handle, entry, signal);
      if (sections === null) return `${entry.path} is not sound`;
      if (entry.path === expected.mainPart && sections !== expected.sections) {
        return `${sections} sections instead of ${expected.sections}`;
      }
    }
    return null;
  } finally {
    await handle.close();
  }
}

async function readDirectory(handle: FileHandle): Promise<FoundEntry[]> {
  const { size } = await handle.stat();
  const end = await readAt(handle, size - END_SIZE, END_SIZE);
  if (end.readUInt32LE(0) !== 0x06054b50) return [];
  const directory = await readAt(handle, end.readUInt32LE(16), end.readUInt32LE(12));
  const entries: FoundEntry[] = [];
  for (let at = 0; at < directory.length; ) {
    const nameLength = directory.readUInt16LE(at + 28);
    entries.push({
      path: directory.toString('utf8', at + 46, at + 46 + nameLength),
      method: directory.readUInt16LE(at + 10) === METHOD.stored ? METHOD.stored : METHOD.deflated,
      crc: directory.readUInt32LE(at + 16),
      packedSize: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      offset: directory.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

async function readAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  const { bytesRead } = await handle.read(bytes, 0, length, position);
  return bytes.subarray(0, bytesRead);
}

/** Sections counted in a sound part (0 where it is no XML); `null` when it is not sound. */
async function checkEntry(
  handle: FileHandle,
  entry: FoundEntry,
  signal: AbortSignal | undefined,
): Promise<number | null> {
  const header = await readAt(handle, entry.offset, 30);
  const start = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  const xml = /\.(xml|rels)$/.test(entry.path) ? new XmlCheck() : null;
  let [crc, size] = [0, 0];
  try {
    for await (const bytes of contentOf(handle, entry, start)) {
      signal?.throwIfAborted();
      crc = crc32(bytes, crc);
      size += bytes.length;
      xml?.write(bytes);
    }
    xml?.close();
  } catch (error) {
    if (signal?.aborted === true) throw error;
    return null;
  }
  return crc === entry.crc && size === entry.size ? (xml?.sections ?? 0) : null;
}

async function* packedBytes(handle: FileHandle, entry: FoundEntry, start: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < entry.packedSize; at += READ_CHUNK) {
    yield await readAt(handle, start + at, Math.min(READ_CHUNK, entry.packedSize - at));
  }
}

async function* contentOf(handle: FileHandle, entry: FoundEntry, start: number): AsyncGenerator<Buffer> {
  if (entry.method === METHOD.stored) {
    yield* packedBytes(handle, entry, start);
    return;
  }
  const inflate = createInflateRaw({ chunkSize: READ_CHUNK });
  const fed = (async () => {
    for await (const bytes of packedBytes(handle, entry, start)) inflate.write(bytes);
    inflate.end();
  })();
  for await (const bytes of inflate) if (Buffer.isBuffer(bytes)) yield bytes;
  await fed;
}

/** Well-formedness of a part that comes in pieces; throws at the first error. */
export class XmlCheck {
  sections = 0;
  readonly #parser = new SaxesParser();
  readonly #decoder = new StringDecoder('utf8');

  constructor() {
    this.#parser.on('opentagstart', ({ name }) => {
      if (name === 'w:sectPr') this.sections += 1;
    });
  }

  write(bytes: Buffer): void {
    this.#parser.write(this.#decoder.write(bytes));
  }

  close(): void {
    this.#parser.write(this.#decoder.end()).close();
  }
}
