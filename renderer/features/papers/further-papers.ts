import type { PaperKind } from '../../../shared/domain/dossier.ts';
import type { Supplement } from '../../../shared/domain/supplement.ts';

/** When a paper is needed, in the order of the work. */
export const PAPER_GROUPS = [
  'Bila undangan berubah',
  'Mengantar undangan',
  'Di meja rapat',
  'Melaporkan hasil rapat',
  'Menagih tindak lanjut',
] as const;

export interface FurtherPaper {
  kind: FurtherKind;
  label: string;
  group: (typeof PAPER_GROUPS)[number];
  /** What it is for, for somebody who meets it the first time. */
  purpose: string;
  /** Parts of the supplement that its form edits; a finding about one of them leads to this form. */
  parts: readonly (keyof Supplement)[];
}
export type FurtherKind = Exclude<PaperKind, 'invitation' | 'attendance' | 'minutes'>;

/** In the order of the work: the invitation and its changes, what goes with the letters, what lies on the table, the results. */
export const FURTHER_PAPERS: readonly FurtherPaper[] = [
  {
    kind: 'notice',
    label: 'Ralat, penundaan, pembatalan',
    group: 'Bila undangan berubah',
    purpose: 'Surat kepada semua yang diundang bila undangan salah tulis, ditunda, atau dibatalkan.',
    parts: ['notice'],
  },
  {
    kind: 'invitation-memo',
    label: 'Undangan bentuk nota dinas',
    group: 'Mengantar undangan',
    purpose: 'Undangan untuk rapat di dalam kantor sendiri.',
    parts: [],
  },
  {
    kind: 'delivery-list',
    label: 'Buku ekspedisi',
    group: 'Mengantar undangan',
    purpose: 'Daftar kurir: siapa menerima surat, kapan, dan parafnya.',
    parts: ['delivery'],
  },
  {
    kind: 'receipts',
    label: 'Tanda terima',
    group: 'Mengantar undangan',
    purpose: 'Satu lembar sobekan untuk setiap penerima surat.',
    parts: [],
  },
  {
    kind: 'envelopes',
    label: 'Sampul',
    group: 'Mengantar undangan',
    purpose: 'Amplop dengan kop dan alamat setiap penerima.',
    parts: ['envelope'],
  },
  {
    kind: 'labels',
    label: 'Label nama',
    group: 'Mengantar undangan',
    purpose: 'Alamat penerima pada kertas label.',
    parts: ['labels'],
  },
  {
    kind: 'table-cards',
    label: 'Kartu meja',
    group: 'Di meja rapat',
    purpose: 'Nama dan jabatan peserta untuk ditaruh di meja.',
    parts: ['tableCards'],
  },
  {
    kind: 'report-memo',
    label: 'Nota dinas laporan',
    group: 'Melaporkan hasil rapat',
    purpose: 'Menyampaikan hasil rapat secara ringkas kepada pimpinan.',
    parts: ['reportMemo'],
  },
  {
    kind: 'report',
    label: 'Laporan',
    group: 'Melaporkan hasil rapat',
    purpose: 'Laporan lengkap pelaksanaan rapat, dengan pendahuluan dan penutup.',
    parts: ['report'],
  },
  {
    kind: 'official-record',
    label: 'Berita acara',
    group: 'Melaporkan hasil rapat',
    purpose: 'Kesepakatan yang ditandatangani para pihak.',
    parts: ['officialRecord'],
  },
  {
    kind: 'photos',
    label: 'Halaman foto',
    group: 'Melaporkan hasil rapat',
    purpose: 'Dokumentasi rapat: foto dengan keterangannya.',
    parts: ['photos', 'photosPerPage'],
  },
  {
    kind: 'press-release',
    label: 'Siaran pers',
    group: 'Melaporkan hasil rapat',
    purpose: 'Berita rapat untuk media dan laman pemerintah daerah.',
    parts: ['pressRelease'],
  },
  {
    kind: 'follow-up-matrix',
    label: 'Matriks tindak lanjut',
    group: 'Menagih tindak lanjut',
    purpose: 'Semua tindak lanjut dalam satu tabel: penanggung jawab, batas waktu, keadaan.',
    parts: [],
  },
  {
    kind: 'follow-up-slips',
    label: 'Lembar tindak lanjut per instansi',
    group: 'Menagih tindak lanjut',
    purpose: 'Satu lembar untuk setiap instansi, berisi tugasnya sendiri.',
    parts: [],
  },
];

/**
 * The paper of an address, else the one whose form has the wanted field (dotted path); `null` when neither says which:
 * then the clerk chooses.
 */
export function chooseFurtherPaper(kind: string | undefined, field: string | null): FurtherPaper | null {
  const part = field?.split('.')[0];
  return (
    FURTHER_PAPERS.find((paper) => paper.kind === kind) ??
    FURTHER_PAPERS.find(({ parts }) => parts.some((name) => name === part)) ??
    null
  );
}
