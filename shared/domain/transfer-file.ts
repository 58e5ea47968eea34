import { z } from 'zod';
import { dossierFactsSchema, fileRoleSchema } from './archive.ts';
import { attendanceSchema } from './attendance.ts';
import { isoDate } from './dates.ts';
import { FOLLOW_UP_STATES } from './follow-up-progress.ts';
import { invitationSchema } from './invitation.ts';
import { meetingSchema } from './meeting.ts';
import { isSame, valueAt } from './merge-fields/same.ts';
import { minutesSchema } from './minutes.ts';
import { privateNotesSchema } from './minutes-notes.ts';
import { officeProfileSchema } from './office-profile.ts';
import { recordId } from './record.ts';
import { DEVELOPMENTS, usualDevelopment } from './retention-lists.ts';
import { supplementSchema } from './supplement.ts';
import { line, paragraphs } from './text.ts';

/*
 * Berkas pindah: one meeting for another computer, as a zip. `manifest.json` names every other part with its hash,
 * `berkas.json` holds the records with their ids, `rapat.json` is the same meeting in the public format, for reading
 * without this application, `gambar/` holds the pictures and `lampiran/` attached files and proofs, each once under its hash.
 * `resources/docs/transfer-file.md` tells the whole of it.
 */

export const TRANSFER_FORMAT = 'notula.transfer';
/**
 * 2 added archival facts, attached files, the progress of follow-ups and private notes, 3 tingkat perkembangan; older files
 * are read as well.
 */
export const TRANSFER_VERSION = 3;
export const TRANSFER_EXTENSION = 'notula';
export const CONTENT_PART = 'berkas.json';
export const MEETING_PART = 'rapat.json';
export const MANIFEST_PART = 'manifest.json';

/** Attached files and proofs of one package together: what a memory stick of an office and its mail still carry. */
export const MOST_FILE_MEBIBYTES = 500;
export const MOST_FILE_BYTES = MOST_FILE_MEBIBYTES * 1024 * 1024;

/** Where the bytes of an attached file lie in the package. */
export function filePart(sha256: string): string {
  return `lampiran/${sha256}`;
}

const hash = z.string().regex(/^[0-9a-f]{64}$/);

const development = z.enum(DEVELOPMENTS);

export const travellingFactsSchema = dossierFactsSchema.extend({
  development: development.default(usualDevelopment('meeting')),
});

export const dossierContentSchema = z.strictObject({
  meeting: meetingSchema,
  invitation: invitationSchema,
  attendance: attendanceSchema,
  minutes: minutesSchema,
  supplement: supplementSchema,
  /** States that were kept before version 2 have none, before version 3 no tingkat perkembangan. */
  archive: travellingFactsSchema.prefault({}),
});

/** Enough of a manifest of any version to tell what it is. */
export const anyManifestSchema = z.looseObject({
  format: z.literal(TRANSFER_FORMAT),
  formatVersion: z.int().min(1),
});

export const manifestSchema = z.object({
  format: z.literal(TRANSFER_FORMAT),
  formatVersion: z.int().min(1).max(TRANSFER_VERSION),
  /** The meeting's id in the archive that it was made in. */
  originId: recordId,
  title: z.string().max(600),
  profileName: z.string().max(200),
  exportedAt: z.iso.datetime(),
  /** Of the state inside, and of earlier ones that the sender has sent or received, oldest first. */
  state: hash,
  earlierStates: z.array(hash).max(100),
  parts: z.array(z.object({ path: z.string().max(200), sha256: hash, bytes: z.int().min(0) })).max(4500),
});
export type TransferManifest = z.infer<typeof manifestSchema>;

/** A name that is a name only: it reaches no other folder. */
const fileName = z
  .string()
  .min(1)
  .max(200)
  .refine(
    (name) => !/^\.*$/.test(name) && ![...name].some((letter) => letter < ' ' || '/\\'.includes(letter)),
  );

const transferProof = z.strictObject({ sha256: hash, name: fileName });
const state = z.enum(FOLLOW_UP_STATES);

/** What became of an action item; `id` is the item's. Notes are known by their ids and never taken in twice. */
const transferFollowUp = z.strictObject({
  id: recordId,
  owner: line(300),
  due: isoDate.nullable(),
  state,
  notes: z
    .array(
      z.strictObject({
        id: recordId,
        on: isoDate,
        text: paragraphs(4000),
        author: line(120),
        stateBefore: state,
        stateAfter: state,
      }),
    )
    .max(2000),
  proofs: z.array(transferProof).max(500),
});
export type TransferFollowUp = z.infer<typeof transferFollowUp>;

const transferFile = z.strictObject({
  sha256: hash,
  name: fileName,
  role: fileRoleSchema,
  description: line(500),
});
export type TransferFile = z.infer<typeof transferFile>;

export const transferContentSchema = z.strictObject({
  dossier: dossierContentSchema.extend({
    /** A file of version 1 tells no archival facts, one of version 2 no tingkat perkembangan. */
    archive: dossierFactsSchema
      .extend({ development: development.nullable().default(null) })
      .nullable()
      .default(null),
  }),
  profile: officeProfileSchema,
  pictures: z
    .array(z.strictObject({ id: recordId, path: z.string().max(200), name: z.string().max(300) }))
    .max(200),
  /** Attached files in the order of the clerk; empty when the sender left them out. */
  files: z.array(transferFile).max(2000).default([]),
  followUps: z.array(transferFollowUp).max(5000).default([]),
  /** Only where the sender asked for it: they are private. */
  notes: privateNotesSchema.nullable().default(null),
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
