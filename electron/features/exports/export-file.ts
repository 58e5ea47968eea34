import { basename, extname } from 'node:path';
import { Failure } from '../../../shared/contract/failures.ts';
import {
  type StreamedWrite,
  type WriteOutcome,
  writeAtomically,
  writeStreamed,
} from '../../files/atomic-write.ts';
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
 * a sentence when the old file is open elsewhere, or when nobody was asked about it.
 */
export function exportFile(desktop: Desktop, file: ExportedFile): Promise<string | null> {
  return exportAs(desktop, file, async (path, isReplacing) =>
    writeAtomically({ path, bytes: await file.make(), verify: () => null, isReplacing }),
  );
}

/** A file that is written piece by piece; the calls come only after the user has said where it goes. */
type StreamedExport = Pick<ExportedFile, 'title' | 'suggestedName' | 'kind'> &
  Pick<StreamedWrite, 'write' | 'verify'>;

/** The same for a file that is too large for the memory. */
export function exportStreamed(desktop: Desktop, file: StreamedExport): Promise<string | null> {
  const { write, verify } = file;
  return exportAs(desktop, file, (path, isReplacing) => writeStreamed({ path, write, verify, isReplacing }));
}

async function exportAs(
  desktop: Desktop,
  { title, suggestedName, kind }: Pick<ExportedFile, 'title' | 'suggestedName' | 'kind'>,
  write: (path: string, isReplacing: boolean) => Promise<WriteOutcome>,
): Promise<string | null> {
  const chosen = await desktop.chooseTarget({ title, button: 'Simpan', kinds: [kind], suggestedName });
  if (chosen === null) return null;
  const path = withExtension(chosen, kind);
  // The dialog has asked before it answers the name of a file that is there; of the name with our extension it knew nothing.
  const isAsked = path === chosen;
  const outcome = await write(path, isAsked);
  if (outcome === 'exists') {
    throw new Failure(
      'FILE',
      `Berkas ${basename(path)} sudah ada di folder itu, jadi tidak ditimpa. Ulangi dan pilih nama lain, atau tulis namanya lengkap bila memang hendak diganti.`,
    );
  }
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
