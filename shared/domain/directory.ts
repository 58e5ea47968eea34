import { z } from 'zod';
import { isoDate } from './dates.ts';
import { actingPrefixSchema, officeRoleSchema } from './people.ts';
import { recordId } from './record.ts';
import { line, requiredLine } from './text.ts';

/** Instansi: perangkat daerah, instansi vertikal, ormas and others. */
export const organisationSchema = z.strictObject({
  name: requiredLine('Nama instansi'),
  shortName: line(60).default(''),
  kind: line(80).default(''),
  address: line(300).default(''),
});
export type Organisation = z.infer<typeof organisationSchema>;

/** Jabatan: an office that outlives its holders; invitations address it, not the person. */
export const positionSchema = z.strictObject({
  title: requiredLine('Nama jabatan', 200),
  role: officeRoleSchema.default('other'),
  organisationId: recordId.nullable().default(null),
});
export type Position = z.infer<typeof positionSchema>;

/** Who held a position from when until when; `null` is open on that side (rule 63). */
export const positionHolderSchema = z
  .strictObject({
    positionId: recordId,
    personId: recordId,
    acting: actingPrefixSchema.default(''),
    from: isoDate.nullable().default(null),
    until: isoDate.nullable().default(null),
  })
  .refine((holder) => holder.from === null || holder.until === null || holder.from <= holder.until, {
    error: 'Tanggal akhir masa jabatan mendahului tanggal awalnya.',
    path: ['until'],
  });
export type PositionHolder = z.infer<typeof positionHolderSchema>;

/** Kelompok undangan: positions in protocol order, kept as the user set it. */
export const groupSchema = z.strictObject({
  name: requiredLine('Nama kelompok', 120),
  positionIds: z.array(recordId).max(2000).default([]),
});
export type Group = z.infer<typeof groupSchema>;
