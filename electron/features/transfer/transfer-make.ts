import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { strToU8 } from 'fflate';
import { Failure } from '../../../shared/contract/failures.ts';
import { meetingFileText } from '../../../shared/domain/meeting-file/from-dossier.ts';
import { stableText } from '../../../shared/domain/merge-fields/same.ts';
import type { DossierContent } from '../../../shared/domain/merge-fields.ts';
import { officeProfileSchema } from '../../../shared/domain/office-profile.ts';
import {
  CONTENT_PART,
  filePart,
  MANIFEST_PART,
  MEETING_PART,
  TRANSFER_FORMAT,
  TRANSFER_VERSION,
  type TransferContent,
  type TransferManifest,
  withoutLinks,
} from '../../../shared/domain/transfer-file.ts';
import { systemCode } from '../../files/atomic-write.ts';
import type { FileStore } from '../../files/file-store.ts';
import { sha256 } from '../../files/hash.ts';
import { writeZip, type ZipPart } from '../../files/zip-write.ts';
import type { ReadDb } from '../../store/handles.ts';
import { readDossier } from '../archive/dossier.service.ts';
import { readTransferFiles } from '../attachments/attachment-transfer.service.ts';
import { readTransferItems } from '../followups/follow-up-transfer.service.ts';
import { readNotes } from '../minutes/private-notes.service.ts';
import { readPictureIfAny, readPictureSizes } from '../settings/pictures.service.ts';
import { knownStates, originOf } from './transfer.repository.ts';
import { contentOf, readTravellingFacts } from './transfer-dossier.ts';
import { fileHashes, manifestBytes } from './transfer-file.ts';

/** A state of a dossier that two archives know by its hash. */
export interface KnownState {
  sha256: string;
  value: DossierContent;
}

/** What the sender chose to send along. */
export interface SendChoices {
  hasFiles: boolean;
  hasNotes: boolean;
}

const PIECE = 256 * 1024;

/** A package before it is written: its small parts are in memory, attached files are named by their hashes. */
export interface MadeTransfer {
  manifest: TransferManifest;
  small: ReadonlyMap<string, Uint8Array>;
  /** Names and sizes in bytes by hash. */
  files: ReadonlyMap<string, { name: string; bytes: number }>;
  state: KnownState;
}

/** What the package of a live meeting holds, and the state that is in it. NOT_FOUND. */
export async function makeTransfer(
  db: ReadDb,
  meetingId: string,
  choices: SendChoices,
): Promise<MadeTransfer> {
  const { dossier, profile } = await readDossier(db, meetingId);
  const value = contentOf(dossier, await readTravellingFacts(db, meetingId));
  const { logoPictureId, garudaPictureId } = profile.letterhead;
  const pictureIds = [
    logoPictureId,
    garudaPictureId,
    ...value.supplement.photos.map((photo) => photo.pictureId),
  ];
  const { small, pictures } = await readPictures(
    db,
    pictureIds.filter((id) => id !== null),
  );
  const beside = await readBeside(db, meetingId, choices);
  const content = {
    dossier: value,
    profile: officeProfileSchema.parse(withoutLinks(profile)),
    pictures,
    files: beside.files,
    followUps: beside.followUps,
    notes: beside.notes,
  } satisfies TransferContent;
  small.set(CONTENT_PART, strToU8(JSON.stringify(content)));
  small.set(MEETING_PART, strToU8(meetingFileText(dossier, profile)));
  const sent = fileHashes(content);
  const files = new Map([...beside.stored].filter(([hash]) => sent.includes(hash)));
  const state = { sha256: sha256(strToU8(stableText(value))), value };
  const manifest: TransferManifest = {
    format: TRANSFER_FORMAT,
    formatVersion: TRANSFER_VERSION,
    originId: await originOf(db, meetingId),
    title: value.meeting.title,
    profileName: profile.name,
    exportedAt: new Date().toISOString(),
    state: state.sha256,
    earlierStates: await knownStates(db, meetingId),
    parts: [
      ...[...small].map(([path, bytes]) => ({ path, sha256: sha256(bytes), bytes: bytes.length })),
      ...[...files].map(([hash, { bytes }]) => ({ path: filePart(hash), sha256: hash, bytes })),
    ],
  };
  return { manifest, small, files, state };
}

async function readPictures(db: ReadDb, ids: readonly string[]) {
  const small = new Map<string, Uint8Array>();
  const pictures: TransferContent['pictures'] = [];
  for (const { id, name } of await readPictureSizes(db, [...new Set(ids)])) {
    const picture = await readPictureIfAny(db, id);
    if (picture === null) continue;
    const path = `gambar/${sha256(picture.bytes)}.${picture.type === 'image/png' ? 'png' : 'jpg'}`;
    small.set(path, picture.bytes);
    pictures.push({ id, path, name });
  }
  return { small, pictures };
}

/** What goes along beside the dossier, with the names and sizes of all files of the meeting. */
export async function readBeside(db: ReadDb, meetingId: string, { hasFiles, hasNotes }: SendChoices) {
  const attached = await readTransferFiles(db, meetingId);
  const items = await readTransferItems(db, meetingId);
  const stored = new Map([...attached.stored, ...items.stored]);
  return {
    stored,
    files: hasFiles ? attached.files : [],
    followUps: hasFiles ? items.followUps : items.followUps.map((item) => ({ ...item, proofs: [] })),
    notes: hasNotes ? await readNotes(db, meetingId) : null,
  };
}

/** Writes the package piece by piece. FILE when an attached file is gone or damaged in the archive. */
export function writeTransfer(
  target: FileHandle,
  made: MadeTransfer,
  store: FileStore,
  onPiece: (bytes: number) => void,
): Promise<void> {
  return writeZip(target, partsOf(made, store, onPiece));
}

function* partsOf(
  made: MadeTransfer,
  store: FileStore,
  onPiece: (bytes: number) => void,
): Generator<ZipPart> {
  yield { path: MANIFEST_PART, isPacked: false, pieces: [manifestBytes(made.manifest)] };
  for (const [path, bytes] of made.small) yield { path, isPacked: !path.endsWith('.json'), pieces: [bytes] };
  for (const [hash, { name }] of made.files)
    yield { path: filePart(hash), isPacked: true, pieces: storedPieces(store, hash, name, onPiece) };
}

async function* storedPieces(
  store: FileStore,
  hash: string,
  name: string,
  onPiece: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  const sum = createHash('sha256');
  try {
    for await (const piece of createReadStream(store.pathOf(hash), { highWaterMark: PIECE })) {
      if (!Buffer.isBuffer(piece)) continue;
      sum.update(piece);
      onPiece(piece.length);
      yield piece;
    }
  } catch (error) {
    if (systemCode(error) === '') throw error;
    throw lostFile(name, error);
  }
  if (sum.digest('hex') !== hash) throw lostFile(name, null);
}

function lostFile(name: string, cause: unknown): Failure {
  return new Failure(
    'FILE',
    `Lampiran “${name}” hilang atau rusak di folder arsip. Lampirkan lagi dari aslinya atau dari cadangan, atau pindahkan rapat tanpa lampiran.`,
    undefined,
    { cause },
  );
}
