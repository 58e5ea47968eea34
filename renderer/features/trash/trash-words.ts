import type { TrashKind } from '../../../shared/contract/trash.ts';

export const KIND_WORDS: Readonly<Record<TrashKind, string>> = {
  meeting: 'Rapat',
  series: 'Seri rapat',
  template: 'Templat',
  organisation: 'Instansi',
  person: 'Orang',
  position: 'Jabatan',
  holder: 'Pejabat',
  group: 'Kelompok',
  profile: 'Profil kantor',
  file: 'Berkas rapat',
  'archive-record': 'Arsip lama',
  'follow-up-note': 'Catatan tindak lanjut',
  'follow-up-proof': 'Bukti tindak lanjut',
  code: 'Kode klasifikasi',
  phrase: 'Frasa',
};

export function daysLeftWords(days: number): string {
  return days === 0 ? 'lewat 90 hari' : `${days} hari lagi`;
}
