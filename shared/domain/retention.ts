import { z } from 'zod';
import { formatDate, parseIsoDate } from './dates.ts';
import { line, requiredLine } from './text.ts';

/*
 * Retention (JRA): how long the files of a classification code are kept, counted from the day on which a file was closed,
 * and what becomes of them then (rule 58, naskah dinas 4.3). Nothing here ever destroys anything: it tells what is due.
 */

export const FINAL_FATES = ['musnah', 'permanen', 'dinilai-kembali'] as const;
export const finalFateSchema = z.enum(FINAL_FATES);
export type FinalFate = z.infer<typeof finalFateSchema>;

export const FINAL_FATE_WORDS: Readonly<Record<FinalFate, string>> = {
  musnah: 'Musnah',
  permanen: 'Permanen',
  'dinilai-kembali': 'Dinilai kembali',
};

const years = (label: string) =>
  z
    .int({ error: `${label} diisi dengan angka tahun yang bulat.` })
    .min(0, `${label} paling sedikit 0 tahun.`)
    .max(100, `${label} paling banyak 100 tahun.`);

/** What the region's schedule says of a code; codes under it follow it unless they have a rule of their own. */
export const retentionRuleSchema = z.strictObject({
  code: requiredLine('Kode', 40),
  activeYears: years('Aktif'),
  inactiveYears: years('Inaktif'),
  finalFate: finalFateSchema,
  note: line(300).default(''),
});
export type RetentionRule = z.infer<typeof retentionRuleSchema>;

/**
 * Values that some regions use (naskah dinas 4.3): only ever proposed, because each region sets its own. The clerk takes
 * one over by hand.
 */
export const SUGGESTED_RULES: readonly RetentionRule[] = [
  {
    code: '000.1.5',
    activeYears: 1,
    inactiveYears: 1,
    finalFate: 'musnah',
    note: 'Kecuali notulen terkait kebijakan: permanen',
  },
  { code: '000.5.3.1', activeYears: 2, inactiveYears: 3, finalFate: 'musnah', note: '' },
  { code: '000.8.3.3', activeYears: 2, inactiveYears: 3, finalFate: 'permanen', note: '' },
];

/** Stands beside every suggestion. */
export const SUGGESTION_WARNING =
  'Contoh dari daerah lain, bukan ketentuan daerah Anda: periksa dengan JRA daerah Anda.';

/**
 * The rule of a code: its own, else that of the nearest code above it (000.1.5 follows 000.1, then 000); `null` where
 * none is known. Parts are compared as they are written, so that 000.1.10 never follows 000.1.1.
 */
export function findRule(
  rules: ReadonlyMap<string, RetentionRule>,
  code: string,
): { rule: RetentionRule; isInherited: boolean } | null {
  const parts = code.split('.').map((part) => part.trim());
  for (let count = parts.length; count > 0; count -= 1) {
    const rule = rules.get(parts.slice(0, count).join('.'));
    if (rule !== undefined) return { rule, isInherited: count < parts.length };
  }
  return null;
}

/**
 * The same day some years later. A year without 29 February ends the day after the 28th: a period is never over a day
 * early. Throws RangeError for a date that does not exist.
 */
export function addYears(iso: string, count: number): string {
  const parts = parseIsoDate(iso);
  if (parts === null) throw new RangeError(`Not a date: ${iso}`);
  const date = new Date(Date.UTC(parts.year + count, parts.month - 1, parts.day));
  return date.toISOString().slice(0, 10);
}

/** `open`: not closed, nothing is counted. `unknown`: closed, but no rule is known. `ended`: its retention is over. */
export const RETENTION_STAGES = ['open', 'unknown', 'active', 'inactive', 'ended'] as const;
export type RetentionStage = (typeof RETENTION_STAGES)[number];

export interface RetentionFacts {
  /** ISO day on which the file was closed; for an old paper its own date. `null`: open, or not known. */
  closedOn: string | null;
  /** Kept for ever, whatever the rule says. */
  isPermanent: boolean;
  rule: Pick<RetentionRule, 'activeYears' | 'inactiveYears' | 'finalFate'> | null;
}

export interface RetentionState {
  stage: RetentionStage;
  /** First day on which the file is inactive. */
  inactiveOn: string | null;
  /** First day after its retention. */
  endsOn: string | null;
  /** What becomes of it then; "permanen" of a file wins over its rule. `null` without a rule. */
  fate: FinalFate | null;
}

/**
 * Where a file stands on a day. It is worked out each time, so a changed rule counts at once. Lists of thousands work the same
 * out in SQL (`records.repository`); a test holds the two together.
 */
export function retentionOf({ closedOn, isPermanent, rule }: RetentionFacts, today: string): RetentionState {
  const fate = isPermanent ? 'permanen' : (rule?.finalFate ?? null);
  if (closedOn === null) return { stage: 'open', inactiveOn: null, endsOn: null, fate };
  if (rule === null) return { stage: 'unknown', inactiveOn: null, endsOn: null, fate };
  const inactiveOn = addYears(closedOn, rule.activeYears);
  const endsOn = addYears(closedOn, rule.activeYears + rule.inactiveYears);
  return { stage: stageOn(today, inactiveOn, endsOn), inactiveOn, endsOn, fate };
}

function stageOn(today: string, inactiveOn: string, endsOn: string): RetentionStage {
  if (today >= endsOn) return 'ended';
  return today >= inactiveOn ? 'inactive' : 'active';
}

/** `Aktif 1 th, inaktif 1 th, musnah`. */
export function ruleText({
  activeYears,
  inactiveYears,
  finalFate,
}: Pick<RetentionRule, 'activeYears' | 'inactiveYears' | 'finalFate'>): string {
  return `Aktif ${activeYears} th, inaktif ${inactiveYears} th, ${FINAL_FATE_WORDS[finalFate].toLowerCase()}`;
}

/** What the column "Retensi" of a list of records says: dates that are counted, or why none are. */
export function retentionText(state: RetentionState): string {
  const fate = state.fate === null ? '' : FINAL_FATE_WORDS[state.fate];
  if (state.stage === 'open') return joined(['Berkas masih terbuka', fate]);
  if (state.inactiveOn === null || state.endsOn === null) return joined(['Retensi kode belum diatur', fate]);
  return joined([
    `Aktif s.d. ${formatDate(dayBefore(state.inactiveOn))}`,
    `inaktif s.d. ${formatDate(dayBefore(state.endsOn))}`,
    fate,
  ]);
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('; ');
}

function dayBefore(iso: string): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
