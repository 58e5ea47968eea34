import type { MinutesVersionRow } from '../../../../shared/contract/minutes.ts';
import type { MinutesVersionCause } from '../../../../shared/domain/minutes.ts';

const CAUSES: Readonly<Record<MinutesVersionCause, string>> = {
  interval: 'Tersimpan sendiri saat bekerja',
  state: 'Dijadikan final',
  manual: 'Disimpan sebagai versi',
  reopen: 'Dibuka kembali',
  'before-restore': 'Isi sebelum versi lain dipulihkan',
  restore: 'Dipulihkan',
};

/** Why a version was kept, in words: `Dibuka kembali: koreksi nama`. */
export function causeText({ cause, reason }: Pick<MinutesVersionRow, 'cause' | 'reason'>): string {
  return reason === '' ? CAUSES[cause] : `${CAUSES[cause]}: ${lowerFirst(reason)}`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
