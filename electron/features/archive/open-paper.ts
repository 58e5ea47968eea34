import { Failure } from '../../../shared/contract/failures.ts';
import type { Desktop } from '../desktop.ts';

/** Opens a paper of the archive with Word or what stands for it. FILE when no program opens it. */
export async function openPaperFile(desktop: Desktop, path: string): Promise<null> {
  const complaint = await desktop.openPath(path);
  if (complaint === null) return null;
  throw new Failure(
    'FILE',
    'Berkas tidak dapat dibuka. Periksa apakah Word atau LibreOffice terpasang, atau buka lewat “Tampilkan di folder”.',
    undefined,
    { cause: complaint },
  );
}
