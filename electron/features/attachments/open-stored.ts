import { Failure } from '../../../shared/contract/failures.ts';
import { canOpenFile } from '../../files/file-kind.ts';
import type { FileStore, StoredFile } from '../../files/file-store.ts';
import type { Desktop } from '../desktop.ts';

/**
 * Opens a copy of a stored file with its own program, or shows it in its folder when its kind is not known as harmless;
 * tells which. FILE when the stored file is gone or damaged, or no program opens it.
 */
export async function openStored(
  files: FileStore,
  desktop: Desktop,
  file: Pick<StoredFile, 'sha256' | 'name' | 'type'>,
): Promise<'opened' | 'shown'> {
  const path = await files.viewCopy(file);
  if (!canOpenFile(file.type, file.name)) {
    desktop.showInFolder(path);
    return 'shown';
  }
  const complaint = await desktop.openPath(path);
  if (complaint === null) return 'opened';
  throw new Failure(
    'FILE',
    `“${file.name}” tidak dapat dibuka. Periksa apakah ada program untuk jenis berkas itu, atau pilih “Tampilkan di folder”.`,
    undefined,
    { cause: complaint },
  );
}
