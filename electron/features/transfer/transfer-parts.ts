/** Where the parts of a package lie: in its zip, or in the folder of a closed berkas. */
export interface PartSource {
  /** Size of a part in bytes; `null` without it. */
  sizeOf(path: string): number | null;
  /** The bytes of a part as they come. Throws a ZipRefused when they are not what was told. */
  read(path: string): AsyncIterable<Uint8Array>;
  /** A part as a whole; ZipRefused `large` beyond `most` bytes. */
  readWhole(path: string, most: number): Promise<Uint8Array>;
  close(): void;
}
