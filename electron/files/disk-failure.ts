import { Failure } from '../../shared/contract/failures.ts';
import { systemCode } from './atomic-write.ts';

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'Ruang penyimpanan penuh. {rest} Kosongkan sebagian, lalu ulangi.',
  EDQUOT: 'Jatah ruang penyimpanan habis. {rest} Kosongkan sebagian, lalu ulangi.',
  EFBIG:
    'Berkas ini lebih besar daripada yang dapat disimpan di diska ini. {rest} Pindahkan arsip ke diska lain.',
  EBUSY:
    'Berkas atau foldernya sedang dibuka program lain. {rest} Tutup Word dan jendela folder itu, lalu ulangi.',
  EROFS: 'Folder arsip hanya dapat dibaca. {rest} Periksa apakah diska terkunci, lalu ulangi.',
  EACCES: 'Folder arsip tidak boleh ditulis. {rest} Periksa izin folder, lalu ulangi.',
  EPERM: 'Folder arsip tidak boleh ditulis. {rest} Periksa izin folder, lalu ulangi.',
  ENAMETOOLONG: 'Letak folder arsip terlalu panjang. {rest} Pindahkan arsip ke folder yang lebih pendek.',
  ENOTDIR: 'Di tempat folder lampiran ada berkas bernama sama. {rest} Pindahkan berkas itu, lalu ulangi.',
  EEXIST: 'Di tempat folder lampiran ada berkas bernama sama. {rest} Pindahkan berkas itu, lalu ulangi.',
  EIO: 'Diska tidak dapat ditulis. {rest} Periksa diska atau sambungannya, lalu ulangi.',
};

/**
 * A refusal of the disk while writing as a FILE failure with a sentence; `rest` says what is safe. Failures and errors
 * that are none of the disk stay what they are.
 */
export function asDiskFailure(error: unknown, rest: string): unknown {
  if (error instanceof Failure) return error;
  const reason = REASONS[systemCode(error)];
  return reason === undefined
    ? error
    : new Failure('FILE', reason.replace('{rest}', rest), undefined, { cause: error });
}

const NO_ROOM = /^(ENOSPC|EDQUOT|EFBIG|SQLITE_FULL)/;

/** Whether a code of Node or SQLite says that there is no room: full, a quota, or a file larger than the disk takes. */
export function isNoRoom(code: string): boolean {
  return NO_ROOM.test(code);
}
