import { z } from 'zod';
import { AUDIT_GROUPS, type AuditGroup, isAuditGroup } from '../domain/audit.ts';
import { isoDate } from '../domain/dates.ts';
import { recordId } from '../domain/record.ts';
import { command } from './define.ts';
import { exportedFile } from './exported.ts';
import { jobSchema } from './jobs.ts';
import { noInput } from './stored.ts';

/** Records whose own changes can be asked for; those of a post or person with the terms in office. */
const AUDITED_RECORDS = [
  'organisation',
  'person',
  'position',
  'directory_group',
  'series',
  'meeting_template',
  'letter',
  'archive_record',
  'office_profile',
  'classification_code',
] as const;
const auditedRecord = z.strictObject({ entity: z.enum(AUDITED_RECORDS), id: recordId });
export type AuditedRecord = z.infer<typeof auditedRecord>;

/** Which changes are meant; all of the parts must fit. */
export const auditFilter = z.strictObject({
  /** Of one meeting; `null` for all of the archive. */
  meetingId: recordId.nullable().default(null),
  /** Of one record; `null` for all of them. */
  record: auditedRecord.nullable().default(null),
  /** Days of the office, both included. */
  from: isoDate.nullable().default(null),
  until: isoDate.nullable().default(null),
  group: z
    .custom<AuditGroup>((value) => typeof value === 'string' && isAuditGroup(value), {
      error: `Pilih salah satu: ${Object.keys(AUDIT_GROUPS).join(', ')}.`,
    })
    .nullable()
    .default(null),
  /** Also changes of meetings that are Terbatas or Rahasia; those of one meeting or record are always shown. */
  hasGuarded: z.boolean().default(false),
});
export type AuditFilter = z.infer<typeof auditFilter>;

export const auditRow = z.object({
  /** Number in the chain, from 1. */
  seq: z.int(),
  at: z.iso.datetime(),
  /** `Mengubah tempat rapat “Rakor”`. */
  words: z.string(),
  /** `Tempat: Aula → Ruang Rapat`. */
  lines: z.array(z.string()),
  meetingId: recordId.nullable(),
  meetingTitle: z.string(),
  sha: z.string(),
});
export type AuditRow = z.infer<typeof auditRow>;

export const auditStateSchema = z.object({
  entries: z.int(),
  /** The last check of the chain; `null` before the first. */
  check: z.object({ at: z.iso.datetime(), entries: z.int(), problems: z.array(z.string()) }).nullable(),
});
export type AuditState = z.infer<typeof auditStateSchema>;

export const auditContract = {
  /** Changes, the newest first; `cursor` is the last page's `next`. */
  'audit.list': command(
    auditFilter.extend({
      limit: z.int().min(1).max(200).default(50),
      cursor: z.int().min(1).nullable().default(null),
    }),
    z.object({ rows: z.array(auditRow), next: z.int().nullable() }),
  ),
  /** The same as a workbook. RULE for more than fits into one. */
  'audit.export': command(auditFilter, exportedFile),
  'audit.state': command(noInput, auditStateSchema),
  /** Goes through the whole chain as a job: a changed or removed entry is found and named. */
  'audit.check': command(noInput, jobSchema),
};
