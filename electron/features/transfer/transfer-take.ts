import { Failure } from '../../../shared/contract/failures.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { stableText } from '../../../shared/domain/merge-fields/same.ts';
import { travellingFactsSchema } from '../../../shared/domain/transfer-file.ts';
import type { StoredFile } from '../../files/file-store.ts';
import type { Transaction } from '../../store/handles.ts';
import { findByOrigin, insertOrigin, keepState } from './transfer.repository.ts';
import { takeBeside } from './transfer-beside.ts';
import {
  chosenDossier,
  createFrom,
  mergeInto,
  readContent,
  storePictures,
  withLocalPictures,
} from './transfer-dossier.ts';
import type { ReadTransfer } from './transfer-file.ts';
import { takenNumbers, withoutNumbers } from './transfer-numbers.ts';

export interface OpenFile {
  name: string;
  read: ReadTransfer;
  /** Of the meeting here when the file was opened; `null` when it was not here. */
  ours: string | null;
}

/**
 * Takes an opened package in, in one transaction: a new meeting, or the chosen places of a known one, and what travels beside.
 * CONFLICT when the meeting changed since it was compared; RULE when its berkas is closed.
 */
export async function takeIn(
  tx: Transaction,
  { name, read, ours }: OpenFile,
  choices: Record<string, 'one' | 'other'>,
  stored: ReadonlyMap<string, StoredFile>,
): Promise<OutputOf<'transfer.accept'>> {
  const { manifest, content } = read;
  const found = await findByOrigin(tx.db, manifest.originId);
  const isNew = found === null && ours === null;
  const present = found === null || found.isTrashed ? null : await readContent(tx.db, found.meetingId);
  if (!isNew && (present === null || stableText(present) !== ours)) throw changed();
  const pictures = await storePictures(tx, read);
  const theirs = withLocalPictures(content, pictures, present?.archive ?? travellingFactsSchema.parse({}));
  const taken = await takenNumbers(tx.db, theirs, found?.meetingId ?? null);
  const wanted = withoutNumbers(
    theirs,
    taken.map(({ paper }) => paper),
  );
  const meetingId = await placeDossier(tx);
  await takeBeside(tx, meetingId, content, stored);
  await keepState(tx, meetingId, { sha256: manifest.state, value: theirs, direction: 'in' });
  return { meetingId, notes: taken.map(({ sentence }) => sentence) };

  async function placeDossier(inside: Transaction): Promise<string> {
    if (found === null || present === null) {
      const id = await createFrom(inside, wanted, content, pictures);
      await insertOrigin(inside, id, manifest.originId);
      return id;
    }
    await mergeInto(inside, found.meetingId, chosenDossier(present, wanted, choices), name);
    return found.meetingId;
  }
}

function changed(): Failure {
  return new Failure(
    'CONFLICT',
    'Rapat ini berubah sejak berkas dibandingkan. Belum ada yang diambil; buka lagi berkasnya.',
  );
}
