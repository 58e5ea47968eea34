import { isFields } from './audit-diff.ts';
import { type ValuePair, valuePairs } from './audit-values.ts';
import { type ChangeFacts, changeWords, placesOf } from './change-words.ts';
import { valueAt } from './merge-fields/same.ts';

/** Who did it, in every row: the computer knows no accounts. */
export const ACTOR = 'Pengguna komputer ini';

const MOST_LINES = 6;

/** Fields of records that have no form with named places. */
const FIELD_LABELS: Readonly<Record<string, string>> = {
  state: 'Status',
  owner: 'Penanggung jawab',
  due: 'Batas waktu',
  note: 'Catatan',
  text: 'Isi',
  title: 'Judul',
  name: 'Nama',
  code: 'Kode klasifikasi',
  security: 'Klasifikasi keamanan',
  isPermanent: 'Permanen',
  closedOn: 'Berkas ditutup',
  gapReason: 'Alasan ditutup belum lengkap',
  reopenReason: 'Alasan dibuka kembali',
  reason: 'Alasan',
  folder: 'Folder',
  number: 'Nomor',
  numberText: 'Nomor',
  number_text: 'Nomor',
  sequence: 'Nomor urut',
  letterDate: 'Tanggal surat',
  letter_date: 'Tanggal surat',
  subject: 'Hal',
  destination: 'Tujuan',
  urgency: 'Sifat',
  role: 'Jenis lampiran',
  description: 'Keterangan',
  isSigned: 'Bertanda tangan',
  seriesId: 'Seri rapat',
  profileId: 'Profil kantor',
  fileName: 'Berkas',
  sheetName: 'Lembar',
  created: 'Baris baru',
  updated: 'Baris diperbarui',
  skipped: 'Baris dilewati',
  refused: 'Baris ditolak',
  isUndone: 'Diurungkan',
  register: 'Buku agenda',
  year: 'Tahun',
  suffix: 'Sisipan',
  about: 'Perihal',
  receivedBy: 'Diterima oleh',
  author: 'Dicatat oleh',
  stateAfter: 'Status sesudahnya',
  isHidden: 'Tidak ditawarkan',
  development: 'Tingkat perkembangan',
  activeYears: 'Aktif (tahun)',
  inactiveYears: 'Inaktif (tahun)',
  finalFate: 'Nasib akhir',
  question: 'Pertanyaan',
  general: 'Catatan umum',
  parts: 'Catatan per mata acara',
  signedPapers: 'Naskah bertanda tangan',
  files: 'Jumlah berkas',
  bytes: 'Ukuran (byte)',
  type: 'Jenis isi',
  resultPath: 'Hasil',
  isDraft: 'Konsep',
  pages: 'Jumlah halaman',
  organisation: 'Instansi',
  ownerOrganisationId: 'Instansi penanggung jawab',
  ownerPositionId: 'Jabatan penanggung jawab',
  isTrashed: 'Di sampah',
  relativePath: 'Berkas',
};
const OTHER = 'Isian lain';

const SEAL_WORDS: Readonly<Record<ChangeFacts['action'], string>> = {
  create: 'Menutup berkas',
  update: 'Membuka kembali berkas',
  delete: 'Membatalkan penutupan berkas',
  restore: 'Menutup berkas',
};

/** Under which field a record without a name of its own says what it is. */
const TELLING_FIELDS: Readonly<Record<string, string>> = {
  job: 'title',
  paper: 'relativePath',
  meeting_file: 'name',
  follow_up_proof: 'name',
  follow_up_paper: 'fileName',
  follow_up_note: 'text',
  phrase: 'text',
  import_batch: 'fileName',
  retention_rule: 'code',
  saved_search: 'name',
};

/** What the audited value itself says of its name, of a path its last part; empty where it says none. */
export function nameInValue({ entity, before, after }: Omit<ChangeFacts, 'name' | 'action'>): string {
  const field = TELLING_FIELDS[entity] ?? '';
  const told = valueAt(after, field) ?? valueAt(before, field);
  return typeof told === 'string' ? (told.split('/').at(-1) ?? '') : '';
}

/** One audited change in words: `Menutup berkas “Rakor”`, `Mengubah tempat rapat “Rakor”`. */
export function auditWords(change: ChangeFacts): string {
  if (change.entity !== 'dossier_seal') return changeWords(change);
  const name = change.name === '' ? '' : ` “${change.name}”`;
  return `${SEAL_WORDS[change.action]}${name}`;
}

/** What a field of a record is called in the trail; `null` for one that only the program reads. */
export function labelOfField(entity: string, key: string): string | null {
  const place = placesOf(entity).parts.find(({ keys }) => keys.includes(key));
  return place?.label ?? FIELD_LABELS[key] ?? null;
}

/** What an audited change altered, before and after, in lines: `Tempat: Aula → Ruang Rapat`. Empty for a new record. */
export function changeLines({ entity, action, before, after }: ChangeFacts): string[] {
  if (action !== 'update' || !isFields(before) || !isFields(after)) return [];
  const lines = [...placeLines(entity, before, after), ...otherLines(entity, before, after)];
  if (lines.length <= MOST_LINES) return lines;
  return [...lines.slice(0, MOST_LINES - 1), `dan ${lines.length - MOST_LINES + 1} perubahan lain`];
}

function placeLines(entity: string, before: object, after: object): string[] {
  const { parts, under } = placesOf(entity);
  const [was, is] = [before, after].map((value) => (under === undefined ? value : valueAt(value, under)));
  return parts.flatMap(({ label, keys }) => linesOf(entity, label, keys, was, is));
}

function otherLines(entity: string, before: object, after: object): string[] {
  const { parts, under } = placesOf(entity);
  const told = new Set([...parts.flatMap(({ keys }) => keys), ...(under === undefined ? [] : [under])]);
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((key) => !told.has(key));
  return [
    ...new Set(keys.flatMap((key) => linesOf(entity, FIELD_LABELS[key] ?? OTHER, [key], before, after))),
  ];
}

function linesOf(
  entity: string,
  label: string,
  keys: readonly string[],
  was: unknown,
  is: unknown,
): string[] {
  const changed = keys.filter((key) => valueAt(was, key) !== undefined || valueAt(is, key) !== undefined);
  if (changed.length === 0) return [];
  const pairs = changed.flatMap((key) => valuePairs(entity, key, valueAt(was, key), valueAt(is, key)));
  if (pairs.length === 0 || label === OTHER) return [`${label} diubah`];
  return pairs.map((pair) => `${label}: ${sides(pair)}`);
}

function sides({ before, after }: ValuePair): string {
  return `${before} → ${after}`;
}
