import { z } from 'zod';
import { type AppFailure, Failure, type FailureCode } from '../../shared/contract/failures.ts';
import { fieldsOf } from './validation-words.ts';

interface Sentence {
  code: FailureCode;
  message: string;
}

const BUSY_STORE =
  'Arsip sedang dipakai proses lain. Data yang sudah tersimpan aman. Tunggu sebentar, lalu coba lagi.';
const FULL_DISK =
  'Penyimpanan penuh, jadi perubahan terakhir belum tersimpan. Data yang sudah tersimpan aman. Kosongkan sebagian isi disk, lalu coba lagi.';
const NO_ACCESS =
  'Berkas atau folder tidak boleh ditulis. Data yang sudah tersimpan aman. Tutup berkas itu bila sedang terbuka di Word, atau periksa izin foldernya, lalu coba lagi.';
const READ_ONLY =
  'Folder arsip hanya dapat dibaca, jadi perubahan terakhir belum tersimpan. Periksa izin folder arsip, lalu coba lagi.';
const OPEN_ELSEWHERE = 'Berkas sedang dibuka program lain, mungkin Word. Tutup berkas itu, lalu coba lagi.';
const GONE =
  'Berkas atau folder tidak ditemukan; mungkin sudah dipindahkan atau dihapus. Data rapat di dalam arsip aman.';
const DISK_TROUBLE =
  'Disk tidak dapat dibaca atau ditulis. Periksa kabel atau disknya, lalu coba lagi. Bila terulang, hentikan pekerjaan dan hubungi petugas komputer.';
const DAMAGED =
  'Pangkalan data arsip rusak. Jangan mengubah isinya; tutup Notula, salin folder arsip sebagai cadangan, dan hubungi petugas komputer.';

/** What the operating system and SQLite report, in words for a clerk. SQLite's extended codes start with these. */
const SYSTEM_SENTENCES: Readonly<Record<string, Sentence>> = {
  SQLITE_BUSY: { code: 'BUSY', message: BUSY_STORE },
  SQLITE_LOCKED: { code: 'BUSY', message: BUSY_STORE },
  SQLITE_FULL: { code: 'FILE', message: FULL_DISK },
  SQLITE_READONLY: { code: 'FILE', message: READ_ONLY },
  SQLITE_CANTOPEN: { code: 'FILE', message: NO_ACCESS },
  SQLITE_PERM: { code: 'FILE', message: NO_ACCESS },
  SQLITE_IOERR: { code: 'FILE', message: DISK_TROUBLE },
  SQLITE_CORRUPT: { code: 'FILE', message: DAMAGED },
  SQLITE_NOTADB: { code: 'FILE', message: DAMAGED },
  ENOSPC: { code: 'FILE', message: FULL_DISK },
  EDQUOT: { code: 'FILE', message: FULL_DISK },
  EFBIG: { code: 'FILE', message: FULL_DISK },
  EACCES: { code: 'FILE', message: NO_ACCESS },
  EPERM: { code: 'FILE', message: NO_ACCESS },
  EROFS: { code: 'FILE', message: READ_ONLY },
  EBUSY: { code: 'FILE', message: OPEN_ELSEWHERE },
  ETXTBSY: { code: 'FILE', message: OPEN_ELSEWHERE },
  ENOENT: { code: 'FILE', message: GONE },
  ENOTDIR: { code: 'FILE', message: GONE },
  EIO: { code: 'FILE', message: DISK_TROUBLE },
  EMFILE: { code: 'BUSY', message: 'Terlalu banyak berkas terbuka. Tutup beberapa program, lalu coba lagi.' },
};

const VALIDATION: Sentence = {
  code: 'VALIDATION',
  message: 'Ada isian yang belum sesuai, jadi belum disimpan. Perbaiki isian yang ditandai.',
};
const INTERNAL: Sentence = {
  code: 'INTERNAL',
  message:
    'Terjadi kesalahan yang tidak terduga. Data yang sudah tersimpan aman. Coba sekali lagi; bila terulang, catat nomor rujukan ini dan hubungi petugas komputer.',
};

/**
 * The answer for anything that was thrown. A `Failure` keeps its code and sentence, a `ZodError` is VALIDATION with
 * `fields`, known errors of disk and database get their own sentence, all else is INTERNAL. No stack, no path, no
 * English text of a library gets out.
 */
export function toAppFailure(error: unknown, reference: string): AppFailure {
  if (error instanceof Failure) {
    const { code, message, fields } = error;
    return { code, message, ...(fields === undefined ? {} : { fields: { ...fields } }), reference };
  }
  if (error instanceof z.ZodError) return { ...VALIDATION, fields: fieldsOf(error), reference };
  return { ...(systemSentence(error) ?? INTERNAL), reference };
}

/** Follows `cause`: a library may wrap the error of the disk in its own. */
function systemSentence(error: unknown, depth = 0): Sentence | null {
  if (!(error instanceof Error) || depth > 5) return null;
  const code = codeOf(error);
  const found = code === null ? undefined : (SYSTEM_SENTENCES[code] ?? SYSTEM_SENTENCES[primaryCode(code)]);
  return found ?? systemSentence(error.cause, depth + 1);
}

/** `SQLITE_IOERR_WRITE` -> `SQLITE_IOERR`. */
function primaryCode(code: string): string {
  return code.split('_').slice(0, 2).join('_');
}

/** The code of an error of Node or SQLite, such as `ENOSPC`; `null` without one. */
export function codeOf(error: Error): string | null {
  return 'code' in error && typeof error.code === 'string' ? error.code : null;
}
