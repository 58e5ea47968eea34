import { z } from 'zod';
import { attendanceSchema } from './attendance.ts';
import { invitationSchema } from './invitation.ts';
import { meetingSchema } from './meeting.ts';
import { isSame, valueAt } from './merge-fields/same.ts';
import { minutesSchema } from './minutes.ts';
import { officeProfileSchema } from './office-profile.ts';
import { recordId } from './record.ts';
import { supplementSchema } from './supplement.ts';

/*
 * Berkas pindah: one meeting for another computer, as a zip. `manifest.json` names every other part with its hash,
 * `berkas.json` holds the records with their ids, `rapat.json` is the same meeting in the public format, for reading
 * without this application, and `gambar/` holds the pictures.
 */

export const TRANSFER_FORMAT = 'notula.transfer';
export const TRANSFER_VERSION = 1;
export const TRANSFER_EXTENSION = 'notula';
export const CONTENT_PART = 'berkas.json';
export const MEETING_PART = 'rapat.json';
export const MANIFEST_PART = 'manifest.json';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

export const dossierContentSchema = z.strictObject({
  meeting: meetingSchema,
  invitation: invitationSchema,
  attendance: attendanceSchema,
  minutes: minutesSchema,
  supplement: supplementSchema,
});

/** Enough of a manifest of any version to tell what it is. */
export const anyManifestSchema = z.looseObject({
  format: z.literal(TRANSFER_FORMAT),
  formatVersion: z.int().min(1),
});

export const manifestSchema = z.object({
  format: z.literal(TRANSFER_FORMAT),
  formatVersion: z.literal(TRANSFER_VERSION),
  /** The meeting's id in the archive that it was made in. */
  originId: recordId,
  title: z.string().max(600),
  profileName: z.string().max(200),
  exportedAt: z.iso.datetime(),
  /** Of the state inside, and of earlier ones that the sender has sent or received, oldest first. */
  state: hash,
  earlierStates: z.array(hash).max(100),
  parts: z.array(z.object({ path: z.string().max(200), sha256: hash, bytes: z.int().min(0) })).max(200),
});
export type TransferManifest = z.infer<typeof manifestSchema>;

export const transferContentSchema = z.strictObject({
  dossier: dossierContentSchema,
  profile: officeProfileSchema,
  pictures: z
    .array(z.strictObject({ id: recordId, path: z.string().max(200), name: z.string().max(300) }))
    .max(200),
});
export type TransferContent = z.infer<typeof transferContentSchema>;

/** Links to the directory, which mean something in one archive only. */
const LINKS = new Set(['positionId', 'personId']);

/** The same value without links to the directory, at any depth. */
export function withoutLinks(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutLinks);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [key, LINKS.has(key) ? null : withoutLinks(entry)]),
  );
}

/** `value` with the links that `known` has at the same place, wherever both say the same. */
export function withLinksOf(value: unknown, known: unknown): unknown {
  if (Array.isArray(value)) {
    const others = Array.isArray(known) ? known : [];
    return value.map((entry: unknown, index) => {
      const id = valueAt(entry, 'id');
      const same: unknown =
        id === undefined ? others[index] : others.find((other) => valueAt(other, 'id') === id);
      return withLinksOf(entry, same);
    });
  }
  if (typeof value !== 'object' || value === null) return value;
  if (isSame(value, withoutLinks(known))) return known;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [key, withLinksOf(entry, valueAt(known, key))]),
  );
}

/** The same value with other ids of pictures; one that is not in the map stays. */
export function withPictures(value: unknown, ids: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return ids.get(value) ?? value;
  if (Array.isArray(value)) return value.map((entry) => withPictures(entry, ids));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, withPictures(entry, ids)]));
}
