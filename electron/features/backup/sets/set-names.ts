import { type BackupCause, isKeptForEver } from '../../../../shared/domain/backup-causes.ts';

/*
 * How a target looks:
 *   Notula-cadangan/<archive id>/data/ab/<name>           files of the archive, each once
 *   Notula-cadangan/<archive id>/2025-08-31 09.14.05/     one backup: notula.db, manifest.json, data.txt, asal.txt, urutan.txt
 * With a password the two files of a backup end in `.enc` and the names in `data` are no hashes of the content.
 */

export const ROOT_FOLDER = 'Notula-cadangan';
export const DATA_FOLDER = 'data';
export const PARTIAL_SUFFIX = '.partial';
export const DATABASE_FILE = 'notula.db';
export const MANIFEST_FILE = 'manifest.json';
/** Which Notula made a backup: rotation leaves those of others alone. */
export const ORIGIN_FILE = 'asal.txt';
/** The number of a backup, also where its list is encrypted: greater than that of every one made before. */
export const ORDER_FILE = 'urutan.txt';
/** Plain list of the names in `data` that a backup needs, so that rotation needs no password. */
export const DATA_LIST_FILE = 'data.txt';
export const ENCRYPTED_SUFFIX = '.enc';
/** Mark of a backup that rotation leaves alone. */
const KEPT_MARK = ' simpan';

const SET_NAME = /^(\d{4})-(\d\d)-(\d\d) (\d\d)\.(\d\d)\.(\d\d)( simpan)?(?: \((\d+)\))?$/;

/** `2025-08-31T09:14:05` on the clock of this computer. */
export function localMoment(moment: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${String(moment.getFullYear()).padStart(4, '0')}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
  return `${day}T${two(moment.getHours())}:${two(moment.getMinutes())}:${two(moment.getSeconds())}`;
}

/** Folder name of a backup; `count` from 2 tells two of one second apart. */
export function setName(moment: Date, cause: BackupCause, count = 1): string {
  const stem = localMoment(moment).replace('T', ' ').replaceAll(':', '.');
  return `${stem}${isKeptForEver(cause) ? KEPT_MARK : ''}${count === 1 ? '' : ` (${count})`}`;
}

/** What a folder name says; `null` for any folder that is no finished backup. */
export function readSetName(name: string): { at: string; isKeptForEver: boolean } | null {
  const match = SET_NAME.exec(name);
  if (match === null) return null;
  const [, year, month, day, hour, minute, second, kept] = match;
  return {
    at: `${year}-${month}-${day}T${hour}:${minute}:${second}`,
    isKeptForEver: kept !== undefined,
  };
}

/** File name of a copy of the database alone, e.g. `sebelum-impor-2025-08-31T09.14.05 no 12.db`; `at` is local time. */
export function localCopyName(stem: string, at: string, order: number): string {
  return `${stem}-${at.replaceAll(':', '.')} no ${order}.db`;
}

/** The number in such a name; `null` for a file without one. */
export function orderInName(name: string): number | null {
  const match = / no ([1-9]\d{0,14})\.db$/.exec(name);
  return match === null ? null : Number(match[1]);
}
