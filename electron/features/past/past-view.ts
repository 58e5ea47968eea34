import { copyFile, mkdir } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { safeName } from '../../../shared/domain/file-name.ts';
import { asDiskFailure } from '../../files/disk-failure.ts';

const LONGEST_NAME = 100;

/**
 * Copies a file of the folder beside the other copies that are made to be opened, so that nothing outside the archive is
 * handed to another program and the original stays as it is. Answers the path of the copy; FILE when the disk refuses.
 */
export async function copyForView(viewFolder: string, source: string, sha256: string): Promise<string> {
  const extension = extname(source);
  const name = `${safeName(basename(source, extension), LONGEST_NAME)}${extension.toLowerCase()}`;
  const folder = join(viewFolder, sha256.slice(0, 16));
  try {
    await mkdir(folder, { recursive: true });
    await copyFile(source, join(folder, name));
    return join(folder, name);
  } catch (error) {
    throw asDiskFailure(error, 'Berkas aslinya tidak berubah.');
  }
}
