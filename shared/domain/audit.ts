import { addDays, type Zone } from './dates.ts';

/** Kinds of changes that the clerk can ask for, and the tables behind each. */
export const AUDIT_GROUPS = {
  meeting: { label: 'Rapat', entities: ['meeting', 'series', 'meeting_template'] },
  invitation: { label: 'Undangan', entities: ['invitation', 'delivery'] },
  attendance: { label: 'Daftar hadir', entities: ['attendance'] },
  minutes: { label: 'Notula', entities: ['minutes', 'minutes_note', 'phrase'] },
  'follow-up': {
    label: 'Tindak lanjut',
    entities: ['follow_up', 'follow_up_note', 'follow_up_proof', 'follow_up_paper'],
  },
  paper: { label: 'Naskah', entities: ['paper', 'supplement', 'job'] },
  letter: { label: 'Agenda surat', entities: ['letter', 'letter_gap'] },
  archive: {
    label: 'Berkas dan arsip',
    entities: ['dossier', 'dossier_seal', 'meeting_file', 'attachment', 'archive_record', 'retention_rule'],
  },
  directory: {
    label: 'Direktori',
    entities: ['organisation', 'person', 'position', 'position_holder', 'directory_group', 'import_batch'],
  },
  settings: {
    label: 'Pengaturan',
    entities: ['office_profile', 'picture', 'classification_code', 'code_import', 'saved_search'],
  },
} as const satisfies Readonly<Record<string, { label: string; entities: readonly string[] }>>;
export type AuditGroup = keyof typeof AUDIT_GROUPS;

export function isAuditGroup(text: string): text is AuditGroup {
  return Object.hasOwn(AUDIT_GROUPS, text);
}

const HOURS_AHEAD: Readonly<Record<Zone, number>> = { WIB: 7, WITA: 8, WIT: 9 };

/** The moments between which a period of days lies on the clocks of a zone: the first counts, the last does not. */
export function momentsOf(
  { from, until }: { from: string | null; until: string | null },
  zone: Zone,
): { from: string | null; until: string | null } {
  return {
    from: from === null ? null : startOf(from, zone),
    until: until === null ? null : startOf(addDays(until, 1), zone),
  };
}

function startOf(day: string, zone: Zone): string {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) - HOURS_AHEAD[zone] * 3_600_000).toISOString();
}
