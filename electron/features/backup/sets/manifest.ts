import { createHash } from 'node:crypto';
import { z } from 'zod';
import { BACKUP_CAUSES } from '../../../../shared/domain/backup-causes.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const size = z.int().min(0);

const manifestFile = z.object({
  /** Relative to the archive folder, parted by `/`. */
  path: z.string().min(1).max(4096),
  bytes: size,
  sha256,
  /** Milliseconds since 1970, as the file system says: the same size and time need not be read again. */
  modified: z.number(),
});
export type ManifestFile = z.infer<typeof manifestFile>;

export const manifestSchema = z.object({
  format: z.literal('notula-backup'),
  version: z.literal(1),
  appVersion: z.string(),
  /** Number of the newest migration in the database. */
  schemaVersion: z.int().min(0),
  archiveId: z.string().min(1).max(100),
  madeAt: z.iso.datetime(),
  /** Greater than that of every backup known when this one was made; a clock may lie. `null` from before it was counted. */
  order: z.int().min(1).nullable().default(null),
  cause: z.enum(BACKUP_CAUSES),
  /** Rows of every table. */
  counts: z.record(z.string(), z.int().min(0)),
  /** Date and title of the latest meeting, ISO date; `null` without one. */
  newestMeeting: z.object({ title: z.string(), date: z.string() }).nullable(),
  database: z.object({ bytes: size, sha256 }),
  files: z.array(manifestFile),
  /** Indonesian sentences: what was already wrong in the archive. */
  warnings: z.array(z.string()),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** Thrown when a manifest is not what was written. */
export class UnsoundManifestError extends Error {
  override readonly name = 'UnsoundManifestError';
}

/** The manifest as text, closed by the hash of everything before. */
export function writeManifest(manifest: Manifest): string {
  return `${JSON.stringify({ ...manifest, hash: hashOf(JSON.stringify(manifest)) })}\n`;
}

/** Reads and proves a manifest. Throws an UnsoundManifestError for one that is changed, cut or of a later format. */
export function readManifest(text: string): Manifest {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    throw new UnsoundManifestError('no JSON');
  }
  const { hash, ...rest } = z.looseObject({ hash: z.string() }).catch({ hash: '' }).parse(raw);
  if (hash !== hashOf(JSON.stringify(rest))) throw new UnsoundManifestError('changed after it was written');
  const read = manifestSchema.safeParse(rest);
  if (!read.success) throw new UnsoundManifestError('of another format');
  return read.data;
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
