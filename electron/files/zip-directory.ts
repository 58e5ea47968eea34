/* The table of contents at the end of a ZIP archive, which Office files are. */

/** The end mark without its comment, and the comment at its longest. */
const END_BYTES = 22;
export const MOST_END_BYTES = END_BYTES + 0xffff;
const END_MARK = Buffer.from('PK\x05\x06', 'latin1');
const ENTRY_MARK = 0x02014b50;
const ENTRY_BYTES = 46;
/** A size or place that only the larger form of the format tells. */
const LARGER_FORM = 0xffffffff;

/** Where the table stands, in bytes. */
interface ZipEnd {
  /** Size of the table. */
  bytes: number;
  /** From the end of the file to the beginning of the table. */
  fromEnd: number;
  /** Place of the table as the archive itself counts. */
  tableOffset: number;
}

export interface ZipEntry {
  name: string;
  isEncrypted: boolean;
  /** 0 stored, 8 deflated. */
  method: number;
  packedBytes: number;
  bytes: number;
  /** Place of its own head, counted as the archive counts. */
  offset: number;
}

/** Looks for the end mark in the last bytes of a file; `null` where there is none, or the archive needs the larger form. */
export function findZipEnd(tail: Buffer): ZipEnd | null {
  const at = tail.lastIndexOf(END_MARK);
  if (at === -1 || at + END_BYTES > tail.length) return null;
  const bytes = tail.readUInt32LE(at + 12);
  if (bytes === LARGER_FORM) return null;
  return { bytes, fromEnd: tail.length - at + bytes, tableOffset: tail.readUInt32LE(at + 16) };
}

/** The entries of a table; `null` when it is damaged. */
export function readZipEntries(table: Buffer): ZipEntry[] | null {
  const entries: ZipEntry[] = [];
  for (let at = 0; at < table.length; ) {
    if (at + ENTRY_BYTES > table.length || table.readUInt32LE(at) !== ENTRY_MARK) return null;
    const [name, extra, comment] = [28, 30, 32].map((field) => table.readUInt16LE(at + field));
    const nameEnd = at + ENTRY_BYTES + (name ?? 0);
    entries.push({
      name: table.toString('utf8', at + ENTRY_BYTES, nameEnd),
      isEncrypted: (table.readUInt16LE(at + 8) & 1) === 1,
      method: table.readUInt16LE(at + 10),
      packedBytes: table.readUInt32LE(at + 20),
      bytes: table.readUInt32LE(at + 24),
      offset: table.readUInt32LE(at + 42),
    });
    at = nameEnd + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}
