import { ATTENDANCE_PARTS } from './merge-fields/attendance.ts';
import {
  GROUP_PARTS,
  HOLDER_PARTS,
  ORGANISATION_PARTS,
  PERSON_PARTS,
  POSITION_PARTS,
  PROFILE_PARTS,
} from './merge-fields/directory.ts';
import { INVITATION_PARTS } from './merge-fields/invitation.ts';
import { MEETING_PARTS } from './merge-fields/meeting.ts';
import { minutesParts } from './merge-fields/minutes.ts';
import { isSame, valueAt } from './merge-fields/same.ts';
import { SUPPLEMENT_PARTS } from './merge-fields/supplement.ts';

/** One audited change of a record, as plain data of its time. */
export interface ChangeFacts {
  /** Table of the record, e.g. `position_holder`. */
  entity: string;
  action: 'create' | 'update' | 'delete' | 'restore';
  before: unknown;
  after: unknown;
  /** What the user calls the record, or the meeting that it hangs on; empty while unknown. */
  name: string;
}

export interface Labelled {
  label: string;
  keys: readonly string[];
}

interface EntityWords {
  noun: string;
  parts?: readonly Labelled[];
  /** Key of the record's fields inside the audited value, where they are not the value itself. */
  under?: string;
}

const ENTITY_WORDS: Readonly<Record<string, EntityWords>> = {
  meeting: { noun: 'rapat', parts: MEETING_PARTS, under: 'value' },
  invitation: { noun: 'undangan', parts: INVITATION_PARTS },
  attendance: { noun: 'daftar hadir', parts: ATTENDANCE_PARTS },
  minutes: { noun: 'notula', parts: minutesParts() },
  supplement: { noun: 'isian naskah lain', parts: SUPPLEMENT_PARTS },
  office_profile: { noun: 'profil kantor', parts: PROFILE_PARTS },
  organisation: { noun: 'instansi', parts: ORGANISATION_PARTS },
  person: { noun: 'orang', parts: PERSON_PARTS },
  position: { noun: 'jabatan', parts: POSITION_PARTS },
  position_holder: { noun: 'pejabat', parts: HOLDER_PARTS },
  directory_group: { noun: 'kelompok', parts: GROUP_PARTS },
  series: {
    noun: 'seri rapat',
    parts: [
      { label: 'Jenis seri', keys: ['kind'] },
      { label: 'Jadwal', keys: ['rule'] },
    ],
  },
  meeting_template: {
    noun: 'templat',
    parts: [
      { label: 'Isian rapat', keys: ['meeting'] },
      { label: 'Isian undangan', keys: ['invitation'] },
    ],
  },
  picture: { noun: 'gambar' },
  import_batch: { noun: 'impor direktori' },
  letter: { noun: 'nomor surat' },
  letter_gap: { noun: 'keterangan nomor' },
  delivery: {
    noun: 'pengiriman',
    parts: [
      { label: 'Penerima undangan', keys: ['addresseeId'] },
      { label: 'Cara kirim', keys: ['channel'] },
      { label: 'Waktu kirim', keys: ['at'] },
    ],
  },
  paper: { noun: 'naskah' },
  job: { noun: 'pekerjaan' },
  minutes_note: { noun: 'catatan pribadi' },
  phrase: { noun: 'frasa' },
  follow_up: { noun: 'tindak lanjut' },
  follow_up_note: { noun: 'catatan tindak lanjut' },
  follow_up_proof: { noun: 'bukti tindak lanjut' },
  follow_up_paper: { noun: 'matriks tindak lanjut' },
  attachment: { noun: 'lampiran' },
  dossier: { noun: 'identitas arsip' },
  dossier_seal: { noun: 'penutupan berkas' },
  meeting_file: {
    noun: 'berkas rapat',
    parts: [
      { label: 'Nama', keys: ['name'] },
      { label: 'Jenis', keys: ['role'] },
      { label: 'Keterangan', keys: ['description'] },
      { label: 'Urutan', keys: ['order'] },
    ],
  },
  classification_code: { noun: 'kode klasifikasi' },
  code_import: { noun: 'impor kode klasifikasi' },
  retention_rule: { noun: 'retensi kode' },
  archive_record: {
    noun: 'arsip lama',
    parts: [
      { label: 'Jenis naskah', keys: ['kind'] },
      { label: 'Tanggal', keys: ['date'] },
      { label: 'Instansi', keys: ['organisation'] },
    ],
  },
  saved_search: { noun: 'pencarian tersimpan', parts: [{ label: 'Urutan', keys: ['place'] }] },
};

