import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { safeStorage } from 'electron';
import { z } from 'zod';
import type { SecretKeeper } from '../features/backup/secret-keeper.ts';

const FILE_NAME = 'cadangan-kunci.json';
const keptSecrets = z.record(z.string(), z.string());

/**
 * Keeps secrets encrypted by the keychain of the operating system, in the user's own data folder. Where the system has no
 * keychain (on Linux Chromium would use a key that everybody knows) nothing is kept. Call when Electron is ready.
 */
export function createSecretKeeper(userDataFolder: string): SecretKeeper {
  const file = join(userDataFolder, FILE_NAME);
  const readAll = () => {
    try {
      return keptSecrets.parse(JSON.parse(readFileSync(file, 'utf8')));
    } catch {
      return {};
    }
  };
  const write = (secrets: Record<string, string>) =>
    writeFileSync(file, JSON.stringify(secrets), { mode: 0o600, flush: true });
  return {
    read(archiveId) {
      const kept = readAll()[archiveId];
      if (kept === undefined || !isProtected()) return null;
      try {
        return safeStorage.decryptString(Buffer.from(kept, 'base64'));
      } catch {
        return null;
      }
    },
    keep(archiveId, secret) {
      if (archiveId === '' || !isProtected()) return false;
      try {
        write({ ...readAll(), [archiveId]: safeStorage.encryptString(secret).toString('base64') });
        return true;
      } catch {
        return false;
      }
    },
    forget(archiveId) {
      const { [archiveId]: gone, ...others } = readAll();
      if (gone !== undefined) write(others);
    },
  };
}

function isProtected(): boolean {
  if (!safeStorage.isEncryptionAvailable()) return false;
  return process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text';
}
