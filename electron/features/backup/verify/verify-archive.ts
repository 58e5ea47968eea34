import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { stateOfFiles } from '../../../../shared/domain/seal.ts';
import { FileStore } from '../../../files/file-store.ts';
import { insideFolder } from '../../../files/safe-path.ts';
import { ATTACHMENTS_FOLDER, LOCAL_FOLDER } from '../../../store/archive-entries.ts';
import { readLogState } from '../../../store/cut-log.ts';
import { DATABASE_NAME } from '../../../store/database-file.ts';
import { verifyFolder } from '../../seal/seal-verify.ts';
import { JOURNAL_NAME } from '../restore-swap.ts';
import { throwIfCancelled, type WorkHooks } from '../sets/work-hooks.ts';
import { examineFile } from './examine-file.ts';
import type { Verified } from './verified.ts';
import type { KeptFile, KeptSeal } from './verify.repository.ts';

/**
 * Looks through an archive, read-only and also while Notula has it open: the database, the chain of the audit, every
 * attached file and every closed berkas against the hashes that are kept of them. Papers may be changed in Word, so they
 * are not compared. Throws the error of the disk.
 */
export async function verifyArchive(archiveFolder: string, hooks: WorkHooks): Promise<Verified> {
  const unsettled = unsettledWords(archiveFolder);
  if (unsettled !== null) return { differences: [unsettled], meetings: 0, entries: 0, files: 0, bytes: 0 };
  const file = join(archiveFolder, DATABASE_NAME);
  hooks.tell({ words: 'Memeriksa pangkalan data', done: 0, total: 0 });
  const { differences, meetings, entries, files, seals } = examineFile(file);
  const attached = await verifyAttached(archiveFolder, files, hooks);
  const closed = await verifySeals(archiveFolder, seals, hooks);
  return {
    differences: [...differences, ...attached.differences, ...closed.differences],
    meetings,
    entries,
    files: files.length + closed.files,
    bytes: (await stat(file)).size + attached.bytes,
  };
}

/**
 * What only a start of Notula can settle; nothing may open the database before, because that hides it. `null` for an
 * archive at rest or at work.
 */
export function unsettledWords(archiveFolder: string): string | null {
  if (existsSync(join(archiveFolder, LOCAL_FOLDER, JOURNAL_NAME)))
    return 'Sebuah pemulihan terputus dan belum selesai: buka Notula, yang menyelesaikannya lebih dahulu.';
  if (readLogState(join(archiveFolder, DATABASE_NAME)) === 'whole') return null;
  return 'Catatan simpanan terakhir (notula.db-wal) terpotong: buka Notula, yang memperlihatkan akibatnya.';
}

async function verifyAttached(archiveFolder: string, files: readonly KeptFile[], hooks: WorkHooks) {
  const folder = join(archiveFolder, ATTACHMENTS_FOLDER);
  const store = new FileStore(folder);
  const differences: string[] = [];
  let bytes = 0;
  for (const [index, { sha256, name }] of files.entries()) {
    throwIfCancelled(hooks);
    hooks.tell({ words: 'Memeriksa lampiran', done: index, total: files.length });
    const state = await store.check(sha256);
    if (state === 'missing') differences.push(`Lampiran “${name}” tidak ada lagi di folder arsip.`);
    else if (state === 'damaged') differences.push(`Lampiran “${name}” bukan lagi yang disimpan.`);
    else bytes += (await stat(store.pathOf(sha256))).size;
  }
  return { differences, bytes };
}

async function verifySeals(archiveFolder: string, seals: readonly KeptSeal[], hooks: WorkHooks) {
  const differences: string[] = [];
  let files = 0;
  for (const { folder, sums } of seals) {
    throwIfCancelled(hooks);
    const place = insideFolder(archiveFolder, folder);
    if (place === null) {
      differences.push(`Berkas “${basename(folder)}” tercatat di luar folder arsip.`);
      continue;
    }
    const checked = await verifyFolder(place, sums, hooks.signal);
    files += checked.length;
    if (stateOfFiles(checked) === 'missing') {
      differences.push(`Berkas “${basename(folder)}”: foldernya tidak ada lagi.`);
      continue;
    }
    for (const { path, state } of checked.filter((one) => one.state !== 'sound'))
      differences.push(`Berkas “${basename(folder)}”: “${path}” ${STATE_WORDS[state]}.`);
  }
  return { differences, files };
}

const STATE_WORDS = {
  sound: 'utuh',
  changed: 'berubah sejak ditutup',
  missing: 'tidak ada lagi',
  added: 'ditambahkan sesudah ditutup',
} as const;
