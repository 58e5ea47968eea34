import { actionWords } from '../../../shared/domain/change-words.ts';
import { isSame, valueAt } from '../../../shared/domain/merge-fields/same.ts';
import type { AuditedChange } from './history.repository.ts';

/** An action that the history cannot take back, in words, and how it is done instead. */
export interface Blocked {
  id: string;
  words: string;
  way: string;
}

/** Rows that the application writes by itself, or that have an undo where they are made. */
const UNTOLD = new Set(['job', 'picture', 'attachment', 'minutes_note', 'saved_search']);

/** Where a kind of record is taken back instead. */
const WAYS: Readonly<Record<string, string>> = {
  import_batch: 'Seluruh impor diurungkan dengan tombolnya sendiri di Direktori, tab Impor.',
  code_import: 'Seluruh impor diurungkan dengan tombolnya sendiri di Pengaturan, bagian Kode klasifikasi.',
  dossier_seal: 'Buka kembali berkasnya di tab Berkas.',
  dossier: 'Ubah kembali isinya di tab Berkas.',
  paper: 'Naskah yang sudah dibuat tetap ada; buat naskah baru bila isinya berubah.',
  letter: 'Nomor surat diatur di Agenda surat.',
  letter_gap: 'Keterangan nomor diatur di Agenda surat.',
  delivery: 'Ubah tandanya di tab Undangan.',
  follow_up: 'Ubah kembali isinya di Tindak lanjut.',
  follow_up_note: 'Hapus catatannya atau ubah statusnya di Tindak lanjut; yang dihapus ada di Sampah.',
  follow_up_proof: 'Lampirkan atau lepas buktinya di Tindak lanjut; yang dilepas ada di Sampah.',
  meeting_file: 'Lampirkan, lepas, atau pulihkan berkasnya di tab Berkas.',
  archive_record: 'Arsip lama diubah atau dipulihkan di halaman Arsip.',
  phrase: 'Frasa diubah di Buku frasa; yang dihapus ada di Sampah.',
  classification_code: 'Kode diubah di Pengaturan, bagian Kode klasifikasi; yang dihapus ada di Sampah.',
};
const ORDER = Object.keys(WAYS);
const ELSEWHERE = 'Ubah kembali di tempatnya.';
const UNDONE_IMPORT = 'Impor lagi berkasnya bila datanya tetap diperlukan.';

/** The words for an action that is no step; `null` where nobody would look for it. */
export function blockedOf(
  changes: readonly AuditedChange[],
  nameOf: (change: AuditedChange) => string,
): Blocked | null {
  const told = changes.filter(({ entity }) => !UNTOLD.has(entity));
  const [first] = told;
  if (first === undefined) return null;
  const lock = told.find(isLockChange);
  if (lock !== undefined) return { id: first.changeId, ...lockWords(lock, nameOf(lock)) };
  const head = told.toSorted((one, other) => rankOf(one) - rankOf(other))[0] ?? first;
  const same = told.filter(({ entity }) => entity === head.entity);
  return {
    id: first.changeId,
    words: actionWords(same.map((change) => ({ ...change, name: nameOf(change) }))),
    way:
      valueAt(head.after, 'defaultProfileId') === undefined
        ? wayOf(head)
        : 'Pilih lagi profil utama di Pengaturan.',
  };
}

/** What has a way of its own tells the action better than the records that followed from it. */
function rankOf({ entity }: AuditedChange): number {
  const rank = ORDER.indexOf(entity);
  return rank === -1 ? ORDER.length : rank;
}

function wayOf({ entity, action }: AuditedChange): string {
  // The only change of an import is that it was taken back.
  const isUndone = action === 'update' && (entity === 'import_batch' || entity === 'code_import');
  return isUndone ? UNDONE_IMPORT : (WAYS[entity] ?? ELSEWHERE);
}

/** Minutes become final, and are opened again, with a reason and a version (rule 40). */
export function isLockChange({ entity, before, after }: AuditedChange): boolean {
  return (
    entity === 'minutes' && before !== null && !isSame(valueAt(before, 'state'), valueAt(after, 'state'))
  );
}

function lockWords({ after }: AuditedChange, name: string): Pick<Blocked, 'words' | 'way'> {
  const title = name === '' ? '' : ` “${name}”`;
  return valueAt(after, 'state') === 'final'
    ? { words: `Menjadikan notula${title} final`, way: 'Pilih Buka kembali di tab Notula, dengan alasannya.' }
    : { words: `Membuka kembali notula${title}`, way: 'Jadikan final lagi di tab Notula.' };
}
