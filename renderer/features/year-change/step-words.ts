import type { YearStep, YearStepState } from '../../../shared/domain/year-change.ts';

/** Titles of the steps; the year that is closed is `year`. */
export function stepTitle(step: YearStep, year: number): string {
  switch (step) {
    case 'letters':
      return `Nomor surat ${year}`;
    case 'minutes':
      return `Notula rapat ${year}`;
    case 'follow-ups':
      return 'Tindak lanjut yang masih terbuka';
    case 'close':
      return `Tutup berkas rapat ${year}`;
    case 'register':
      return `Cetak buku agenda ${year}`;
    case 'records':
      return `Cetak daftar arsip ${year}`;
    case 'numbers':
      return `Nomor surat ${year + 1}`;
    case 'backup':
      return 'Buat cadangan';
  }
}

export const STEP_STATE_WORDS: Readonly<Record<YearStepState, string>> = {
  open: 'Belum',
  done: 'Selesai',
  skipped: 'Dilewati',
};
