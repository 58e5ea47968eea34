import { foldName } from './fold.ts';

/** Words that stand in nearly every title of a meeting or an agenda item, so they tell nothing. */
const COMMON = new Set(
  `acara agenda antara atas bagi bahas bersama dalam dan dari dengan hasil kabupaten kegiatan kota lain lainnya laporan
  masa mengenai oleh pada para pelaksanaan pembahasan pembukaan penutup penutupan penyampaian persiapan provinsi rapat
  rangka rencana saran sebagai secara sekretariat serta tahun tanggal tanya jawab tentang terhadap terkait tindak lanjut
  umum untuk usul yang koordinasi evaluasi`.split(/\s+/),
);
const SHORTEST = 3;
const MOST_WORDS = 12;

/**
 * The words of a title that tell what it is about: folded, without common ones, each once. A title of common words only
 * gives them all, so that `Laporan kegiatan` still finds something.
 */
export function tellingWords(title: string): string[] {
  const words = [...new Set(foldName(title).split(' '))].filter((word) => word.length >= SHORTEST);
  const telling = words.filter((word) => !COMMON.has(word) && !/^\d+$/.test(word));
  return (telling.length > 0 ? telling : words).slice(0, MOST_WORDS);
}
