import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

/** SHA-256 of bytes, 64 hexadecimal digits. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** SHA-256 of a file, or `null` when it cannot be read: then nobody may take it for a file of ours. */
export async function fileSha256(path: string): Promise<string | null> {
  try {
    return sha256(await readFile(path));
  } catch {
    return null;
  }
}
