import { sizeWords } from '../../../shared/domain/size-words.ts';
import type { TransferContent } from '../../../shared/domain/transfer-file.ts';
import type { StoredFile } from '../../files/file-store.ts';
import type { ReadDb, Transaction } from '../../store/handles.ts';
import { missingFiles, takeTransferFiles } from '../attachments/attachment-transfer.service.ts';
import { missingProgress, takeProgress } from '../followups/follow-up-transfer.service.ts';
import { readNotes, takeNotes } from '../minutes/private-notes.service.ts';
import type { ReadTransfer } from './transfer-file.ts';

/** What of a package is new beside the dossier itself; `hashes` are those of the files that it needs. */
export interface BesidePlan {
  /** `3 lampiran (12 MB)`; empty when nothing is new. */
  adds: string[];
  /** What stays as it is here. */
  notes: string[];
  hashes: string[];
}

type Beside = Pick<TransferContent, 'files' | 'followUps' | 'notes'>;

/** What would be added to a meeting, `null` for one that is not here yet. */
export async function planBeside(
  db: ReadDb,
  { content, manifest }: Pick<ReadTransfer, 'content' | 'manifest'>,
  meetingId: string | null,
): Promise<BesidePlan> {
  const { files, followUps } = await missing(db, content, meetingId);
  const sizes = new Map(manifest.parts.map(({ sha256, bytes }) => [sha256, bytes]));
  const hashes = (all: readonly { sha256: string }[]) => [...new Set(all.map(({ sha256 }) => sha256))];
  const size = (all: readonly { sha256: string }[]) =>
    sizeWords(hashes(all).reduce((sum, hash) => sum + (sizes.get(hash) ?? 0), 0));
  const notes = followUps.flatMap((item) => item.notes);
  const proofs = followUps.flatMap((item) => item.proofs);
  const adds = [
    files.length === 0 ? '' : `${files.length} lampiran (${size(files)})`,
    notes.length === 0 ? '' : `${notes.length} catatan perkembangan tindak lanjut`,
    proofs.length === 0 ? '' : `${proofs.length} bukti tindak lanjut (${size(proofs)})`,
  ];
  const own = meetingId === null ? null : await readNotes(db, meetingId);
  const isSame = JSON.stringify(own) === JSON.stringify(content.notes);
  if (content.notes !== null && own === null) adds.push('catatan pribadi');
  return {
    adds: adds.filter((words) => words !== ''),
    notes:
      content.notes !== null && own !== null && !isSame
        ? ['Catatan pribadi di komputer ini tetap; yang ada dalam berkas tidak diambil.']
        : [],
    hashes: hashes([...files, ...proofs]),
  };
}

async function missing(db: ReadDb, content: Beside, meetingId: string | null) {
  if (meetingId === null) return { files: content.files, followUps: content.followUps };
  return {
    files: await missingFiles(db, meetingId, content.files),
    followUps: await missingProgress(db, meetingId, content.followUps),
  };
}

/** Adds what is new; the bytes of the files are in the file store. Taking the same package in again changes nothing. */
export async function takeBeside(
  tx: Transaction,
  meetingId: string,
  content: Beside,
  stored: ReadonlyMap<string, StoredFile>,
): Promise<void> {
  await takeTransferFiles(tx, meetingId, content.files, stored);
  await takeProgress(tx, meetingId, content.followUps, stored);
  if (content.notes !== null) await takeNotes(tx, meetingId, content.notes);
}
