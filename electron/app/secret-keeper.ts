import { join } from 'node:path';
import { safeStorage } from 'electron';
import type { SecretKeeper } from '../features/backup/secret-keeper.ts';
import { readSecrets, writeSecrets } from './secret-file.ts';

const FILE_NAME = 'cadangan-kunci.json';

/**
 * Keeps secrets encrypted by the keychain of the operating system, in the user's own data folder. Where the system has no
 * keychain (on Linux Chromium would use a key that everybody knows) nothing is kept. Call when Electron is ready.
 */
export function createSecretKeeper(userDataFolder: string): SecretKeeper {
  const file = join(userDataFolder, FILE_NAME);
  return {
    read(archiveId) {
      const kept = readSecrets(file)[archiveId];
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
        writeSecrets(file, {
          ...readSecrets(file),
          [archiveId]: safeStorage.encryptString(secret).toString('base64'),
        });
        return true;
      } catch {
        return false;
      }
    },
    forget(archiveId) {
      const { [archiveId]: gone, ...others } = readSecrets(file);
      if (gone !== undefined) writeSecrets(file, others);
    },
  };
}

function isProtected(): boolean {
  if (!safeStorage.isEncryptionAvailable()) return false;
  return process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text';
}
