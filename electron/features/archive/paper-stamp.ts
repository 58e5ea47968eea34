import type { Dossier, PaperKind } from '../../../shared/domain/dossier.ts';
import type { OfficeProfile } from '../../../shared/domain/office-profile.ts';
import { sha256 } from '../../files/hash.ts';
import type { PictureIds } from './paper-pictures.ts';

/**
 * Hash of everything that a plain model prints, 64 hexadecimal digits: equal for the same paper, another one as soon as a
 * word of it changes. Bytes count by their own hash.
 */
export function modelStamp(model: unknown): string {
  const text = JSON.stringify(model, (_key, value: unknown) =>
    value instanceof Uint8Array ? sha256(value) : value,
  );
  return sha256(new TextEncoder().encode(text));
}

/** Which records a kind of paper is made from; all of them where nothing is said. */
const SOURCES: Partial<Record<PaperKind, readonly (keyof Dossier)[]>> = {
  invitation: ['meeting', 'invitation'],
  attendance: ['meeting', 'attendance', 'supplement'],
};

/** What a final paper was made from: later changes of the records, the profile or the directory never alter it. */
export interface PaperSnapshot {
  dossier: Partial<Dossier>;
  profile: OfficeProfile;
  pictureIds: PictureIds;
}

export function takeSnapshot(
  kind: PaperKind,
  dossier: Dossier,
  profile: OfficeProfile,
  pictureIds: PictureIds,
): PaperSnapshot {
  const names = SOURCES[kind];
  const kept = Object.entries(dossier).filter(([name]) => names?.some((wanted) => wanted === name) ?? true);
  return { dossier: Object.fromEntries(kept), profile, pictureIds };
}
