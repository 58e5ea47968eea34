/** Pangkat of civil servants with their golongan ruang, lowest first (naskah-dinas 5.3). */
export const RANKS: readonly { grade: string; name: string }[] = [
  { grade: 'I/a', name: 'Juru Muda' },
  { grade: 'I/b', name: 'Juru Muda Tingkat I' },
  { grade: 'I/c', name: 'Juru' },
  { grade: 'I/d', name: 'Juru Tingkat I' },
  { grade: 'II/a', name: 'Pengatur Muda' },
  { grade: 'II/b', name: 'Pengatur Muda Tingkat I' },
  { grade: 'II/c', name: 'Pengatur' },
  { grade: 'II/d', name: 'Pengatur Tingkat I' },
  { grade: 'III/a', name: 'Penata Muda' },
  { grade: 'III/b', name: 'Penata Muda Tingkat I' },
  { grade: 'III/c', name: 'Penata' },
  { grade: 'III/d', name: 'Penata Tingkat I' },
  { grade: 'IV/a', name: 'Pembina' },
  { grade: 'IV/b', name: 'Pembina Tingkat I' },
  { grade: 'IV/c', name: 'Pembina Utama Muda' },
  { grade: 'IV/d', name: 'Pembina Utama Madya' },
  { grade: 'IV/e', name: 'Pembina Utama' },
];

export type RankStyle = 'rank-and-grade' | 'rank';

/**
 * `IV/b` prints as `Pembina Tingkat I (IV/b)` or, by the office's choice, `Pembina Tingkat I`. Free text (army and
 * police ranks, golongan of PPPK) prints as written.
 */
export function formatRank(rank: string, style: RankStyle): string {
  const known = RANKS.find(({ grade }) => grade.toLowerCase() === rank.trim().toLowerCase());
  if (known === undefined) return rank.trim();
  return style === 'rank' ? known.name : `${known.name} (${known.grade})`;
}
