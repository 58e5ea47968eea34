import { Failure } from '../../../shared/contract/failures.ts';
import { isNoRoom } from '../../files/disk-failure.ts';
import { BackupTaskError } from './snapshot-messages.ts';

/** Sizes as a clerk reads them: `12,4 MB`. */
export function sizeWords(bytes: number): string {
  const [size, unit] = bytes >= 1e9 ? [bytes / 1e9, 'GB'] : [bytes / 1e6, 'MB'];
  return `${size.toFixed(1).replace('.', ',')} ${unit}`;
}

const SAFE = 'Arsip dan cadangan sebelumnya tidak terganggu.';

/** What went wrong while a backup was written to `folder`, as a failure with a sentence. */
export function asBackupFailure(error: unknown, folder: string): Failure {
  if (error instanceof Failure) return error;
  return new Failure(isCancel(error) ? 'CANCELLED' : 'FILE', sentenceOf(error, folder), undefined, {
    cause: error,
  });
}

/** Whether a task was cancelled, not failed. */
export function isCancel(error: unknown): boolean {
  return error instanceof BackupTaskError && error.kind === 'WorkCancelledError';
}

/** What a look through the open database found. */
export const DAMAGE_WORDS =
  'Pemeriksaan menemukan bagian pangkalan data yang rusak di disk. Jangan menghapus cadangan lama; cadangan baru tidak dibuat selama pangkalan data rusak. Pulihkan cadangan terakhir yang baik, dan minta petugas komputer memeriksa disk ini.';

/** The log of the last saves was shortened while nobody had the archive open. */
export const CUT_LOG_WORDS =
  'Catatan simpanan terakhir (notula.db-wal) terpotong atau hilang selagi Notula tidak berjalan, jadi simpanan terakhir sebelum itu mungkin tidak ada lagi; yang lain utuh. Periksa isian terakhir Anda. Jangan menghapus berkas di folder arsip, dan minta petugas komputer memeriksa disk dan antivirus.';

/** The database could not be read whole: not the target is to blame. */
export function damagedSource(cause: unknown): Failure {
  const sentence =
    'Pangkalan data arsip rusak di disk, jadi cadangan baru tidak dibuat. Cadangan sebelumnya tidak terganggu; jangan dihapus. Pulihkan cadangan terakhir yang baik.';
  return new Failure('FILE', sentence, undefined, { cause });
}

/** Whether a copy came out wrong, or the database could not be read: a reason to look at the database itself. */
export function isSuspicious(error: unknown): boolean {
  if (!(error instanceof BackupTaskError)) return false;
  return error.kind === 'UnsoundCopyError' || /^SQLITE_(CORRUPT|NOTADB)/.test(error.code);
}

function sentenceOf(error: unknown, folder: string): string {
  const { kind, code } = error instanceof BackupTaskError ? error : { kind: '', code: '' };
  if (kind === 'WorkCancelledError') return `Pencadangan dihentikan. ${SAFE}`;
  if (kind === 'TargetBusyError')
    return `Notula lain sedang mencadangkan arsip ini ke ${folder}. Tunggu sampai selesai.`;
  if (kind === 'UnsoundCopyError' || kind === 'NotSoundError' || kind === 'UnsoundManifestError') {
    return `Salinan yang dibuat tidak utuh, jadi tidak disimpan. ${SAFE} Ulangi sekali lagi; bila terulang, hubungi petugas komputer.`;
  }
  if (isNoRoom(code)) {
    return `Ruang di ${folder} tidak cukup untuk cadangan. ${SAFE} Kosongkan sebagian, atau pilih disk yang lebih besar.`;
  }
  if (/^(EROFS|EACCES|EPERM|SQLITE_READONLY|SQLITE_CANTOPEN)/.test(code)) {
    return `Folder ${folder} tidak boleh ditulis. ${SAFE} Periksa izin folder atau kunci tulis USB.`;
  }
  return `Cadangan tidak dapat ditulis ke ${folder}. ${SAFE} Periksa apakah disk masih mempunyai ruang dan boleh ditulis.`;
}

const UNCHANGED = 'Arsip yang sekarang tidak diubah.';

export function noRoomToRestore(cause: unknown): Failure {
  const sentence = `Ruang di disk arsip tidak cukup untuk memulihkan. ${UNCHANGED} Kosongkan sebagian, lalu ulangi.`;
  return new Failure('FILE', sentence, undefined, { cause });
}

export function stoppedRestore(cause: unknown): Failure {
  return new Failure('CANCELLED', `Pemulihan dihentikan. ${UNCHANGED}`, undefined, { cause });
}

/** What is wrong with a backup that was to be brought back, as a failure with a sentence. */
export function asRestoreFailure(error: unknown): Failure {
  if (error instanceof Failure) return error;
  const known = error instanceof BackupTaskError ? error : null;
  const cause = { cause: error };
  const same = UNCHANGED;
  if (known?.kind === 'WorkCancelledError') return stoppedRestore(error);
  if (known?.kind === 'WrongPasswordError') {
    const sentence = 'Kata sandi salah. Pakai kata sandi yang berlaku ketika cadangan itu dibuat.';
    return new Failure('VALIDATION', sentence, { password: sentence }, cause);
  }
  if (known?.kind === 'UnusableSetError')
    return new Failure('FILE', `${known.sentence} ${same} Pilih cadangan lain.`, undefined, cause);
  if (isNoRoom(known?.code ?? '')) return noRoomToRestore(error);
  if (
    known !== null &&
    ['UnsoundCopyError', 'NotSoundError', 'DamagedFileError', 'UnsoundManifestError'].includes(known.kind)
  ) {
    return new Failure(
      'FILE',
      `Cadangan itu rusak: isinya bukan lagi yang ditulis. ${same} Pilih cadangan lain.`,
      undefined,
      cause,
    );
  }
  return new Failure(
    'FILE',
    `Cadangan itu tidak dapat dibaca seluruhnya. ${same} Periksa disk atau USB-nya, lalu ulangi.`,
    undefined,
    cause,
  );
}