const VERBS = { create: 'Membuat', update: 'Mengubah', delete: 'Menghapus', restore: 'Memulihkan' } as const;
/** Made and taken back as a whole, with words of their own. */
const IMPORTS: ReadonlySet<string> = new Set(['import_batch', 'code_import']);
const LONGEST_NAME = 60;

/** What a kind of record is called; `data` for an unknown one. */
export function nounOf(entity: string): string {
  return ENTITY_WORDS[entity]?.noun ?? 'data';
}

/** The places of a kind of record, and the key under which the audited value holds them, if any. */
export function placesOf(entity: string): { parts: readonly Labelled[]; under: string | undefined } {
  const { parts = [], under } = ENTITY_WORDS[entity] ?? { noun: '' };
  return { parts, under };
}

/** Names of the places that a change altered; empty where the record has none or nothing of them changed. */
export function changedPlaces({ entity, before, after }: ChangeFacts): string[] {
  const { parts = [], under } = ENTITY_WORDS[entity] ?? { noun: '' };
  const [was, is] = [before, after].map((value) => (under === undefined ? value : valueAt(value, under)));
  return parts
    .filter(({ keys }) => keys.some((key) => !isSame(valueAt(was, key), valueAt(is, key))))
    .map(({ label }) => label);
}

/** One change in words: `Mengubah tempat rapat “Rakor”`, `Menghapus orang “Nama”`. */
export function changeWords(change: ChangeFacts): string {
  const noun = ENTITY_WORDS[change.entity]?.noun ?? 'data';
  const name = change.name === '' ? '' : ` “${shortened(change.name)}”`;
  const verb = VERBS[change.action];
  if (IMPORTS.has(change.entity) && change.action !== 'delete')
    return change.action === 'create' ? `Meng${noun}${name}` : `Mengurungkan ${noun}${name}`;
  if (change.action !== 'update') return `${verb} ${noun}${name}`;
  if (valueAt(change.after, 'protocolRank') !== undefined) return `Mengubah urutan protokol ${noun}${name}`;
  if (valueAt(change.after, 'mergedFrom') !== undefined) return `Menggabung ${noun}${name}`;
  if (valueAt(change.after, 'defaultProfileId') !== undefined) return `Mengganti profil utama${name}`;
  const places = changedPlaces(change).map(lowered);
  if (places.length === 0 || places.length > 2) return `${verb} ${noun}${name}`;
  const place = places.join(' dan ');
  return place.endsWith(` ${noun}`) ? `${verb} ${place}${name}` : `${verb} ${place} ${noun}${name}`;
}

function lowered(label: string): string {
  return /^[A-Z]{2}/.test(label) ? label : `${label.slice(0, 1).toLowerCase()}${label.slice(1)}`;
}

function shortened(name: string): string {
  return name.length <= LONGEST_NAME ? name : `${name.slice(0, LONGEST_NAME - 1).trimEnd()}…`;
}

/** Which of the changes of one action tells it best: what was made or removed, the meeting before its parts. */
const RANK = ['meeting', 'series', 'office_profile', 'directory_group', 'person', 'organisation', 'position'];

/** One action in words; `Menghapus 3 orang` where it did the same to several records. */
export function actionWords(changes: readonly ChangeFacts[]): string {
  const merge = changes.find(({ after }) => valueAt(after, 'mergedFrom') !== undefined);
  const rankOf = ({ entity }: ChangeFacts) => {
    const rank = RANK.indexOf(entity);
    return rank === -1 ? RANK.length : rank;
  };
  const [first] = merge === undefined ? [...changes].sort((a, b) => rankOf(a) - rankOf(b)) : [merge];
  if (first === undefined) return '';
  const alike = changes.filter(({ entity, action }) => entity === first.entity && action === first.action);
  if (alike.length < 2 || merge !== undefined) return changeWords(first);
  return `${VERBS[first.action]} ${alike.length} ${ENTITY_WORDS[first.entity]?.noun ?? 'data'}`;
}
