import { z } from 'zod';
import { paragraphs } from './text.ts';

/** Said wherever a change of a closed meeting is refused. */
export const CLOSED_SENTENCE =
  'Berkas rapat ini sudah ditutup dan diarsipkan, jadi perubahan tidak disimpan. ' +
  'Untuk mengubahnya, buka tab Berkas, pilih “Buka kembali berkas”, lalu tuliskan alasannya.';

/** Folder of closed berkas inside the archive. */
export const SEAL_FOLDER = 'Arsip';
export const SUMS_NAME = 'SHA256SUMS';
export const CONTENTS_NAME = 'ISI BERKAS.txt';
/** Folder inside a berkas with the records, for taking the meeting in on another computer (`transfer-file.md`). */
export const TRANSFER_FOLDER = 'Data/pindah';
/** Ending of a folder that is still being written. */
export const PARTIAL_ENDING = '.partial';

/** How a file of a berkas stands against the hash that was kept of it. */
export const FILE_CHECKS = ['sound', 'changed', 'missing', 'added'] as const;
export type FileCheck = (typeof FILE_CHECKS)[number];
export const FILE_CHECK_WORDS: Readonly<Record<FileCheck, string>> = {
  sound: 'utuh',
  changed: 'berubah',
  missing: 'hilang',
  added: 'tambahan',
};
export const checkedFileSchema = z.object({ path: z.string(), state: z.enum(FILE_CHECKS) });
export type CheckedFile = z.infer<typeof checkedFileSchema>;

/** What a whole berkas is: `missing` when its folder is gone. */
export const SEAL_STATES = ['sound', 'differs', 'missing'] as const;
export type SealState = (typeof SEAL_STATES)[number];
export const SEAL_STATE_WORDS: Readonly<Record<SealState, string>> = {
  sound: 'Utuh',
  differs: 'Ada yang berbeda',
  missing: 'Folder hilang',
};

/** Whether a set of checked files is the berkas as it was closed. */
export function stateOfFiles(files: readonly CheckedFile[]): SealState {
  if (files.every(({ state }) => state === 'sound')) return 'sound';
  return files.every(({ state }) => state === 'missing') ? 'missing' : 'differs';
}

export const LONGEST_REASON = 500;
/** Why somebody closes with gaps, or opens again. */
export const reasonSchema = paragraphs(LONGEST_REASON).pipe(
  z.string().min(5, 'Tuliskan alasannya, paling sedikit 5 huruf.'),
);

/** One line of SHA256SUMS as `sha256sum -c` reads it; paths are parted by `/`. */
export function sumsText(files: readonly { path: string; sha256: string }[]): string {
  return files.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('');
}

/** Files and hashes of such a text; lines of another form are left out. */
export function readSums(text: string): { path: string; sha256: string }[] {
  return text.split('\n').flatMap((line) => {
    const found = /^([0-9a-f]{64}) [ *](.+)$/.exec(line);
    const [, sha256, path] = found ?? [];
    return sha256 === undefined || path === undefined ? [] : [{ sha256, path }];
  });
}
