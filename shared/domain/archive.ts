import { z } from 'zod';
import { line, paragraphs } from './text.ts';

/** Klasifikasi keamanan, from open to closed (naskah dinas: B, T, R, SR). */
export const SECURITY_CLASSES = ['open', 'limited', 'secret', 'top-secret'] as const;
export const securitySchema = z.enum(SECURITY_CLASSES);
export type SecurityClass = z.infer<typeof securitySchema>;

export const SECURITY_WORDS: Readonly<Record<SecurityClass, string>> = {
  open: 'Biasa/Terbuka',
  limited: 'Terbatas',
  secret: 'Rahasia',
  'top-secret': 'Sangat Rahasia',
};

/** Whether a record is left out of general lists and exports unless it is asked for (rule 61). */
export function isGuarded(security: SecurityClass): boolean {
  return security !== 'open';
}

/** What a file of a meeting is. */
export const FILE_ROLES = ['scan', 'photo', 'material', 'letter', 'other'] as const;
export const fileRoleSchema = z.enum(FILE_ROLES);
export type FileRole = z.infer<typeof fileRoleSchema>;

export const FILE_ROLE_WORDS: Readonly<Record<FileRole, string>> = {
  scan: 'Pindaian',
  photo: 'Foto',
  material: 'Materi',
  letter: 'Surat',
  other: 'Lainnya',
};

/** How far the words of a stored file are taken out; all but `waiting` are final. */
export const TEXT_STATES = ['waiting', 'done', 'no-text', 'protected', 'damaged', 'unreadable'] as const;
export type TextState = (typeof TEXT_STATES)[number];

/** Kinds of old papers. */
export const RECORD_KINDS = [
  'invitation',
  'minutes',
  'attendance',
  'report',
  'official-record',
  'memo',
  'assignment',
  'press-release',
  'other',
] as const;
export const recordKindSchema = z.enum(RECORD_KINDS);
export type RecordKind = z.infer<typeof recordKindSchema>;

export const RECORD_KIND_WORDS: Readonly<Record<RecordKind, string>> = {
  invitation: 'Undangan',
  minutes: 'Notula',
  attendance: 'Daftar hadir',
  report: 'Laporan',
  'official-record': 'Berita acara',
  memo: 'Nota dinas',
  assignment: 'Surat tugas',
  'press-release': 'Siaran pers',
  other: 'Lainnya',
};

/** Archival facts of a meeting as the form holds them. */
export const dossierFactsSchema = z.strictObject({
  /** Classification code; empty takes that of the invitation. */
  code: line(40).default(''),
  security: securitySchema.default('open'),
  /** Kept for ever, whatever the retention of its code says (naskah dinas 4.3). */
  isPermanent: z.boolean().default(false),
  note: paragraphs(2000).default(''),
});
export type DossierFacts = z.infer<typeof dossierFactsSchema>;
