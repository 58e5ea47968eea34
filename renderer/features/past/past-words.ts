import {
  IconAlertTriangle,
  IconArchive,
  IconBan,
  IconCheck,
  IconClock,
  IconCopy,
  IconQuestionMark,
  type TablerIcon,
} from '@tabler/icons-react';
import type { ArchiveRecord, PastBatch, PastFilter, PastRow } from '../../../shared/contract/past.ts';
import {
  RECORD_KIND_WORDS,
  RECORD_KINDS,
  SECURITY_CLASSES,
  SECURITY_WORDS,
} from '../../../shared/domain/archive.ts';
import type { PastField } from '../../../shared/domain/past-guess.ts';
import { doubtsOf } from '../../../shared/domain/past-guess.ts';
import { PAST_ROW_STATE_WORDS } from '../../../shared/domain/past-row.ts';

export const KIND_CHOICES = RECORD_KINDS.map((value) => ({ value, label: RECORD_KIND_WORDS[value] }));
export const SECURITY_CHOICES = SECURITY_CLASSES.map((value) => ({ value, label: SECURITY_WORDS[value] }));

/** What stands in the column "Keadaan". */
export function rowState(row: PastRow): { words: string; Icon: TablerIcon } {
  if (row.state !== 'proposed')
    return { words: PAST_ROW_STATE_WORDS[row.state], Icon: STATE_ICONS[row.state] };
  if (row.isLeftOut) return { words: 'Ditinggalkan', Icon: IconBan };
  if (row.message !== '') return { words: 'Gagal disimpan', Icon: IconAlertTriangle };
  return row.isDoubtful ? { words: 'Diragukan', Icon: IconQuestionMark } : { words: 'Siap', Icon: IconCheck };
}

const STATE_ICONS: Readonly<Record<Exclude<PastRow['state'], 'proposed'>, TablerIcon>> = {
  waiting: IconClock,
  known: IconArchive,
  double: IconCopy,
  failed: IconAlertTriangle,
  saved: IconArchive,
};

/** Whether a row may be edited. */
export function isOpen({ state }: PastRow): boolean {
  return state === 'proposed';
}

/** Fields of a row that somebody should look at. */
export function doubtfulFields(row: PastRow): ReadonlySet<PastField> {
  return new Set(isOpen(row) && !row.isLeftOut ? doubtsOf(row.kind, row.reasons) : []);
}

/** Choices of the filter, with how many rows each shows. */
export function filterChoices({ counts }: PastBatch): { value: PastFilter; label: string }[] {
  const { total, proposed, leftOut, doubtful, known, double, failed, saved } = counts;
  return [
    { value: 'all', label: `Semua (${total})` },
    { value: 'ready', label: `Akan disimpan (${proposed - leftOut})` },
    { value: 'doubtful', label: `Yang diragukan (${doubtful})` },
    { value: 'left-out', label: `Ditinggalkan (${leftOut})` },
    { value: 'problem', label: `Dilewati (${known + double + failed})` },
    { value: 'saved', label: `Tersimpan (${saved})` },
  ];
}

/** `120 usulan (8 diragukan), 3 tersimpan`. */
export function batchWords({ counts, isWalked }: PastBatch): string {
  const { waiting, proposed, leftOut, doubtful, known, double, failed, saved } = counts;
  const ready = proposed - leftOut;
  const parts = [
    waiting === 0 ? '' : `${waiting} belum dibaca`,
    ready === 0 ? '' : `${ready} usulan${doubtful === 0 ? '' : ` (${doubtful} diragukan)`}`,
    leftOut === 0 ? '' : `${leftOut} ditinggalkan`,
    known + double === 0 ? '' : `${known + double} sudah ada atau kembar`,
    failed === 0 ? '' : `${failed} tidak terbaca`,
    saved === 0 ? '' : `${saved} tersimpan`,
  ].filter((part) => part !== '');
  if (parts.length > 0) return parts.join(', ');
  return isWalked ? 'kosong' : 'belum ada berkas yang ditemukan';
}

type TextState = ArchiveRecord['file']['textState'];

/** Why there is no text to show. */
export const NO_TEXT_WORDS: Readonly<Record<TextState, string>> = {
  waiting: 'Teks berkas ini belum dibaca.',
  done: 'Berkas ini tidak berisi teks.',
  'no-text': 'Pindaian tanpa teks: berkas ini dapat dibuka, tetapi kata-katanya tidak dapat dicari.',
  protected: 'Berkas ini terkunci kata sandi, jadi teksnya tidak dapat dibaca.',
  damaged: 'Berkas ini rusak atau bukan dari jenis yang tertulis, jadi teksnya tidak dapat dibaca.',
  unreadable: 'Teks berkas ini tidak dapat dibaca di sini.',
};

/** `2,4 MB`, `310 KB`. */
export function sizeWords(bytes: number): string {
  const kilobytes = bytes / 1024;
  if (kilobytes < 1000) return `${Math.max(1, Math.round(kilobytes))} KB`;
  return `${String(Math.round(kilobytes / 102.4) / 10).replace('.', ',')} MB`;
}
