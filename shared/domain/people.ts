import { z } from 'zod';
import { recordId } from './record.ts';
import { line, requiredLine } from './text.ts';

/** A name kept in its three parts, so that upper-casing or dropping degrees never touches the wrong part (rule 27). */
export const personNameSchema = z.strictObject({
  /** Gelar depan, e.g. `Dr. H.` */
  front: line(60).default(''),
  /** Nama tanpa gelar. */
  name: line(160).default(''),
  /** Gelar belakang, e.g. `S.STP., M.Si.` */
  back: line(120).default(''),
});
export type PersonName = z.infer<typeof personNameSchema>;

export const SERVICE_NUMBER_KINDS = ['NIP', 'NRP', 'none'] as const;

/**
 * NIP (civil servants, 18 digits; old ones 9) or NRP (army and police), kept as digits without spaces (rule 28).
 * Checked by `checkServiceNumber`, which warns instead of refusing where the rule says so.
 */
export const serviceNumberSchema = z.strictObject({
  kind: z.enum(SERVICE_NUMBER_KINDS).default('none'),
  digits: z
    .string()
    .overwrite((text) => text.replace(/[\s.]/g, ''))
    .max(30, 'Paling banyak 30 angka.')
    .default(''),
});
export type ServiceNumber = z.infer<typeof serviceNumberSchema>;

/** Words before a title that is being filled: rule 26. */
export const ACTING_PREFIXES = ['', 'Plt.', 'Plh.', 'Pj.', 'Pjs.'] as const;
export const actingPrefixSchema = z.enum(ACTING_PREFIXES);
export type ActingPrefix = z.infer<typeof actingPrefixSchema>;

/** Which of the offices that art. 44 names a title is; it decides the letterhead and the lines under the name. */
export const OFFICE_ROLES = ['regional-head', 'deputy-head', 'regional-secretary', 'other'] as const;
export const officeRoleSchema = z.enum(OFFICE_ROLES);
export type OfficeRole = z.infer<typeof officeRoleSchema>;

/** A title as printed, e.g. `{ acting: 'Plt.', title: 'Sekretaris Daerah' }`. */
export const actingTitleSchema = z.strictObject({
  acting: actingPrefixSchema.default(''),
  title: line(200).default(''),
});
export type ActingTitle = z.infer<typeof actingTitleSchema>;

/**
 * A person in an office, as it stood when the paper was made: a snapshot, so that later changes of the directory
 * never alter it (rule 62). The ids only remember where it was taken from.
 */
export const officialSchema = z.strictObject({
  positionId: recordId.nullable().default(null),
  personId: recordId.nullable().default(null),
  role: officeRoleSchema.default('other'),
  acting: actingPrefixSchema.default(''),
  title: line(200).default(''),
  name: personNameSchema.prefault({}),
  /** Grade such as `IV/b`, or free text for those who have none of the civil grades. */
  rank: line(80).default(''),
  number: serviceNumberSchema.prefault({}),
});
export type Official = z.infer<typeof officialSchema>;

/**
 * Who signs, with the chain of mandates above him, from the highest: `[]` signs by himself, one entry is
 * `a.n.`, each further one adds `u.b.`. A chain with `u.b.` but without `a.n.` cannot be written (rule 26).
 */
export const signatorySchema = z.strictObject({
  mandate: z.array(actingTitleSchema).max(6, 'Paling banyak enam tingkat.').default([]),
  official: officialSchema.prefault({}),
});
export type Signatory = z.infer<typeof signatorySchema>;

export const EMPTY_OFFICIAL: Official = officialSchema.parse({});
export const EMPTY_SIGNATORY: Signatory = signatorySchema.parse({});

/** Person of the directory. */
export const personSchema = z.strictObject({
  name: personNameSchema.extend({ name: requiredLine('Nama', 160) }),
  number: serviceNumberSchema.prefault({}),
  rank: line(80).default(''),
  gender: z.enum(['', 'L', 'P']).default(''),
  phone: line(60).default(''),
});
export type Person = z.infer<typeof personSchema>;
