import { lstat } from 'node:fs/promises';
import { Failure } from '../../../shared/contract/failures.ts';
import { NotSoundError, systemCode, writeAtomically } from '../../files/atomic-write.ts';
import { fileSha256 } from '../../files/hash.ts';
import { isOpenElsewhere } from '../../files/open-elsewhere.ts';
import { insideFolder, storedPath } from '../../files/safe-path.ts';
import { numberedFile, type PaperName } from './paper-name.ts';

export interface PaperFile {
  archiveFolder: string;
  name: PaperName;
  bytes: Uint8Array;
  /** Hashes of the files that this paper's earlier versions were, by relative path: only these may be replaced. */
  ownHashes: ReadonlyMap<string, string>;
  verify: (bytes: Uint8Array) => string | null;
}

export interface WrittenPaper {
  relativePath: string;
  /** What differs from the ordinary, for the user; empty when nothing does. */
  note: string;
}

const MOST_NAMES = 99;
type Obstacle = 'locked' | 'edited' | 'taken';

/**
 * Writes a paper under its name, or under the next free one: a file that was edited, belongs to something else or is open
 * is never overwritten. FILE, with nothing left behind, when the disk refuses.
 */
export async function writePaperFile(file: PaperFile): Promise<WrittenPaper> {
  let first: Obstacle | null = null;
  for (let attempt = 1; attempt <= MOST_NAMES; attempt += 1) {
    const fileName = numberedFile(file.name.fileName, attempt);
    const relativePath = storedPath(file.name.folder, fileName);
    const obstacle = await tryName(file, relativePath);
    if (obstacle === null) return { relativePath, note: noteOf(first, file.name.fileName, fileName) };
    first ??= obstacle;
  }
  throw new Failure(
    'FILE',
    `Sudah ada terlalu banyak berkas bernama “${file.name.fileName}”. Pindahkan sebagian ke folder lain, lalu coba lagi.`,
  );
}

async function tryName(file: PaperFile, relativePath: string): Promise<Obstacle | null> {
  const { archiveFolder, bytes, verify, ownHashes } = file;
  const path = insideFolder(archiveFolder, relativePath);
  if (path === null) throw new Error(`A paper would lie outside the archive: ${relativePath}`);
  const ownHash = ownHashes.get(relativePath);
  const isThere = await exists(path);
  if (isThere && ownHash === undefined) return 'taken';
  if (isThere && (await fileSha256(path)) !== ownHash) return 'edited';
  if (isThere && (await isOpenElsewhere(path))) return 'locked';
  try {
    const outcome = await writeAtomically({ path, bytes, verify, isReplacing: isThere });
    if (outcome === 'written') return null;
    return outcome === 'locked' ? 'locked' : 'taken';
  } catch (error) {
    throw asFileFailure(error);
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(systemCode(error))) return false;
    throw asFileFailure(error);
  }
}

function noteOf(obstacle: Obstacle | null, wanted: string, taken: string): string {
  switch (obstacle) {
    case null:
      return '';
    case 'locked':
      return `Berkas lama “${wanted}” sedang terbuka di program lain, jadi tidak diganti. Naskah baru disimpan sebagai “${taken}”.`;
    case 'edited':
      return `Berkas “${wanted}” sudah diubah sejak dibuat, jadi tidak ditimpa. Naskah baru disimpan sebagai “${taken}”.`;
    case 'taken':
      return `Sudah ada berkas lain bernama “${wanted}”, jadi tidak ditimpa. Naskah baru disimpan sebagai “${taken}”.`;
  }
}

const NOTHING_LEFT = 'Naskah tidak dibuat dan tidak ada berkas setengah jadi; isian Anda tetap tersimpan.';
const SENTENCES: Readonly<Record<string, string>> = {
  ENOSPC: `Ruang penyimpanan penuh. ${NOTHING_LEFT} Kosongkan sebagian, lalu buat lagi.`,
  EDQUOT: `Jatah ruang penyimpanan habis. ${NOTHING_LEFT} Kosongkan sebagian, lalu buat lagi.`,
  EROFS: `Folder arsip hanya dapat dibaca. ${NOTHING_LEFT} Periksa apakah diska terkunci, lalu buat lagi.`,
  EACCES: `Folder arsip tidak boleh ditulis. ${NOTHING_LEFT} Periksa izin folder, lalu buat lagi.`,
  EPERM: `Folder arsip tidak boleh ditulis. ${NOTHING_LEFT} Periksa izin folder, lalu buat lagi.`,
  ENAMETOOLONG: `Letak folder arsip terlalu panjang. ${NOTHING_LEFT} Pindahkan arsip ke folder yang lebih pendek.`,
  ENOTDIR: `Di tempat folder naskah ada berkas bernama sama. ${NOTHING_LEFT} Pindahkan berkas itu, lalu buat lagi.`,
  EEXIST: `Di tempat folder naskah ada berkas bernama sama. ${NOTHING_LEFT} Pindahkan berkas itu, lalu buat lagi.`,
  EIO: `Diska tidak dapat ditulis. ${NOTHING_LEFT} Periksa diska atau sambungannya, lalu buat lagi.`,
};

function asFileFailure(error: unknown): unknown {
  if (error instanceof NotSoundError) {
    return new Failure(
      'FILE',
      `Naskah yang ditulis tidak lolos pemeriksaan, jadi tidak disimpan. ${NOTHING_LEFT} Coba buat lagi.`,
      undefined,
      { cause: error },
    );
  }
  const sentence = SENTENCES[systemCode(error)];
  return sentence === undefined ? error : new Failure('FILE', sentence, undefined, { cause: error });
}
