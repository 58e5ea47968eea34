import { FILE_ROLE_WORDS, RECORD_KIND_WORDS, SECURITY_WORDS } from './archive.ts';
import { isFields, pieceOf, rowsOf } from './audit-diff.ts';
import { formatDate, parseIsoDate } from './dates.ts';
import { CHANNEL_WORDS } from './delivery.ts';
import { FOLLOW_UP_STATE_WORDS } from './follow-up-progress.ts';
import { LETTER_STATE_WORDS, REGISTER_WORDS } from './letter-ledger.ts';
import { LETTERHEAD_WORDS } from './merge-fields/invitation.ts';
import { STATE_WORDS } from './merge-fields/meeting.ts';
import { FINAL_FATE_WORDS } from './retention.ts';
import { DEVELOPMENT_WORDS } from './retention-lists.ts';

/** Longest text of one side that is told. */
const LONGEST = 160;
const EMPTY = '(kosong)';
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Words of values that are kept as codes, by entity and field. */
const CODE_WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'meeting.state': STATE_WORDS,
  // Of the minutes themselves, and of the follow-ups in them.
  'minutes.state': { draft: 'Konsep', final: 'Final', ...FOLLOW_UP_STATE_WORDS },
  'invitation.letterhead': LETTERHEAD_WORDS,
  'attendance.rule': {
    none: 'Tanpa kuorum',
    half: 'Lebih dari separuh',
    'two-thirds': 'Dua pertiga',
    number: 'Jumlah tertentu',
  },
  'supplement.presence': { all: 'Semua peserta', onsite: 'Hanya yang luring', online: 'Hanya yang daring' },
  'supplement.variant': { standard: 'Biasa', payment: 'SPJ' },
  'supplement.layout': { single: 'Satu orang', row: 'Bersebelahan', table: 'Tabel' },
  'supplement.text': { title: 'Jabatan', name: 'Nama', both: 'Nama dan jabatan' },
  'follow_up.state': FOLLOW_UP_STATE_WORDS,
  'letter.state': LETTER_STATE_WORDS,
  'dossier.security': SECURITY_WORDS,
  'archive_record.security': SECURITY_WORDS,
  'archive_record.kind': RECORD_KIND_WORDS,
  'dossier.development': DEVELOPMENT_WORDS,
  'archive_record.development': DEVELOPMENT_WORDS,
  'meeting_file.role': FILE_ROLE_WORDS,
  'delivery.channel': CHANNEL_WORDS,
  'letter.register': REGISTER_WORDS,
  'retention_rule.finalFate': FINAL_FATE_WORDS,
  'series.kind': { recurring: 'Berkala', roadshow: 'Keliling' },
  'attendance.state': {
    invited: 'Belum dicatat',
    present: 'Hadir',
    represented: 'Diwakili',
    excused: 'Izin',
    absent: 'Tidak hadir',
  },
  'attendance.mode': { onsite: 'Di tempat', online: 'Daring' },
};

/** Fields that only the program reads; the role of an official stands in the title, too. */
const TECHNICAL = /^(?:id|type|kind|role|version|ordinal|sha256|attrs|marks)$|(?:Id|Ids|_id|_at|_json|At)$/;

/** One place that differs, both sides in words. */
export interface ValuePair {
  before: string;
  after: string;
}

/** Where two sides of an audited change differ, in words: at most one pair for each value. */
export function valuePairs(entity: string, key: string, before: unknown, after: unknown): ValuePair[] {
  const [rowsBefore, rowsAfter] = [rowsOf(before), rowsOf(after)];
  if (rowsBefore !== null && rowsAfter !== null) {
    return Object.keys(rowsAfter).flatMap((row) => valuePairs(entity, key, rowsBefore[row], rowsAfter[row]));
  }
  const [pieceBefore, pieceAfter] = [pieceOf(before), pieceOf(after)];
  if (pieceBefore !== null || pieceAfter !== null) return pairOf(entity, key, pieceBefore, pieceAfter);
  if (isFields(before) && isFields(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return keys
      .filter((inner) => !TECHNICAL.test(inner))
      .flatMap((inner) => valuePairs(entity, inner, before[inner], after[inner]));
  }
  return pairOf(entity, key, before, after);
}

function pairOf(entity: string, key: string, before: unknown, after: unknown): ValuePair[] {
  const pair = { before: valueWords(entity, key, before), after: valueWords(entity, key, after) };
  return pair.before === pair.after ? [] : [pair];
}

/** A value as a clerk reads it; the words in it where it is a whole row. */
export function valueWords(entity: string, key: string, value: unknown): string {
  if (value === null || value === undefined) return EMPTY;
  if (typeof value === 'boolean') return value ? 'ya' : 'tidak';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return shortened(textWords(entity, key, value));
  const words = wordsIn(entity, key, value).join(', ');
  return words === '' ? EMPTY : shortened(words);
}

function textWords(entity: string, key: string, text: string): string {
  const known = CODE_WORDS[`${entity}.${key}`]?.[text];
  if (known !== undefined) return known;
  if (text.trim() === '') return EMPTY;
  return parseIsoDate(text) === null ? text : formatDate(text);
}

function wordsIn(entity: string, key: string, value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap((entry) => wordsIn(entity, key, entry));
  if (isFields(value)) {
    return Object.entries(value)
      .filter(([inner]) => !TECHNICAL.test(inner))
      .flatMap(([inner, entry]) => wordsIn(entity, inner, entry));
  }
  if (typeof value !== 'string' || value.trim() === '' || ID.test(value)) return [];
  return [textWords(entity, key, value)];
}

function shortened(text: string): string {
  const line = text.replace(/\s*\n\s*/g, '; ').trim();
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1).trimEnd()}…`;
}
