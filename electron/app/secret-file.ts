import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

/** Encrypted secrets by the archive that they belong to. */
const keptSecrets = z.record(z.string(), z.string());
export type KeptSecrets = z.infer<typeof keptSecrets>;

/** What is kept in a file; nothing where there is none, or one that cannot be read. */
export function readSecrets(file: string): KeptSecrets {
  try {
    return keptSecrets.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return {};
  }
}

/** Writes all of them, whole or not at all: half a file would forget the secrets of every archive. Throws the disk's error. */
export function writeSecrets(file: string, secrets: KeptSecrets): void {
  const temporary = `${file}.tmp`;
  rmSync(temporary, { force: true });
  writeFileSync(temporary, JSON.stringify(secrets), { mode: 0o600, flush: true });
  renameSync(temporary, file);
}
