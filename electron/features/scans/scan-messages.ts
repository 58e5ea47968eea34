/** What the thread that reads a scan is started with. */
export interface ScanTask {
  /** Absolute path of the file; its name says nothing about what it is. */
  path: string;
  /** The reader of codes, as WebAssembly. */
  reader: Uint8Array<ArrayBuffer>;
}

/** Why nothing could be read in a file. */
export type ScanProblem =
  | 'protected'
  | 'damaged'
  | 'no-picture'
  | 'no-pixels'
  | 'too-many-pages'
  | 'too-large'
  | 'empty'
  | 'unreadable';

/** What it tells: the hash of the file, after each page the texts of its codes, at last how it ended. */
export type ScanMessage =
  | { kind: 'file'; sha256: string }
  | { kind: 'page'; page: number; pages: number; texts: string[] }
  | { kind: 'end'; pages: number; problem: ScanProblem | null };

export function isScanTask(data: unknown): data is ScanTask {
  return (
    typeof data === 'object' &&
    data !== null &&
    'path' in data &&
    typeof data.path === 'string' &&
    'reader' in data &&
    data.reader instanceof Uint8Array
  );
}
