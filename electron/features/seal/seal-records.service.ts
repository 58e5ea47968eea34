import { Failure } from '../../../shared/contract/failures.ts';
import type { MeetingState } from '../../../shared/domain/meeting.ts';
import type { SealedFile } from '../../files/sealed-folder.ts';
import { recordChange } from '../../store/audit.ts';
import { refuseClosed } from '../../store/closed-meeting.ts';
import type { Transaction } from '../../store/handles.ts';
import { notFound, raiseVersion } from '../../store/records.ts';
import { readMeeting, saveMeeting } from '../meetings/meeting-records.service.ts';
import { ensureFacts, readFacts } from './dossier-facts.service.ts';
import {
  deleteSeal,
  findFacts,
  findSeal,
  insertSeal,
  listSealsOf,
  markReopened,
  setClosedOn,
} from './seal.repository.ts';
import { readSealSource, type SealSource } from './seal-source.ts';

/* Closing and opening of a berkas, inside a transaction that the caller opened. */

export interface SealToKeep {
  /** What was written to the folder. */
  source: SealSource;
  /** Inside the archive, parted by `/`. */
  folder: string;
  sums: string;
  files: readonly SealedFile[];
  closedOn: string;
  gapReason: string;
}

/**
 * Keeps a closing whose folder is written: the meeting becomes archived and is read-only from now on. CONFLICT when
 * anything of the meeting changed since the folder was begun; RULE when it is closed already.
 */
export async function keepSeal(tx: Transaction, seal: SealToKeep): Promise<string> {
  const { source, folder, sums, files, closedOn, gapReason } = seal;
  const { meetingId, dossier, audit } = source;
  await refuseClosed(tx.db, meetingId);
  if ((await readSealSource(tx.db, meetingId)).stamp !== source.stamp) {
    throw new Failure(
      'CONFLICT',
      'Isi rapat berubah selagi berkasnya ditulis, jadi berkas belum ditutup dan tidak ada yang hilang. Tutup sekali lagi.',
    );
  }
  await moveMeeting(tx, meetingId, 'archived');
  const id = await insertSeal(tx, {
    meetingId,
    folder,
    title: dossier.meeting.title,
    meetingDate: dossier.meeting.date,
    closedOn,
    gapReason,
    sums,
    files: files.length,
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    auditSeq: audit.seq,
    auditSha: audit.sha,
  });
  await recordChange(tx, {
    entity: 'dossier_seal',
    id,
    meetingId,
    action: 'create',
    before: null,
    after: { folder, closedOn, gapReason, files: files.length },
  });
  await changeClosing(tx, meetingId, closedOn);
  return id;
}

/** The folder could not be named: the meeting is as open as before. */
export async function takeSealBack(tx: Transaction, id: string): Promise<void> {
  const seal = await findSeal(tx.db, id);
  if (seal === null || seal.meetingId === null) throw notFound('Berkas ini');
  const { meetingId, folder, closedOn } = seal;
  await deleteSeal(tx, id);
  await recordChange(tx, {
    entity: 'dossier_seal',
    id,
    meetingId,
    action: 'delete',
    before: { folder, closedOn },
    after: null,
  });
  await changeClosing(tx, meetingId, null);
  await moveMeeting(tx, meetingId, 'final');
}

/** Opens a closed berkas again; the folder and its row stay, with the reason. RULE when it is not closed. */
export async function reopenBerkas(tx: Transaction, meetingId: string, reason: string): Promise<void> {
  const { closedOn } = await readFacts(tx.db, meetingId);
  if (closedOn === null) throw new Failure('RULE', 'Berkas rapat ini tidak sedang ditutup.');
  await changeClosing(tx, meetingId, null);
  await moveMeeting(tx, meetingId, 'final');
  const seal = (await listSealsOf(tx.db, meetingId)).find(({ reopenedAt }) => reopenedAt === null);
  if (seal === undefined) return;
  await markReopened(tx, seal.id, reason);
  await recordChange(tx, {
    entity: 'dossier_seal',
    id: seal.id,
    meetingId,
    action: 'update',
    before: { reopenReason: '' },
    after: { reopenReason: reason },
  });
}

async function changeClosing(tx: Transaction, meetingId: string, closedOn: string | null): Promise<void> {
  const before = (await findFacts(tx.db, meetingId))?.closedOn ?? null;
  const { id, version } = await ensureFacts(tx, meetingId);
  await raiseVersion(tx, 'dossier', id, version);
  await setClosedOn(tx, id, closedOn);
  await recordChange(tx, {
    entity: 'dossier',
    id,
    meetingId,
    action: 'update',
    before: { closedOn: before },
    after: { closedOn },
  });
}

async function moveMeeting(tx: Transaction, id: string, state: MeetingState): Promise<void> {
  const { version, profileId, value } = await readMeeting(tx.db, id);
  await saveMeeting(tx, { id, version, profileId, value: { ...value, state } });
}
