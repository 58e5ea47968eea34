import { z } from 'zod';
import { dossierFactsSchema } from '../domain/archive.ts';
import { isoDate } from '../domain/dates.ts';
import { recordId } from '../domain/record.ts';
import { checkedFileSchema, reasonSchema, SEAL_STATES } from '../domain/seal.ts';
import { command } from './define.ts';
import { jobSchema } from './jobs.ts';
import { byId, byMeeting, nothing } from './stored.ts';

/** Something that a berkas lacks, or that is doubtful in it, and the place where it is mended. */
export const gapSchema = z.object({
  /** `missing`: the clerk says why before she closes all the same. */
  severity: z.enum(['missing', 'warning']),
  message: z.string(),
  /** Tab of the dossier, or the settings of the office, and dotted path of the field in it; empty for the tab itself. */
  tab: z.enum(['rapat', 'undangan', 'hadir', 'notula', 'naskah', 'berkas', 'pengaturan']),
  field: z.string(),
});
export type Gap = z.infer<typeof gapSchema>;

/** One closing of a berkas. */
export const sealSchema = z.object({
  id: recordId,
  meetingId: recordId.nullable(),
  title: z.string(),
  meetingDate: isoDate.nullable(),
  closedOn: isoDate,
  closedAt: z.iso.datetime(),
  /** As shown to the user: absolute. */
  folder: z.string(),
  files: z.int(),
  bytes: z.int(),
  gapReason: z.string(),
  reopenedAt: z.iso.datetime().nullable(),
  reopenReason: z.string(),
  check: z
    .object({
      at: z.iso.datetime(),
      state: z.enum(SEAL_STATES),
      files: z.array(checkedFileSchema),
    })
    .nullable(),
});
export type Seal = z.infer<typeof sealSchema>;

export const dossierStateSchema = z.object({
  /** Version 0 stands for facts that nobody has changed yet. */
  facts: z.object({ version: z.int().min(0), value: dossierFactsSchema }),
  /** Code of the invitation, which counts while the facts have none. */
  usualCode: z.string(),
  closedOn: isoDate.nullable(),
  /** Newest first; the first one is in force while `closedOn` is not `null`. */
  seals: z.array(sealSchema),
});
export type DossierState = z.infer<typeof dossierStateSchema>;

export const sealContract = {
  'seal.get': command(byMeeting, dossierStateSchema),
  /** CONFLICT; RULE while the berkas is closed. */
  'seal.saveFacts': command(
    z.strictObject({ meetingId: recordId, version: z.int().min(0), value: dossierFactsSchema }),
    z.object({ version: z.int(), updatedAt: z.iso.datetime() }),
  ),
  /** What the berkas lacks, and whether PDF files can be made here. */
  'seal.gaps': command(byMeeting, z.object({ gaps: z.array(gapSchema), hasPdf: z.boolean() })),
  /** Closes and writes the berkas as a job. RULE when closed already, or with gaps and without a reason. */
  'seal.close': command(
    z.strictObject({ meetingId: recordId, reason: z.union([z.literal(''), reasonSchema]) }),
    jobSchema,
  ),
  /** RULE when it is not closed. The folder that was written stays. */
  'seal.reopen': command(z.strictObject({ meetingId: recordId, reason: reasonSchema }), nothing),
  /** Checks every hash of one berkas, or of all, as a job. */
  'seal.verify': command(z.strictObject({ id: recordId.nullable() }), jobSchema),
  /** All berkas that were ever closed, the newest first. */
  'seal.list': command(
    z.strictObject({
      limit: z.int().min(1).max(200).default(100),
      cursor: z.string().max(100).nullable().default(null),
    }),
    z.object({
      rows: z.array(
        sealSchema
          .omit({ check: true })
          .extend({ checkedAt: z.iso.datetime().nullable(), state: z.enum(SEAL_STATES).nullable() }),
      ),
      next: z.string().nullable(),
      total: z.int(),
      /** Of those in force or not, how many were never checked, and how many differ or are gone. */
      unchecked: z.int(),
      broken: z.int(),
    }),
  ),
  /** Shows the folder in the file manager. FILE when it is gone. */
  'seal.show': command(byId, nothing),
};
