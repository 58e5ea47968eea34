import { mkdtemp, readdir, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../../../shared/contract/failures.ts';

const UNREADABLE =
  'Folder itu tidak dapat dibuka. Mungkin USB atau disknya sudah dicabut, atau folder itu tidak boleh dibuka. Periksa, lalu pilih lagi.';
const UNWRITABLE =
  'Folder itu tidak dapat ditulisi, jadi cadangan tidak dapat disimpan di sana. Periksa apakah USB atau disknya penuh atau terkunci, atau pilih folder lain.';

/** FILE for a folder (absolute path) that is gone, is a file, or may not be read. */
export async function refuseUnreadable(folder: string): Promise<void> {
  try {
    await readdir(folder);
  } catch (error) {
    throw new Failure('FILE', UNREADABLE, undefined, { cause: error });
  }
}

/** The same, and FILE for one that nothing can be written into: said when it is chosen, not when the backup is due. */
export async function refuseUnwritable(folder: string): Promise<void> {
  await refuseUnreadable(folder);
  try {
    await rmdir(await mkdtemp(join(folder, '.notula-uji-')));
  } catch (error) {
    throw new Failure('FILE', UNWRITABLE, undefined, { cause: error });
  }
}
