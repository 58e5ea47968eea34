import { existsSync, realpathSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import type { FolderProposal } from '../../shared/contract/app.ts';
import { Failure } from '../../shared/contract/failures.ts';
import { CONTENTS_NAME, SUMS_NAME } from '../../shared/domain/seal.ts';
import { isInsideArchive } from '../features/backup/inside-archive.ts';
import { ENCRYPTED_SUFFIX, MANIFEST_FILE, ROOT_FOLDER } from '../features/backup/sets/set-names.ts';
import { looksMarkedAsPractice } from '../features/start/practice.repository.ts';
import { isTemporaryName } from '../files/atomic-write.ts';
import { LOCK_NAME } from '../store/archive-entries.ts';
import { lockArchive } from '../store/archive-lock.ts';
import { refuseForeignFile } from '../store/connection.ts';
import { DATABASE_NAME, ensureWritableFolder } from '../store/database-file.ts';
import { knownVersion } from '../store/migrate.ts';
import { MIGRATIONS } from '../store/migrations/index.ts';
import { refuseUnsafeFolder } from '../store/refuse-unsafe-folder.ts';
import { StartupError } from '../store/startup-errors.ts';
import { isPracticeFolder } from './practice.ts';
import type { StartupProblem } from './startup-words.ts';

const UNCHANGED = 'Tidak ada yang diubah.';

/** What a file manager leaves in a folder that is empty for its user. */
const UNSEEN: ReadonlySet<string> = new Set(['desktop.ini', 'thumbs.db', '.ds_store', '.directory']);

const REFUSALS = {
  same: 'Folder itu sudah dipakai sebagai folder arsip.',
  disk: 'Itu seluruh disk, bukan folder. Buat folder baru di disk itu, misalnya “Notula”, lalu pilih folder itu.',
  inside:
    'Folder itu ada di dalam sebuah folder arsip. Pilih folder arsipnya sendiri, atau folder di luar folder arsip.',
  around: 'Folder arsip yang sekarang ada di dalam folder itu. Pilih folder lain di luarnya.',
  backup:
    'Folder itu berisi cadangan. Cadangan tidak dibuka sebagai arsip: pilih folder kosong, lalu pulihkan cadangan ke sana lewat “Ambil dari komputer lama” atau Pengaturan > Cadangan.',
  berkas:
    'Folder itu bagian dari berkas rapat yang sudah ditutup, bukan folder arsip. Isinya tidak boleh berubah; pilih folder lain.',
  practice:
    'Folder itu folder latihan. Untuk berlatih pakai tombol “Buka latihan”; sebagai arsip kantor pilih folder lain.',
  full: 'Folder itu berisi berkas lain dan tidak berisi arsip Notula. Pilih folder yang berisi notula.db, atau folder kosong untuk arsip baru.',
  unreadable:
    'Folder itu tidak dapat dibaca; mungkin disknya tidak tersambung atau akun Anda tidak boleh membukanya.',
} as const;

/** The same trouble as at a start, said of a folder that is only being chosen. */
const TROUBLES: Partial<Record<StartupProblem, string>> = {
  'folder-on-network':
    'Folder itu ada di folder jaringan. Pangkalan data di sana rusak bila sambungan putus; pilih folder di disk komputer ini.',
  'folder-in-cloud':
    'Folder itu ada di folder yang disinkronkan (OneDrive, Dropbox, Google Drive, atau sejenisnya), yang merusak pangkalan data. Pilih folder di luarnya.',
  'folder-not-writable':
    'Folder itu tidak dapat ditulisi. Periksa izin folder atau kunci tulis USB, atau pilih folder lain.',
  'disk-full': 'Disk tempat folder itu penuh. Kosongkan ruang di disk itu, atau pilih folder di disk lain.',
  'archive-in-use':
    'Arsip di folder itu sedang dibuka oleh Notula lain. Tutup Notula yang lain, lalu ulangi.',
  'database-damaged':
    'Pangkalan data di folder itu (notula.db) rusak atau bukan milik Notula, jadi tidak dapat dipakai.',
  'database-from-newer-app':
    'Arsip di folder itu dibuat oleh Notula yang lebih baru. Pasang Notula terbaru, lalu ulangi.',
};

/**
 * Whether a folder may be the office's archive, and what it holds (rule 60). Leaves nothing behind in it. Throws a Failure
 * with one sentence: RULE for a place that is none, FILE where the disk or another program is in the way.
 */
export async function checkArchivePlace(chosen: string, present: string): Promise<FolderProposal['kind']> {
  try {
    await refusePlace(chosen, present);
    const names = await namesIn(chosen);
    const kind = refuseContent(chosen, names);
    ensureWritableFolder(join(chosen, DATABASE_NAME));
    return kind;
  } catch (error) {
    const sentence = error instanceof StartupError ? TROUBLES[error.problem] : undefined;
    if (sentence === undefined) throw error;
    throw new Failure('FILE', `${sentence} ${UNCHANGED}`, undefined, { cause: error });
  }
}

/** Where it lies. */
async function refusePlace(chosen: string, present: string): Promise<void> {
  refuseUnsafeFolder(chosen);
  if (dirname(chosen) === chosen) throw refusal('disk');
  const isInside = await isInsideArchive(chosen, present);
  const isAround = await isInsideArchive(present, chosen);
  if (isInside && isAround) throw refusal('same');
  if (isInside) throw refusal('inside');
  if (isAround) throw refusal('around');
  if (isPracticeFolder(chosen)) throw refusal('practice');
  for (let folder = dirname(realOf(chosen)); ; folder = dirname(folder)) {
    refuseMarks(folder);
    if (existsSync(join(folder, DATABASE_NAME))) throw refusal('inside');
    if (dirname(folder) === folder) return;
  }
}

/** A backup or a closed berkas: the folder itself, or one around it. */
function refuseMarks(folder: string): void {
  const has = (name: string) => existsSync(join(folder, name));
  const isSet = ['', ENCRYPTED_SUFFIX].some(
    (end) => has(`${MANIFEST_FILE}${end}`) && has(`${DATABASE_NAME}${end}`),
  );
  if (isSet || realOf(folder).split(sep).includes(ROOT_FOLDER)) throw refusal('backup');
  if (has(SUMS_NAME) && has(CONTENTS_NAME)) throw refusal('berkas');
}

/** What is in it. */
function refuseContent(folder: string, names: readonly string[]): FolderProposal['kind'] {
  refuseMarks(folder);
  const file = join(folder, DATABASE_NAME);
  const head = refuseForeignFile(file, knownVersion(MIGRATIONS));
  if (head.kind === 'sqlite') {
    refuseOpenOne(folder);
    if (looksMarkedAsPractice(file)) throw refusal('practice');
    return 'archive';
  }
  if (names.includes(ROOT_FOLDER)) throw refusal('backup');
  if (names.some((name) => !isUnseen(name))) throw refusal('full');
  return 'new';
}

function isUnseen(name: string): boolean {
  return (
    name === LOCK_NAME || name === DATABASE_NAME || isTemporaryName(name) || UNSEEN.has(name.toLowerCase())
  );
}

/** Who has an archive open holds its lock; one without a lock nobody has open. Nobody waits: the window would stand still. */
function refuseOpenOne(folder: string): void {
  if (existsSync(join(folder, LOCK_NAME))) lockArchive(folder, 0).release();
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    throw new Failure('FILE', `${REFUSALS.unreadable} ${UNCHANGED}`, undefined, { cause: error });
  }
}

function realOf(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return folder;
  }
}

function refusal(why: keyof typeof REFUSALS): Failure {
  return new Failure('RULE', `${REFUSALS[why]} ${UNCHANGED}`);
}
