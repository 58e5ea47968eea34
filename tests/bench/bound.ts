import { writeFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import {
  directoryRecord,
  endRecord,
  localHeader,
  packedEntry,
} from '../../electron/documents/merge/zip-records.ts';

/** A finished Word file taken apart: texts as strings, the rest as bytes. */
export type FinishedParts = readonly (readonly [path: string, content: string | Uint8Array])[];

export function takeApart(bytes: Uint8Array): FinishedParts {
  return Object.entries(unzipSync(bytes)).map(([path, part]) => [
    path,
    /\.(xml|rels)$/.test(path) ? Buffer.from(part).toString() : part,
  ]);
}

/** The lower bound: finished XML strings are only encoded, checksummed, deflated at level 6, zipped and written once. */
export function zipOnly(parts: FinishedParts, path: string): void {
  const pieces: Uint8Array[] = [];
  const records: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of parts) {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const { entry, data } = packedEntry(name, bytes, (part) => deflateRawSync(part, { level: 6 }));
    const header = localHeader(entry);
    records.push(directoryRecord(entry, offset));
    pieces.push(header, data);
    offset += header.length + data.length;
  }
  const directory = Buffer.concat(records);
  pieces.push(directory, endRecord(records.length, directory.length, offset));
  writeFileSync(path, Buffer.concat(pieces));
}
