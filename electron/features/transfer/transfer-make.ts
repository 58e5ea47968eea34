import { strToU8 } from 'fflate';
import { meetingFileText } from '../../../shared/domain/meeting-file/from-dossier.ts';
import { stableText } from '../../../shared/domain/merge-fields/same.ts';
import type { DossierContent } from '../../../shared/domain/merge-fields.ts';
import { officeProfileSchema } from '../../../shared/domain/office-profile.ts';
import {
  CONTENT_PART,
  MEETING_PART,
  TRANSFER_FORMAT,
  TRANSFER_VERSION,
  withoutLinks,
} from '../../../shared/domain/transfer-file.ts';
import { sha256 } from '../../files/hash.ts';
import type { ReadDb } from '../../store/handles.ts';
import { readDossier } from '../archive/dossier.service.ts';
import { readPictureIfAny, readPictureSizes } from '../settings/pictures.service.ts';
import { knownStates, originOf } from './transfer.repository.ts';
import { contentOf } from './transfer-dossier.ts';
import { packTransfer } from './transfer-file.ts';

/** A state of a dossier that two archives know by its hash. */
export interface KnownState {
  sha256: string;
  value: DossierContent;
}

/** The file of a live meeting and the state that is in it. NOT_FOUND. */
export async function makeTransfer(
  db: ReadDb,
  meetingId: string,
): Promise<{ bytes: Uint8Array; state: KnownState }> {
  const { dossier, profile } = await readDossier(db, meetingId);
  const value = contentOf(dossier);
  const { logoPictureId, garudaPictureId } = profile.letterhead;
  const ids = [logoPictureId, garudaPictureId, ...value.supplement.photos.map((photo) => photo.pictureId)];
  const parts = new Map<string, Uint8Array>();
  const pictures: { id: string; path: string; name: string }[] = [];
  for (const { id, name } of await readPictureSizes(db, [...new Set(ids.filter((id) => id !== null))])) {
    const picture = await readPictureIfAny(db, id);
    if (picture === null) continue;
    const path = `gambar/${sha256(picture.bytes)}.${picture.type === 'image/png' ? 'png' : 'jpg'}`;
    parts.set(path, picture.bytes);
    pictures.push({ id, path, name });
  }
  const content = { dossier: value, profile: officeProfileSchema.parse(withoutLinks(profile)), pictures };
  parts.set(CONTENT_PART, strToU8(JSON.stringify(content)));
  parts.set(MEETING_PART, strToU8(meetingFileText(dossier, profile)));
  const state = { sha256: sha256(strToU8(stableText(value))), value };
  const manifest = {
    format: TRANSFER_FORMAT,
    formatVersion: TRANSFER_VERSION,
    originId: await originOf(db, meetingId),
    title: value.meeting.title,
    profileName: profile.name,
    exportedAt: new Date().toISOString(),
    state: state.sha256,
    earlierStates: await knownStates(db, meetingId),
  } as const;
  return { bytes: packTransfer(manifest, parts), state };
}
