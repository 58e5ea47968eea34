import { z } from 'zod';
import { Failure } from '../../../shared/contract/failures.ts';
import type { BackupBook, BackupFacts } from './backup-book.ts';
import type { SecretKeeper } from './secret-keeper.ts';
import { type BackupKey, checkOfKey, keyOfPassword } from './sets/encrypted-file.ts';

const keptKey = z.object({ salt: z.string(), key: z.string() });

/** The password of the backups: its key in the memory of this run, and in the keychain where there is one. */
export class BackupSecret {
  readonly #book: BackupBook;
  readonly #keeper: SecretKeeper;
  #key: BackupKey | null = null;
  #isRemembered = false;

  constructor(book: BackupBook, keeper: SecretKeeper) {
    this.#book = book;
    this.#keeper = keeper;
  }

  get isRemembered(): boolean {
    return this.#isRemembered;
  }

  /** The key for new backups: `null` without a password, `unknown` when it has to be typed first. */
  current({ archiveId, password }: BackupFacts): BackupKey | null | 'unknown' {
    if (password === null) return null;
    if (this.#key !== null && proves(this.#key, password)) return this.#key;
    const kept = this.#read(archiveId);
    if (kept === null || !proves(kept, password)) return 'unknown';
    this.#key = kept;
    this.#isRemembered = true;
    return kept;
  }

  async set(password: string): Promise<void> {
    const key = await keyOfPassword(password);
    const { archiveId } = await this.#book.update((facts) => ({
      ...facts,
      password: { salt: key.salt, check: checkOfKey(key) },
    }));
    this.#remember(archiveId, key);
  }

  async remove(): Promise<void> {
    const { archiveId } = await this.#book.update((facts) => ({ ...facts, password: null }));
    this.#keeper.forget(archiveId);
    this.#key = null;
    this.#isRemembered = false;
  }

  /** Proves a typed password. VALIDATION for a wrong one. */
  async enter(password: string): Promise<void> {
    const facts = this.#book.read();
    if (facts.password === null) throw new Failure('RULE', 'Cadangan tidak memakai kata sandi.');
    const key = await keyOfPassword(password, Buffer.from(facts.password.salt, 'hex'));
    if (!proves(key, facts.password)) {
      const sentence = 'Kata sandi salah. Periksa huruf besar dan kecil, lalu ketik sekali lagi.';
      throw new Failure('VALIDATION', sentence, { password: sentence });
    }
    this.#remember(facts.archiveId, key);
  }

  #remember(archiveId: string, key: BackupKey): void {
    this.#key = key;
    this.#isRemembered = this.#keeper.keep(archiveId, JSON.stringify(key));
  }

  #read(archiveId: string): BackupKey | null {
    try {
      return keptKey.parse(JSON.parse(this.#keeper.read(archiveId) ?? ''));
    } catch {
      return null;
    }
  }
}

function proves(key: BackupKey, { salt, check }: { salt: string; check: string }): boolean {
  return key.salt === salt && checkOfKey(key) === check;
}
