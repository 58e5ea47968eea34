import type { Signatory } from '../people.ts';
import type { Supplement } from '../supplement.ts';
import { sequenceWords } from './invitation.ts';
import { facts, inside, type Part } from './parts.ts';
import { rows } from './rows.ts';
import { dateWords, plainWords, signatoryWords } from './words.ts';

interface Registered {
  letterDate: string | null;
  isDayBlank: boolean;
  code: string;
  sequence: number | null;
  sequenceSuffix: string;
  numberText: string;
  signatory: Signatory;
}

/** Parts that every registered paper has, before its own. */
function registered<R extends Registered>(more: readonly Part<R>[]): readonly Part<R>[] {
  return [
    facts<R>('Tanggal surat', ['letterDate', 'isDayBlank'], ({ letterDate }) => dateWords(letterDate)),
    facts<R>('Kode klasifikasi', ['code'], ({ code }) => code),
    facts<R>('Nomor urut', ['sequence', 'sequenceSuffix'], sequenceWords),
    facts<R>('Nomor dari buku lain', ['numberText'], ({ numberText }) => numberText),
    ...more,
    facts<R>('Penanda tangan', ['signatory'], ({ signatory }) => signatoryWords(signatory)),
  ];
}

/** A field shown as it stands. */
function plain<R extends object>(label: string, ...keys: (keyof R & string)[]): Part<R> {
  return facts<R>(label, keys, (record) => plainWords(keys.map((key) => record[key])));
}

const NOTICE_WORDS = { correction: 'Ralat', postponement: 'Penundaan', cancellation: 'Pembatalan' } as const;
type Of<K extends keyof Supplement> = Supplement[K];

/** The places of what the further papers need. */
export const SUPPLEMENT_PARTS: readonly Part<Supplement>[] = [
  inside(
    'notice',
    'Surat ralat/penundaan/pembatalan',
    registered<Of<'notice'>>([
      facts('Jenis', ['kind'], ({ kind }) => NOTICE_WORDS[kind]),
      plain('Alasan', 'reason'),
      plain('Yang diralat', 'corrections'),
      plain('Waktu semula', 'formerDate', 'formerEndDate', 'formerStartTime'),
      plain('Waktu baru', 'newDate', 'newEndDate', 'newStartTime', 'newEndTime'),
      plain('Tempat baru', 'newPlace'),
    ]),
  ),
  inside(
    'officialRecord',
    'Berita acara',
    registered<Of<'officialRecord'>>([
      plain('Tentang', 'about'),
      plain('Hasil', 'results'),
      plain('Dokumen pendukung', 'supportingDocuments'),
      plain('Tata letak tanda tangan', 'layout'),
      plain('Para penanda tangan', 'signers'),
    ]),
  ),
  inside(
    'report',
    'Laporan',
    registered<Of<'report'>>([
      plain('Tentang', 'about'),
      plain('Umum', 'general'),
      plain('Maksud dan tujuan', 'purpose'),
      plain('Ruang lingkup', 'scope'),
      plain('Dasar', 'basis'),
      plain('Kegiatan', 'activities'),
      plain('Hasil', 'results'),
      plain('Simpulan', 'conclusions'),
      plain('Penutup', 'closing'),
    ]),
  ),
  inside(
    'reportMemo',
    'Nota dinas',
    registered<Of<'reportMemo'>>([
      plain('Yth.', 'to'),
      plain('Dari', 'from'),
      plain('Tembusan', 'copyRecipients'),
      plain('Sifat', 'urgency'),
      plain('Lampiran', 'attachment'),
      plain('Hal', 'subject'),
      plain('Pembuka', 'opening'),
      plain('Penutup', 'closing'),
    ]),
  ),
  inside(
    'pressRelease',
    'Siaran pers',
    registered<Of<'pressRelease'>>([
      plain('Judul', 'headline'),
      plain('Kalimat', 'sentences'),
      plain('Narahubung', 'contact'),
    ]),
  ),
  rows({
    key: 'photos',
    label: 'Foto',
    plural: 'foto',
    rows: ({ photos }) => photos,
    withRows: (supplement, photos) => ({ ...supplement, photos }),
    words: ({ caption }) => caption || '(tanpa keterangan)',
  }),
  plain('Foto per halaman', 'photosPerPage'),
  plain('Lembar daftar hadir', 'attendanceSheet'),
  plain('Catatan dan tembusan notula', 'minutesTrailer'),
  plain('Ekspedisi', 'delivery'),
  plain('Sampul', 'envelope'),
  plain('Label', 'labels'),
  plain('Kartu meja', 'tableCards'),
];
