import type { PaperKind } from './dossier.ts';

/** Characters that Windows forbids in a name, and those that read badly in one (number slashes above all): rule 53. */
const FORBIDDEN = /[\\/:*?"<>|]+/g;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
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
  envelopes: 'Amplop',
  labels: 'Label',
  'table-cards': 'Papan-Nama',
};

/**
 * A name that every file system takes: forbidden characters become a hyphen, spaces close up, control characters go, no point
 * or space at the end, no device name, at most `maxLength` UTF-16 units and never half of a character.
 */
export function safeName(text: string, maxLength: number): string {
  const tidy = text
    .normalize('NFC')
    .toWellFormed()
    .replace(/\p{Cc}+/gu, ' ')
    .replace(FORBIDDEN, '-')
    .replace(/\s+/g, ' ')
    .trim();
  const cut = cutWhole(tidy, maxLength)
    .replace(/[. -]+$/, '')
    .replace(/^[. -]+/, '');
  if (cut === '') return 'Tanpa nama';
  return RESERVED.test(cut) ? `_${cut}` : cut;
}

function cutWhole(text: string, maxLength: number): string {
  let cut = '';
  for (const { segment } of new Intl.Segmenter('id').segment(text)) {
    if (cut.length + segment.length > maxLength) break;
    cut += segment;
  }
  return cut;
}

export interface PaperNameParts {
  kind: PaperKind;
  /** Date of the meeting, `null` while unknown. */
  date: string | null;
  title: string;
}

/** `2025-08-31_Undangan_Rapat-Koordinasi.docx`; without a date that part is left out (rule 53). */
export function paperFileName({ kind, date, title }: PaperNameParts): string {
  const words = safeName(title, 80).replace(/ /g, '-').replace(/-{2,}/g, '-');
  return [date, KIND_WORDS[kind], words]
    .filter((part) => part !== null && part !== '')
    .join('_')
    .concat('.docx');
}

/** Folder of a meeting inside its year: `2025-08-31 Rapat Koordinasi`. */
export function meetingFolderName(date: string | null, title: string): string {
  const name = safeName(title, 80);
  return date === null ? name : `${date} ${name}`;
}
