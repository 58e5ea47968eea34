import { filePart, type TransferContent } from '../../../shared/domain/transfer-file.ts';
import { BerkasFolder, NoBerkasFolder } from './berkas-folder.ts';
import { type Outcome, type ReadTransfer, readParts, refusedOr } from './transfer-file.ts';

/**
 * Reads the folder of a closed berkas by its `Data/rapat.json` as if it were a package; attached files that are gone are left
 * out and told. Never throws for what is in the folder.
 */
export async function readBerkasTransfer(name: string, path: string): Promise<Outcome> {
  try {
    return await refusedOr(name, async () => {
      const folder = await BerkasFolder.open(path);
      const outcome = await readParts(folder, name, { isWhole: false, isSparse: true });
      return outcome.ok ? { ok: true, value: withoutLost(outcome.value, folder) } : outcome;
    });
  } catch (error) {
    if (error instanceof NoBerkasFolder) return { ok: false, problem: WORDS[error.reason] };
    throw error;
  }
}

const WORDS: Readonly<Record<NoBerkasFolder['reason'], string>> = {
  alone:
    'Berkas ini tidak berada di folder Data sebuah berkas arsip, jadi lampiran, pindaian, dan bukti tidak dapat ikut. Pilih rapat.json di dalam folder berkasnya (Arsip, tahun, nama rapat, Data), atau minta berkas .notula dari komputer asalnya.',
  older:
    'Folder berkas ini ditutup sebelum Notula menyertakan data untuk mengambilnya kembali. Di komputer asalnya pilih Tindakan, “Pindahkan ke PC lain…”, atau buka kembali berkasnya lalu tutup lagi.',
};

const CLOSED_FOLDER =
  'Diambil dari folder berkas yang sudah ditutup. Di komputer ini rapatnya terbuka sampai berkasnya ditutup di sini; folder itu tidak diubah.';

function withoutLost(read: ReadTransfer, folder: BerkasFolder): ReadTransfer {
  const lost = new Set<string>();
  const there = <File extends { sha256: string; name: string }>(files: File[]) =>
    files.filter(({ sha256, name }) => {
      const isThere = folder.sizeOf(filePart(sha256)) !== null;
      if (!isThere) lost.add(name);
      return isThere;
    });
  const content: TransferContent = {
    ...read.content,
    files: there(read.content.files),
    followUps: read.content.followUps.map((item) => ({ ...item, proofs: there(item.proofs) })),
  };
  const told = [...lost].map((name) => `“${name}” tidak ada lagi di folder berkas, jadi tidak ikut.`);
  return { ...read, content, open: async () => folder, isSparse: true, notes: [CLOSED_FOLDER, ...told] };
}
