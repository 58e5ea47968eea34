import type { DossierFacts } from './archive.ts';
import { SECURITY_WORDS } from './archive.ts';
import { formatDate } from './dates.ts';
import type { PaperKind } from './dossier.ts';
import { DEVELOPMENT_WORDS, type Development } from './retention-lists.ts';

/** What a paper is called in the list of a berkas. */
export const PAPER_TITLES: Readonly<Record<PaperKind, string>> = {
  invitation: 'Surat undangan',
  attendance: 'Daftar hadir',
  minutes: 'Notula',
  notice: 'Pemberitahuan perubahan undangan',
  'invitation-memo': 'Nota dinas undangan',
  'report-memo': 'Nota dinas laporan',
  report: 'Laporan',
  'official-record': 'Berita acara',
  photos: 'Dokumentasi',
  'follow-up-matrix': 'Matriks tindak lanjut',
  'follow-up-slips': 'Lembar tindak lanjut',
  'press-release': 'Siaran pers',
  'delivery-list': 'Daftar ekspedisi',
  receipts: 'Tanda terima',
  envelopes: 'Sampul',
  labels: 'Label alamat',
  'table-cards': 'Kartu meja',
};

/** One item of a berkas: the columns of a daftar isi berkas (rule 55). */
export interface SealedItem {
  code: string;
  /** ISO date; `null` while it has none. */
  date: string | null;
  title: string;
  /** How many pages or files. */
  amount: string;
  /** Tingkat perkembangan. */
  stage: Development;
  /** What is to be known of it; empty for nothing. */
  note: string;
  /** Files of the item inside the folder. */
  paths: readonly string[];
}

export interface SealedBerkas {
  title: string;
  /** Of the meeting, in words; empty while undated. */
  when: string;
  office: string;
  facts: DossierFacts;
  /** Of the berkas as a whole. */
  development: Development;
  /** ISO dates. */
  closedOn: string;
  from: string | null;
  until: string | null;
  gapReason: string;
  hasPdf: boolean;
  items: readonly SealedItem[];
}

const WIDTH = 22;

/** `ISI BERKAS.txt`: what lies in the folder, to be read without this application. Lines end as Windows ends them. */
export function contentsText(berkas: SealedBerkas): string {
  const { facts } = berkas;
  const head = [
    'ISI BERKAS',
    '==========',
    '',
    field('Uraian berkas', berkas.title),
    field('Waktu rapat', berkas.when),
    field('Pencipta arsip', berkas.office),
    field('Kode klasifikasi', facts.code),
    field('Klasifikasi keamanan', SECURITY_WORDS[facts.security]),
    field('Tingkat perkembangan', DEVELOPMENT_WORDS[berkas.development]),
    field('Kurun waktu', span(berkas)),
    field('Berkas ditutup', formatDate(berkas.closedOn)),
    field('Jumlah', `${berkas.items.length} butir`),
    ...(facts.isPermanent ? [field('Nasib akhir', 'Permanen')] : []),
    ...(facts.note === '' ? [] : [field('Catatan', facts.note)]),
    ...(berkas.gapReason === '' ? [] : [field('Ditutup belum lengkap', berkas.gapReason)]),
    ...(berkas.hasPdf ? [] : [field('PDF', 'tidak dibuat: tidak ada pembuat PDF di komputer ini')]),
    '',
  ];
  const items = berkas.items.flatMap((item, index) => itemLines(item, index + 1, facts));
  return [...head, ...items, CHECK_HINT, ''].join('\r\n');
}

const CHECK_HINT =
  'Keutuhan berkas ini dapat diperiksa tanpa Notula dengan SHA256SUMS: sha256sum -c SHA256SUMS (Linux), atau satu per satu ' +
  'dengan certutil -hashfile NAMA SHA256 (Windows).';

function itemLines(item: SealedItem, number: number, facts: DossierFacts): string[] {
  return [
    `${number}. ${item.title}`,
    field('   Kode', item.code),
    field('   Tanggal', item.date === null ? '' : formatDate(item.date)),
    field('   Sifat', SECURITY_WORDS[facts.security]),
    field('   Jumlah', item.amount),
    field('   Tingkat perkembangan', item.stage),
    ...(item.note === '' ? [] : [field('   Keterangan', item.note)]),
    ...item.paths.map((path, index) => field(index === 0 ? '   Berkas' : '', path)),
    '',
  ];
}

function field(label: string, value: string): string {
  const text = value === '' ? '-' : value.replace(/\s*\n\s*/g, '; ');
  return `${label.padEnd(WIDTH + 3)}${label === '' ? '  ' : ': '}${text}`;
}

function span({ from, until }: Pick<SealedBerkas, 'from' | 'until'>): string {
  if (from === null || until === null) return '';
  return from === until ? formatDate(from) : `${formatDate(from)} s.d. ${formatDate(until)}`;
}
