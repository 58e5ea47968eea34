import type { PaperKind } from './dossier.ts';

/** Characters that Windows forbids in a name, and those that read badly in one (number slashes above all): rule 53. */
const FORBIDDEN = /[\\/:*?"<>|]+/g;
/** Names of devices, which Windows takes with any extension, and with space before it. */
const RESERVED = /^(con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d\u00b9\u00b2\u00b3]) *(\.|$)/i;
/** Characters that draw a name in another order than it is written, and two that no file of XML takes. */
const UNSEEN = /[\u202a-\u202e\u2066-\u2069\ufffe\uffff]+/g;
/** Linux and macOS count 255 bytes of UTF-8 for a whole name. */
const BYTES_PER_UNIT = 1.5;
const KIND_WORDS: Record<PaperKind, string> = {
  invitation: 'Undangan',
  attendance: 'Daftar-Hadir',
  minutes: 'Notula',
  notice: 'Perubahan-Undangan',
  'invitation-memo': 'Nota-Dinas-Undangan',
  'report-memo': 'Nota-Dinas-Laporan',
  report: 'Laporan',
  'official-record': 'Berita-Acara',
  photos: 'Dokumentasi',
  'follow-up-matrix': 'Matriks-Tindak-Lanjut',
  'follow-up-slips': 'Lembar-Tindak-Lanjut',
  'press-release': 'Siaran-Pers',
  'delivery-list': 'Ekspedisi',
  receipts: 'Tanda-Terima',
  envelopes: 'Sampul',
  labels: 'Label',
  'table-cards': 'Kartu-Meja',
};

/**
 * A name that every file system takes: forbidden characters become a hyphen, spaces close up, control characters go, no point
 * or space at the end, no device name, at most `maxLength` UTF-16 units (and half as many bytes more) and never half of a
 * character.
 */
export function safeName(text: string, maxLength: number): string {
  const tidy = text
    .normalize('NFC')
    .toWellFormed()
    .replace(/\p{Cc}+/gu, ' ')
    .replace(UNSEEN, '')
    .replace(FORBIDDEN, '-')
    .replace(/\s+/g, ' ')
    .trim();
  const cut = cutWhole(tidy, maxLength)
    .replace(/[. -]+$/, '')
    .replace(/^[. -]+/, '');
  if (cut === '') return 'Tanpa nama';
  return RESERVED.test(cut) ? `_${cut}` : cut;
}

/** Bytes of a text in UTF-8. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

function cutWhole(text: string, maxLength: number): string {
  let cut = '';
  let bytes = 0;
  for (const { segment } of new Intl.Segmenter('id').segment(text)) {
    bytes += bytesOf(segment);
    if (cut.length + segment.length > maxLength || bytes > maxLength * BYTES_PER_UNIT) break;
    cut += segment;
  }
  return cut;
}

/** The named parts that a pattern may use (rule 53). */
export const FILE_NAME_PARTS = ['tanggal', 'tahun', 'bulan', 'jenis', 'acara', 'unit'] as const;
export type FileNamePart = (typeof FILE_NAME_PARTS)[number];

export const DEFAULT_FILE_NAME_PATTERN = '{tanggal}_{jenis}_{acara}';

/** Between the parts of a name; an empty part leaves none of them double or at an end. */
const SEPARATORS = '_. -';

/** Complaint about a pattern in Indonesian, or `null` when it is sound (rule 53). */
export function checkFileNamePattern(pattern: string): string | null {
  const names = [...pattern.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? '');
  const unknown = names.find((name) => !isPart(name));
  if (unknown !== undefined) {
    return `Bagian {${unknown}} tidak dikenal. Yang dapat dipakai: ${FILE_NAME_PARTS.map((part) => `{${part}}`).join(', ')}.`;
  }
  const words = pattern.replace(/\{[^{}]*\}/g, '');
  if (/[{}]/.test(words)) return 'Kurung kurawal pada pola nama berkas tidak berpasangan.';
  if (/[\\/:*?"<>|]/.test(words)) return 'Nama berkas tidak boleh memuat \\ / : * ? " < > |.';
  if (!names.includes('jenis')) return 'Pola nama berkas harus memuat {jenis}.';
  if (names.filter((name) => name === 'acara').length > 1) return 'Bagian {acara} cukup satu kali.';
  return null;
}

function isPart(name: string): name is FileNamePart {
  return FILE_NAME_PARTS.some((part) => part === name);
}

export interface PaperNameParts {
  kind: PaperKind;
  /** Date of the meeting, `null` while unknown. */
  date: string | null;
  title: string;
  /** Of the office's profile; the default without it. An unsound one is not used. */
  pattern?: string;
  /** Code of the unit, as in numbers. */
  unit?: string;
  /** Stands for the words of the kind. */
  word?: string;
}

/** `2025-08-31_Undangan_Rapat-Koordinasi.docx`; a part that is not known is left out with its separator (rule 53). */
export function paperFileName(parts: PaperNameParts): string {
  const { date, pattern = DEFAULT_FILE_NAME_PATTERN } = parts;
  const values: Record<FileNamePart, string> = {
    tanggal: date ?? '',
    tahun: date?.slice(0, 4) ?? '',
    bulan: date?.slice(5, 7) ?? '',
    jenis: parts.word ?? KIND_WORDS[parts.kind],
    acara: hyphened(parts.title),
    unit: (parts.unit ?? '') === '' ? '' : hyphened(parts.unit ?? ''),
  };
  const sound = checkFileNamePattern(pattern) === null ? pattern : DEFAULT_FILE_NAME_PATTERN;
  const name = filled(sound, values);
  return `${RESERVED.test(name) ? `_${name}` : name}.docx`;
}

function hyphened(text: string): string {
  return safeName(text, 80).replace(/ /g, '-').replace(/-{2,}/g, '-');
}

/** The separators between two parts that are known are those before the second; what is known is never changed. */
function filled(pattern: string, values: Record<FileNamePart, string>): string {
  let name = '';
  let pending = '';
  for (const piece of pattern.split(/(\{[^{}]*\}|[_. -]+)/)) {
    if (piece === '') continue;
    if (SEPARATORS.includes(piece.charAt(0))) {
      pending = piece;
      continue;
    }
    const part = piece.slice(1, -1);
    const text = piece.startsWith('{') && isPart(part) ? values[part] : piece;
    if (text === '') continue;
    name += name === '' ? text : pending + text;
    pending = '';
  }
  return name;
}

/** Folder of a meeting inside its year: `2025-08-31 Rapat Koordinasi`. */
export function meetingFolderName(date: string | null, title: string): string {
  const name = safeName(title, 80);
  return date === null ? name : `${date} ${name}`;
}
