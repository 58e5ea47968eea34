import { z } from 'zod';
import { recordKindSchema } from './archive.ts';

/**
 * How far a proposal can be trusted. `none`: nothing was found. `given`: the user has said it.
 */
export const CERTAINTIES = ['sure', 'likely', 'doubtful', 'none', 'given'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

export const CERTAINTY_WORDS: Readonly<Record<Certainty, string>> = {
  sure: 'Yakin',
  likely: 'Mungkin',
  doubtful: 'Ragu',
  none: 'Tidak ditemukan',
  given: 'Anda isi',
};

/** A proposed value of one field, and in words why. */
export interface Guess<Value> {
  value: Value;
  certainty: Certainty;
  /** Indonesian, one short sentence. */
  why: string;
}

export const PAST_FIELDS = ['title', 'kind', 'date', 'number', 'organisation', 'code'] as const;
export type PastField = (typeof PAST_FIELDS)[number];

export const PAST_FIELD_WORDS: Readonly<Record<PastField, string>> = {
  title: 'Judul',
  kind: 'Jenis',
  date: 'Tanggal',
  number: 'Nomor',
  organisation: 'Instansi',
  code: 'Kode',
};

export const reasonSchema = z.object({
  field: z.enum(PAST_FIELDS),
  certainty: z.enum(CERTAINTIES),
  why: z.string(),
});
/** Why a field of a row holds what it holds. */
export type Reason = z.infer<typeof reasonSchema>;

export const pastValuesSchema = z.object({
  title: z.string(),
  kind: recordKindSchema,
  date: z.string().nullable(),
  number: z.string(),
  organisation: z.string(),
  code: z.string(),
});
export type PastValues = z.infer<typeof pastValuesSchema>;

/** Kinds that carry a number of their own; one without it is looked at again. */
const NUMBERED: ReadonlySet<PastValues['kind']> = new Set(['invitation', 'memo', 'assignment']);

/**
 * Fields that a person should look at: a doubtful one, and one that was not found where a record needs it. Date, title and
 * kind are needed always, a number only by letters.
 */
export function doubtsOf(kind: PastValues['kind'], reasons: readonly Reason[]): PastField[] {
  const isNeeded = (field: PastField) =>
    field === 'date' || field === 'title' || field === 'kind' || (field === 'number' && NUMBERED.has(kind));
  return reasons.flatMap(({ field, certainty }) =>
    certainty === 'doubtful' || (certainty === 'none' && isNeeded(field)) ? [field] : [],
  );
}
