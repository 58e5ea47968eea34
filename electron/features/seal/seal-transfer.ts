import { posix } from 'node:path';
import { TRANSFER_FOLDER } from '../../../shared/domain/seal.ts';
import type { SealedItem } from '../../../shared/domain/seal-contents.ts';
import { MANIFEST_PART } from '../../../shared/domain/transfer-file.ts';
import { sha256 } from '../../files/hash.ts';
import { manifestBytes } from '../transfer/transfer-file.ts';
import { makeTransfer } from '../transfer/transfer-make.ts';
import type { SealDesk } from './seal-write.ts';

/**
 * Writes what another computer needs to take the meeting in with everything that lies in the folder: the records with their
 * ids, and those pictures that are not in it yet. Attached files are found by their hashes.
 */
export async function writeTransferParts({ store, source, folder, step }: SealDesk): Promise<SealedItem> {
  step('Menulis data untuk mengambil rapat kembali');
  const choices = { hasFiles: true, hasNotes: false };
  const { manifest, small } = await store.read((db) => makeTransfer(db, source.meetingId, choices));
  const there = new Set(folder.files.map((file) => file.sha256));
  const paths: string[] = [];
  for (const [part, bytes] of small) {
    if (there.has(sha256(bytes))) continue;
    // A name of 64 letters would be too long for Word on Windows.
    const name = part.endsWith('.json') ? part : `gambar-${paths.length}${posix.extname(part)}`;
    paths.push((await folder.write(posix.join(TRANSFER_FOLDER, name), bytes)).path);
  }
  paths.push((await folder.write(posix.join(TRANSFER_FOLDER, MANIFEST_PART), manifestBytes(manifest))).path);
  return {
    code: source.facts.code,
    date: source.dossier.meeting.date,
    title: 'Data untuk mengambil rapat ini kembali di Notula',
    amount: `${paths.length} berkas`,
    stage: 'salinan',
    note: '',
    paths,
  };
}
