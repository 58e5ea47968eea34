import type { ScanTarget } from '../../../shared/contract/scans.ts';
import { PAPER_TITLES } from '../../../shared/domain/seal-contents.ts';
import type { ReadTexts } from './find-targets.ts';
import type { ScanReading } from './read-in-thread.ts';

interface Findings {
  reading: ScanReading;
  texts: ReadTexts;
  targets: readonly ScanTarget[];
  isKnown: boolean;
}

const PROBLEMS: Readonly<Record<NonNullable<ScanReading['problem']>, string>> = {
  protected:
    'PDF ini dikunci dengan kata sandi, jadi kodenya tidak dapat dibaca. Simpan ulang tanpa kata sandi, atau pilih rapatnya.',
  damaged:
    'Berkas ini tidak dapat dibaca sebagai gambar atau PDF. Pindai ulang, atau pilih rapatnya bila tetap disimpan.',
  'no-picture':
    'Berkas ini bukan PDF, TIFF, PNG, atau JPEG, jadi tidak ada kode yang dapat dicari. Pilih rapatnya bila tetap disimpan.',
  'no-pixels': 'TIFF ini disimpan dengan cara yang tidak dikenal. Pindai sebagai PDF, atau pilih rapatnya.',
  'too-many-pages': 'Berkas ini sangat panjang; hanya 300 halaman pertama yang diperiksa.',
  'too-large': 'Berkas ini lebih besar dari 512 MB. Kecilkan pindaiannya, lalu pilih lagi.',
  empty: 'Berkas ini kosong, jadi tidak ada yang dapat diberkaskan. Pindai ulang, lalu pilih lagi.',
  unreadable: 'Berkas ini tidak dapat dibuka. Periksa berkas atau diska lepasnya, lalu pilih lagi.',
  stopped: 'Pembacaan dihentikan.',
};
const BLOCKED: Readonly<Record<'closed' | 'trashed' | 'unknown', (title: string) => string>> = {
  closed: (title) => `Berkas rapat “${title}” sudah ditutup. Buka kembali dahulu, atau pilih rapat lain.`,
  trashed: (title) => `Rapat “${title}” ada di sampah. Pulihkan dahulu, atau pilih rapat lain.`,
  unknown: () => 'Kodenya dari rapat yang tidak ada di arsip ini. Pilih rapatnya bila Anda mengenalnya.',
};

/** Why the clerk must say where a file goes; none when its codes say it beyond doubt. */
export function doubtsOf({ reading, texts, targets, isKnown }: Findings): string[] {
  const doubts: string[] = [];
  const { problem } = reading;
  if (problem !== null && problem !== 'too-many-pages') doubts.push(PROBLEMS[problem]);
  else if (targets.length === 0) doubts.push(withoutCode(texts));
  for (const { state, title } of targets) {
    if (state === 'closed' || state === 'trashed' || state === 'unknown') doubts.push(BLOCKED[state](title));
  }
  const meetings = new Set(targets.map(({ meetingId }) => meetingId));
  if (meetings.size > 1) {
    doubts.push(
      `Berkas ini memuat naskah dari ${meetings.size} rapat. Salinannya masuk ke setiap rapat yang dicentang.`,
    );
  } else if (targets.length > 1) {
    doubts.push('Berkas ini memuat lebih dari satu naskah. Semua yang dicentang ditandai bertanda tangan.');
  }
  if (isKnown) doubts.push('Berkas yang sama persis sudah pernah diberkaskan.');
  return doubts;
}

/** What the clerk should know and need not answer. */
export function notesOf({ reading, texts, targets }: Findings): string[] {
  const notes: string[] = [];
  if (reading.problem === 'too-many-pages') notes.push(PROBLEMS['too-many-pages']);
  notes.push(...targets.filter(({ state }) => state === 'older').map(olderNote));
  if (targets.length > 0 && texts.uncoded > 0) {
    notes.push(`${texts.uncoded} halaman tanpa kode ikut di berkas yang sama.`);
  }
  return notes;
}

/** Changes that are told one by one; a list that was made anew has hundreds. */
const MOST_CHANGES = 6;

function olderNote({ kind, changes }: ScanTarget): string {
  const told = changes.slice(0, MOST_CHANGES);
  const rest = changes.length > told.length ? [`dan ${changes.length - told.length} perubahan lain`] : [];
  const what = told.length === 0 ? '' : `: ${[...told, ...rest].join('; ')}`;
  return `${PAPER_TITLES[kind]} berubah sejak lembar ini dicetak${what}. Pindaian tetap diberkaskan sebagai cetakan lama.`;
}

function withoutCode({ hasNewer, hasDamaged }: ReadTexts): string {
  if (hasNewer) return 'Kodenya dibuat oleh Notula yang lebih baru. Perbarui Notula, atau pilih rapatnya.';
  if (hasDamaged) return 'Kode pada pindaian ini rusak. Pilih rapatnya, atau pindai ulang lembarnya.';
  return 'Tidak ada kode yang terbaca. Pilih rapatnya, atau pindai ulang dengan 200 dpi atau lebih.';
}
