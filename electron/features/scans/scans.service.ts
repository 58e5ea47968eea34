import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Failure } from '../../../shared/contract/failures.ts';
import type { CheckedInputOf } from '../../../shared/contract/index.ts';
import type { FiledScan, ScanFile, ScanRow, SignedScan } from '../../../shared/contract/scans.ts';
import type { DroppedFiles } from '../../files/dropped-files.ts';
import type { FileStore } from '../../files/file-store.ts';
import { newId } from '../../store/records.ts';
import type { Store } from '../../store/store.ts';
import type { Desktop, FileKind } from '../desktop.ts';
import { fileScan } from './file-scan.ts';
import { readTexts, targetOf } from './find-targets.ts';
import type { ReadScan } from './read-in-thread.ts';
import { doubtsOf, notesOf } from './scan-words.ts';
import { listMeetingsWithFile, listSignedPapers } from './scans.repository.ts';

const SCAN_FILES: FileKind[] = [
  { name: 'Pindaian (PDF, TIFF, PNG, JPEG)', extensions: ['pdf', 'tif', 'tiff', 'png', 'jpg', 'jpeg'] },
  { name: 'Semua berkas', extensions: ['*'] },
];
const MOST_FILES = 200;
const DROP_LOST =
  'Berkas yang dijatuhkan tidak dapat dibaca lagi. Jatuhkan sekali lagi, atau pilih lewat tombol.';

export interface ScansServiceOptions {
  store: Store;
  files: FileStore;
  desktop: Desktop;
  /** What a crash left half written is removed at the start; nothing is written before that. */
  whenTidy: Promise<unknown>;
  readScan: ReadScan;
  dropped: DroppedFiles;
  /** Hears after each file that was stored: its words wait to be taken out. */
  onFiled(): void;
}

interface ChosenFile {
  path: string;
  name: string;
}

/** Scans of signed papers find their meetings by the code that was printed on them. */
export class ScansService {
  readonly #options: ScansServiceOptions;
  readonly #chosen = new Map<string, ChosenFile>();
  #reading: AbortController | null = null;

  constructor(options: ScansServiceOptions) {
    this.#options = options;
  }

  /** Lets the user choose scans; what was chosen before and not filed is let go. RULE for more than 200. */
  async choose(): Promise<ScanFile[]> {
    const paths = await this.#options.desktop.chooseFiles({
      title: 'Pilih pindaian untuk diberkaskan',
      button: 'Baca',
      kinds: SCAN_FILES,
    });
    return paths.length === 0 ? [] : this.#take(paths);
  }

  /** The same for files that were dropped on the window; a token is good once. FILE when none is any more. */
  async takeDropped(tokens: readonly string[]): Promise<ScanFile[]> {
    const paths = tokens.flatMap((token) => this.#options.dropped.take(token) ?? []);
    if (paths.length === 0) throw new Failure('FILE', DROP_LOST);
    return this.#take(paths);
  }

  async #take(paths: readonly string[]): Promise<ScanFile[]> {
    if (paths.length > MOST_FILES) {
      throw new Failure('RULE', `Paling banyak ${MOST_FILES} berkas sekali jalan. Pilih sebagian dahulu.`);
    }
    this.#chosen.clear();
    const files: ScanFile[] = [];
    for (const path of paths) {
      const name = basename(path);
      const token = newId();
      this.#chosen.set(token, { path, name });
      const bytes = await stat(path).then(
        ({ size }) => size,
        () => 0,
      );
      files.push({ token, name, bytes });
    }
    return files;
  }

  /** Reads the codes of a chosen file and finds their meetings; what cannot be read is a doubt. NOT_FOUND. */
  async read(token: string): Promise<ScanRow> {
    const { path } = this.#known(token);
    const { store, readScan } = this.#options;
    const reading = this.#reading ?? new AbortController();
    this.#reading = reading;
    const found = await readScan(path, { signal: reading.signal });
    if (this.#reading === reading) this.#reading = null;
    const texts = readTexts(found);
    const targets = await store.read((db) => Promise.all(texts.codes.map((code) => targetOf(db, code))));
    const { pages, sha256 } = found;
    const knownIn = sha256 === null ? [] : await store.read((db) => listMeetingsWithFile(db, sha256));
    const findings = { reading: found, texts, targets, isKnown: knownIn.length > 0 };
    return { token, pages, targets, knownIn, doubts: doubtsOf(findings), notes: notesOf(findings) };
  }

  stop(): null {
    this.#reading?.abort();
    return null;
  }

  /** Files scans; what fails is told in its own entry and stays chosen. NOT_FOUND for a file that was let go. */
  async file({ items }: CheckedInputOf<'scans.file'>): Promise<FiledScan[]> {
    const { store, files, whenTidy, onFiled } = this.#options;
    await whenTidy;
    const results: FiledScan[] = [];
    for (const { token, targets } of items) {
      const { path } = this.#known(token);
      try {
        const file = await files.put(path);
        const entries = await store.transaction((tx) => fileScan(tx, file, targets));
        this.#chosen.delete(token);
        results.push({ token, entries, problem: '' });
        onFiled();
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        results.push({ token, entries: [], problem: error.message });
      }
    }
    return results;
  }

  /** Which papers of a meeting came back signed, newest scan first. */
  signed(meetingId: string): Promise<SignedScan[]> {
    return this.#options.store.read((db) => listSignedPapers(db, meetingId));
  }

  #known(token: string): ChosenFile {
    const file = this.#chosen.get(token);
    if (file === undefined) {
      throw new Failure('NOT_FOUND', 'Berkas ini tidak lagi dipilih. Pilih lagi pindaiannya.');
    }
    return file;
  }
}
