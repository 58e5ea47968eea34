import { basename, extname } from 'node:path';
import { Failure } from '../../../shared/contract/failures.ts';
import { writeAtomically } from '../../files/atomic-write.ts';
import type { Desktop, FileKind } from '../desktop.ts';

export const EXCEL_FILES: FileKind = { name: 'Buku kerja Excel', extensions: ['xlsx'] };
export const WORD_FILES: FileKind = { name: 'Dokumen Word', extensions: ['docx'] };

export interface ExportedFile {
  /** Title of the dialog. */
  title: string;
  suggestedName: string;
  kind: FileKind;
  /** Makes the bytes; called only after the user has said where they go. */
  make: () => Promise<Uint8Array>;
}

/**
 * Asks where a file goes and writes it whole or not at all. Answers its name, `null` when the user cancels. FILE with
 * a sentence when the old file is open elsewhere.
 */
export async function exportFile(desktop: Desktop, file: ExportedFile): Promise<string | null> {
  const { title, suggestedName, kind } = file;
  const chosen = await desktop.chooseTarget({ title, button: 'Simpan', kinds: [kind], suggestedName });
  if (chosen === null) return null;
  const path = withExtension(chosen, kind);
  // The dialog has asked before it answers the name of a file that is there.
  const outcome = await writeAtomically({
    path,
    bytes: await file.make(),
    verify: () => null,
    isReplacing: true,
  });
  if (outcome !== 'written') {
    throw new Failure(
      'FILE',
      `Berkas ${basename(path)} sedang terbuka di program lain. Tutup berkas itu, lalu ulangi, atau pilih nama lain.`,
    );
  }
  return basename(path);
}

function withExtension(path: string, { extensions }: FileKind): string {
  const known = extensions.map((extension) => `.${extension}`);
  return known.includes(extname(path).toLowerCase()) ? path : `${path}${known[0] ?? ''}`;
}
