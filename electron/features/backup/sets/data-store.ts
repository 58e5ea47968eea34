import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { flushFolder, NotSoundError, temporaryName } from '../../../files/atomic-write.ts';
import { makeFolders } from '../../../files/make-folders.ts';
import { type BackupKey, hiddenName } from './encrypted-file.ts';
import { copyStreamed, type Measured, measure } from './stream-files.ts';
import type { WorkHooks } from './work-hooks.ts';

/** Of copies that were broken off; anything else beside them was put there by somebody. */
const UNFINISHED_START = '.notula-';
const NAME = /^[0-9a-f]{64}$/;
/** What header and tag add to a file. */
const ENCRYPTED_BYTES_MORE = 82;

/** Files of all backups of one archive on one target, each content once: `data/ab/<name>`. */
export class DataStore {
  readonly #folder: string;
  readonly #key: BackupKey | null;
  /** Folders with new names. */
  readonly #unflushed = new Set<string>();

  constructor(folder: string, key: BackupKey | null) {
    this.#folder = folder;
    this.#key = key;
  }

  /** Name of a content in the store: its hash, or with a password one that tells nothing. */
  nameOf(sha256: string): string {
    return this.#key === null ? sha256 : hiddenName(this.#key, sha256);
  }

  pathOf(sha256: string): string {
    const name = this.nameOf(sha256);
    return join(this.#folder, name.slice(0, 2), name);
  }

  /** Whether a file of that content and size is there; its bytes are not read. */
  async has({ sha256, bytes }: Measured): Promise<boolean> {
    const info = await stat(this.pathOf(sha256)).catch(() => null);
    return info?.isFile() === true && info.size === bytes + (this.#key === null ? 0 : ENCRYPTED_BYTES_MORE);
  }

  /** Whether there is a file under that name, whatever is in it. */
  async isThere(sha256: string): Promise<boolean> {
    const info = await stat(this.pathOf(sha256)).catch(() => null);
    return info?.isFile() === true;
  }

  /** Whether it is there and reads back as that content. */
  async isSound(file: Measured, hooks: WorkHooks): Promise<boolean> {
    if (!(await this.has(file))) return false;
    const found = await measure(this.pathOf(file.sha256), this.#key, hooks).catch((error: unknown) => {
      if (hooks.signal.aborted) throw error;
      return null;
    });
    return found?.sha256 === file.sha256;
  }

  /** Makes the names of everything that was put durable; before that no list may count on them. */
  async flush(): Promise<void> {
    for (const folder of [...this.#unflushed, this.#folder].filter((one) => existsSync(one)))
      await flushFolder(folder);
    this.#unflushed.clear();
  }

  /**
   * Takes a copy: streamed, flushed, read back, renamed; `flush` makes its name durable. Answers what went through. Throws
   * the error of the disk.
   */
  async put(source: string, hooks: WorkHooks): Promise<Measured> {
    makeFolders(this.#folder);
    const temporary = join(this.#folder, temporaryName());
    try {
      const written = await copyStreamed(
        { file: source, key: null },
        { file: temporary, key: this.#key },
        hooks,
      );
      const readBack = await measure(temporary, this.#key, hooks);
      if (readBack.sha256 !== written.sha256) throw new NotSoundError(`Read back differs: ${source}`);
      const target = this.pathOf(written.sha256);
      await mkdir(dirname(target), { recursive: true });
      await rename(temporary, target);
      this.#unflushed.add(dirname(target));
      return written;
    } finally {
      await rm(temporary, { force: true });
    }
  }

  /** Brings a content back as a plain file, flushed. Throws a NotSoundError when it is not what it was. */
  async take(sha256: string, target: string, hooks: WorkHooks): Promise<void> {
    await mkdir(dirname(target), { recursive: true });
    const read = await copyStreamed(
      { file: this.pathOf(sha256), key: this.#key },
      { file: target, key: null },
      hooks,
    );
    if (read.sha256 !== sha256) throw new NotSoundError(`Damaged in the backup: ${sha256}`);
  }

  /** Removes what no name asks for, and unfinished copies; answers how many. */
  async sweep(needed: ReadonlySet<string>): Promise<number> {
    let removed = 0;
    for (const folder of await readdir(this.#folder, { withFileTypes: true }).catch(() => [])) {
      const path = join(this.#folder, folder.name);
      if (!folder.isDirectory()) {
        if (folder.name.startsWith(UNFINISHED_START)) await rm(path, { force: true });
        continue;
      }
      for (const name of await readdir(path)) {
        if (!NAME.test(name) || needed.has(name)) continue;
        await rm(join(path, name), { force: true });
        removed += 1;
      }
      // Only an empty one goes.
      await rmdir(path).catch(() => undefined);
    }
    return removed;
  }
}
