import type { TrashKind } from '../../../shared/contract/trash.ts';
import { formatDate } from '../../../shared/domain/dates.ts';
import { formatSavedTime } from '../../lib/format.ts';

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
};

/** `22 Agustus 2025, 09.14`, by the clock of this computer. */
export function deletedWords(iso: string): string {
  const time = new Date(iso);
  const day = [time.getFullYear(), time.getMonth() + 1, time.getDate()];
  return `${formatDate(day.map((part) => String(part).padStart(2, '0')).join('-'))}, ${formatSavedTime(iso)}`;
}

export function daysLeftWords(days: number): string {
  return days === 0 ? 'lewat 90 hari' : `${days} hari lagi`;
}
