import { readFile } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import type { ScanMessage, ScanProblem, ScanTask } from './scan-messages.ts';

/** The codes in one file. */
export interface ScanReading {
  /** Pages of the file; 0 when it could not be opened. */
  pages: number;
  /** Texts of the codes in the order of their pages, each once with all its pages (from 1). */
  codes: { text: string; pages: number[] }[];
  problem: ScanProblem | 'stopped' | null;
  /** 64 hexadecimal digits; `null` when the file could not be read so far. */
  sha256: string | null;
}

export interface ScanReaderOptions {
  /** Hears after each page. */
  onPage?: (page: number, pages: number) => void;
  /** Ends the reading: what was found until then is answered as `stopped`. */
  signal?: AbortSignal;
}

/** Looks for codes in a file: an absolute path. Never rejects for what the file is. */
export type ReadScan = (path: string, options?: ScanReaderOptions) => Promise<ScanReading>;

/** A page that takes longer is given up with its file, milliseconds. */
const PAGE_LIMIT = 60_000;

/**
 * A reader of scans in a thread of its own, one for each file, so that decoding pages of many megabytes never holds up
 * the window, and a file that crashes the reader crashes nothing else. `workerFile`: the built thread, or
 * `scan-worker.ts` under a Node that strips types; `readerFile`: absolute path of `zxing_reader.wasm`.
 */
export function scanReaderInThread(workerFile: URL | string, readerFile: string): ReadScan {
  let reader: Promise<Uint8Array<ArrayBuffer>> | null = null;
  return async (path, options = {}) => {
    reader ??= readFile(readerFile).then((bytes) => new Uint8Array(bytes));
    return runThread(workerFile, { path, reader: await reader }, options);
  };
}

function runThread(
  workerFile: URL | string,
  task: ScanTask,
  { onPage, signal }: ScanReaderOptions,
): Promise<ScanReading> {
  return new Promise((resolve) => {
    const found = new Map<string, number[]>();
    let pages = 0;
    let sha256: string | null = null;
    const worker = new Worker(workerFile, { workerData: task });
    const end = (problem: ScanReading['problem']) => {
      clearTimeout(limit);
      signal?.removeEventListener('abort', stop);
      void worker.terminate();
      resolve({ pages, codes: [...found].map(([text, on]) => ({ text, pages: on })), problem, sha256 });
    };
    const stop = () => end('stopped');
    const limit = setTimeout(() => end('damaged'), PAGE_LIMIT);
    signal?.addEventListener('abort', stop);
    if (signal?.aborted === true) stop();
    worker.on('message', (message: ScanMessage) => {
      if (message.kind === 'file') {
        sha256 = message.sha256;
        return;
      }
      pages = message.pages;
      if (message.kind === 'end') return end(message.problem);
      limit.refresh();
      for (const text of message.texts) found.set(text, [...(found.get(text) ?? []), message.page]);
      onPage?.(message.page, message.pages);
    });
    worker.on('error', () => end('damaged'));
    worker.on('exit', () => end('damaged'));
  });
}
