import type { MinutesVersionRow } from '../../../../shared/contract/minutes.ts';
import { formatDate } from '../../../../shared/domain/dates.ts';
import type { MinutesVersionCause } from '../../../../shared/domain/minutes.ts';
import { formatSavedTime } from '../../../lib/format.ts';

/** `21 November 2026, 09.14`, by the clock of this computer. */
export function momentText(iso: string): string {
  const time = new Date(iso);
  const day = [time.getFullYear(), time.getMonth() + 1, time.getDate()].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `${formatDate(day.join('-'))}, ${formatSavedTime(iso)}`;
}

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
