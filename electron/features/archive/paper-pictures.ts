import type { Dossier, PaperKind } from '../../../shared/domain/dossier.ts';
import type { OfficeProfile } from '../../../shared/domain/office-profile.ts';
import type { Picture, Pictures } from '../../documents/models/paper.model.ts';
import type { ReadDb } from '../../store/handles.ts';
import { readPictureIfAny, readPictureSizes } from '../settings/pictures.service.ts';

/** Which stored pictures the papers of a meeting show, by id. */
export interface PictureIds {
  logo: string | null;
  garuda: string | null;
  photos: string[];
}

/** Papers that show the photos of the meeting. */
const WITH_PHOTOS: ReadonlySet<PaperKind> = new Set(['photos']);

/** Pictures of one kind of paper, or of all kinds: photos are many megabytes, and few papers show them. */
export function pictureIds(
  { supplement }: Pick<Dossier, 'supplement'>,
  { letterhead }: OfficeProfile,
  kind: PaperKind | null = null,
): PictureIds {
  const photos = kind === null || WITH_PHOTOS.has(kind) ? supplement.photos : [];
  return {
    logo: letterhead.logoPictureId,
    garuda: letterhead.garudaPictureId,
    photos: [...new Set(photos.map(({ pictureId }) => pictureId))],
  };
}

/** The pictures with their bytes; one that is not in this archive is left out (rule 24). */
export async function readPictures(db: ReadDb, { logo, garuda, photos }: PictureIds): Promise<Pictures> {
  const found: Record<string, Picture> = {};
  for (const id of photos) {
    const picture = await readPictureIfAny(db, id);
    if (picture !== null) found[id] = picture;
  }
  return {
    logo: await readPictureIfAny(db, logo),
    garuda: await readPictureIfAny(db, garuda),
    photos: found,
  };
}

/**
 * The same with the id in place of the bytes, to tell whether a paper is fresh without reading megabytes: a stored picture
 * never changes, so the id says as much as the bytes.
 */
export async function nameOnlyPictures(db: ReadDb, ids: PictureIds): Promise<Pictures> {
  const wanted = [ids.logo, ids.garuda, ...ids.photos].filter((id) => id !== null);
  const named = new Map((await readPictureSizes(db, wanted)).map((picture) => [picture.id, picture]));
  const byName = (id: string | null): Picture | null => {
    const picture = id === null ? undefined : named.get(id);
    if (picture === undefined) return null;
    const { type, width, height } = picture;
    return { bytes: new TextEncoder().encode(picture.id), type, width, height };
  };
  const photos = ids.photos.map((id) => [id, byName(id)] as const);
  return {
    logo: byName(ids.logo),
    garuda: byName(ids.garuda),
    photos: Object.fromEntries(photos.flatMap(([id, picture]) => (picture === null ? [] : [[id, picture]]))),
  };
}
