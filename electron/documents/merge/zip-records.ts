import { crc32 } from 'node:zlib';

/*
 * The three records of a zip file that a Word file needs. No entry tells the time (rule 54).
 */

/** 1 January 1980, midnight, as `pack.ts` writes it. */
const DOS_DATE = 0x21;
const VERSION = 20;
/** Names are UTF-8. */
const FLAGS = 0x800;
export const METHOD = { stored: 0, deflated: 8 } as const;

export interface ZipEntry {
  path: string;
  method: (typeof METHOD)[keyof typeof METHOD];
  crc: number;
  /** Bytes in the file. */
  packedSize: number;
  /** Bytes of the part itself. */
  size: number;
}

export function localHeader(entry: ZipEntry): Buffer {
  const name = Buffer.from(entry.path);
  const record = Buffer.alloc(30 + name.length);
  record.writeUInt32LE(0x04034b50, 0);
  writeCommon(record, 4, entry, name.length);
  name.copy(record, 30);
  return record;
}

/** Record of an entry in the directory at the end; `offset` is where its local header begins. */
export function directoryRecord(entry: ZipEntry, offset: number): Buffer {
  const name = Buffer.from(entry.path);
  const record = Buffer.alloc(46 + name.length);
  record.writeUInt32LE(0x02014b50, 0);
  record.writeUInt16LE(VERSION, 4);
  writeCommon(record, 6, entry, name.length);
  record.writeUInt32LE(offset, 42);
  name.copy(record, 46);
  return record;
}

/** What both records have, in the same order. */
function writeCommon(record: Buffer, at: number, entry: ZipEntry, nameLength: number): void {
  record.writeUInt16LE(VERSION, at);
  record.writeUInt16LE(FLAGS, at + 2);
  record.writeUInt16LE(entry.method, at + 4);
  record.writeUInt16LE(DOS_DATE, at + 8);
  record.writeUInt32LE(entry.crc, at + 10);
  record.writeUInt32LE(entry.packedSize, at + 14);
  record.writeUInt32LE(entry.size, at + 18);
  record.writeUInt16LE(nameLength, at + 22);
}

/** Last record of the file. */
export function endRecord(entries: number, directorySize: number, directoryOffset: number): Buffer {
  const record = Buffer.alloc(22);
  record.writeUInt32LE(0x06054b50, 0);
  record.writeUInt16LE(entries, 8);
  record.writeUInt16LE(entries, 10);
  record.writeUInt32LE(directorySize, 12);
  record.writeUInt32LE(directoryOffset, 16);
  return record;
}

export interface PackedEntry {
  entry: ZipEntry;
  data: Uint8Array;
}

/** A part that is ready to be written. */
export function packedEntry(
  path: string,
  part: Uint8Array,
  deflate: ((part: Uint8Array) => Uint8Array) | null,
): PackedEntry {
  const data = deflate === null ? part : deflate(part);
  const method = deflate === null ? METHOD.stored : METHOD.deflated;
  return { entry: { path, method, crc: crc32(part), packedSize: data.length, size: part.length }, data };
}

/** A whole zip file of parts that are ready to be written. */
export function zipBytes(parts: readonly PackedEntry[]): Uint8Array<ArrayBuffer> {
  const pieces: Uint8Array[] = [];
  const records: Buffer[] = [];
  let offset = 0;
  for (const { entry, data } of parts) {
    const header = localHeader(entry);
    records.push(directoryRecord(entry, offset));
    pieces.push(header, data);
    offset += header.length + data.length;
  }
  const directory = Buffer.concat(records);
  return Buffer.concat([...pieces, directory, endRecord(records.length, directory.length, offset)]);
}
