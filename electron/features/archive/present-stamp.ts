import type { PaperKind } from '../../../shared/domain/dossier.ts';
import { composePaperOf } from '../../documents/models/compose.ts';
import type { ReadDb } from '../../store/handles.ts';
import { readDossier } from './dossier.service.ts';
import { nameOnlyPictures, pictureIds } from './paper-pictures.ts';
import { modelStamp } from './paper-stamp.ts';

/** Stamp of a paper as it would be written now: what the code on a sheet printed now would say. NOT_FOUND. */
export async function presentStamp(db: ReadDb, kind: PaperKind, meetingId: string): Promise<string> {
  const { dossier, profile } = await readDossier(db, meetingId);
  const pictures = await nameOnlyPictures(db, pictureIds(dossier, profile, kind));
  return modelStamp(composePaperOf(kind, dossier, profile, pictures).model);
}
