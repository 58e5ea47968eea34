import { deflateRawSync } from 'node:zlib';
import type { SplicedBytes } from './spliced-part.ts';
import {
  directoryRecord,
  endRecord,
  localHeader,
  METHOD,
  type PackedEntry,
  packedEntry,
  type ZipEntry,
} from './zip-records.ts';

export type Parts = ReadonlyMap<string, Uint8Array>;

export const MAIN_PART = 'word/document.xml';
export const NUMBERING_PART = 'word/numbering.xml';
const FIRST_PART = '[Content_Types].xml';

export function deflatePart(part: Uint8Array): Uint8Array {
  return deflateRawSync(part, { level: 9 });
}

/** Parts packed once for many files; a picture is packed already and is only stored. */
export function packFixedParts(parts: Parts): PackedEntry[] {
  const paths = [...parts.keys()].filter((path) => path !== FIRST_PART);
  return [FIRST_PART, ...paths].map((path) =>
    packedEntry(
      path,
      parts.get(path) ?? new Uint8Array(),
      path.startsWith('word/media/') ? null : deflatePart,
    ),
  );
}

/** A Word file whose parts are all packed already but the one with the text. */
export class LetterPackage {
  readonly #front: Buffer;
  readonly #directory: Buffer;
  readonly #entries: number;

  /** `fixed`: all parts but the main part. */
  constructor(fixed: readonly PackedEntry[]) {
    const pieces: Uint8Array[] = [];
    const records: Buffer[] = [];
    let offset = 0;
    for (const { entry, data } of fixed) {
      const header = localHeader(entry);
      records.push(directoryRecord(entry, offset));
      pieces.push(header, data);
      offset += header.length + data.length;
    }
    this.#front = Buffer.concat(pieces);
    this.#directory = Buffer.concat(records);
    this.#entries = fixed.length + 1;
  }

  /** The whole file around one `word/document.xml`. */
  pack({ pieces, crc, packedSize, size }: SplicedBytes): Uint8Array<ArrayBuffer> {
    const entry: ZipEntry = { path: MAIN_PART, method: METHOD.deflated, crc, packedSize, size };
    const header = localHeader(entry);
    const record = directoryRecord(entry, this.#front.length);
    const directoryAt = this.#front.length + header.length + packedSize;
    const end = endRecord(this.#entries, this.#directory.length + record.length, directoryAt);
    return Buffer.concat([this.#front, header, ...pieces, this.#directory, record, end]);
  }
}
