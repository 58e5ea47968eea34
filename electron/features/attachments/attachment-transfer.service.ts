import type { TransferFile } from '../../../shared/domain/transfer-file.ts';
import type { StoredFile } from '../../files/file-store.ts';
import type { ReadDb, Transaction } from '../../store/handles.ts';
import { addMeetingFile } from './attachment-records.service.ts';
import { listAllContents, listMeetingFiles } from './attachments.repository.ts';

/* Attached files that travel with their meeting, inside a read or transaction that the caller opened. */

/** The live files of a meeting in their order, and their names and sizes in bytes by hash. */
export async function readTransferFiles(
  db: ReadDb,
  meetingId: string,
): Promise<{ files: TransferFile[]; stored: Map<string, { name: string; bytes: number }> }> {
  const found = await listMeetingFiles(db, meetingId);
  return {
    files: found.map(({ sha256, name, role, description }) => ({ sha256, name, role, description })),
    stored: new Map(found.map(({ sha256, name, bytes }) => [sha256, { name, bytes }])),
  };
}

/** Those that the meeting does not have and never had: what was removed here is not brought back by a file. */
export async function missingFiles(
  db: ReadDb,
  meetingId: string,
  files: readonly TransferFile[],
): Promise<TransferFile[]> {
  const known = await listAllContents(db, meetingId);
  return files.filter(({ sha256 }) => !known.has(sha256));
}

/** Attaches the missing ones, whose bytes are in the file store; answers how many. RULE when the berkas is closed. */
export async function takeTransferFiles(
  tx: Transaction,
  meetingId: string,
  files: readonly TransferFile[],
  stored: ReadonlyMap<string, StoredFile>,
): Promise<number> {
  let taken = 0;
  for (const { sha256, name, role, description } of await missingFiles(tx.db, meetingId, files)) {
    const file = stored.get(sha256);
    if (file === undefined) continue;
    const id = await addMeetingFile(tx, meetingId, { ...file, name }, { role, description });
    if (id !== null) taken += 1;
  }
  return taken;
}
