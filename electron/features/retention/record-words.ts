import type { RecordRow } from '../../../shared/contract/retention.ts';
import { SECURITY_WORDS } from '../../../shared/domain/archive.ts';
import { formatDate } from '../../../shared/domain/dates.ts';
import { retentionText } from '../../../shared/domain/retention.ts';
import { DEVELOPMENT_WORDS } from '../../../shared/domain/retention-lists.ts';

export interface RecordColumn {
  label: string;
  /** Characters in Excel. */
  width: number;
  /** Part of the width in Word; 0 for a column that never breaks. */
  share: number;
  text: (row: RecordRow) => string;
}

/** The columns of a daftar arsip (naskah dinas 8.1); the running number stands before them. */
export const RECORD_COLUMNS: readonly RecordColumn[] = [
  { label: 'Kode klasifikasi', width: 16, share: 0, text: ({ code }) => code },
  { label: 'Uraian', width: 54, share: 0.46, text: ({ title }) => title },
  { label: 'Unit pengolah', width: 28, share: 0.05, text: ({ unit }) => unit },
  { label: 'Kurun waktu', width: 30, share: 0.13, text: periodText },
  { label: 'Jumlah', width: 26, share: 0.06, text: quantityText },
  {
    label: 'Tingkat perkembangan',
    width: 16,
    share: 0,
    text: ({ development }) => DEVELOPMENT_WORDS[development],
  },
  { label: 'Klasifikasi keamanan', width: 16, share: 0, text: ({ security }) => SECURITY_WORDS[security] },
  { label: 'Keterangan', width: 34, share: 0.1, text: noteText },
  { label: 'Retensi', width: 44, share: 0.2, text: retentionText },
];

function periodText({ from, until }: RecordRow): string {
  if (from === null) return until === null ? '' : formatDate(until);
  return until === null || until === from
    ? formatDate(from)
    : `${formatDate(from)} s.d. ${formatDate(until)}`;
}

/** One file with what is in it; an old paper with its sheets where they were counted. */
function quantityText({ kind, papers, attachments, pages }: RecordRow): string {
  if (kind === 'record') return pages === null ? '1 naskah' : `1 naskah (${pages} lembar)`;
  const parts = [
    ...(papers === 0 ? [] : [`${papers} naskah`]),
    ...(attachments === 0 ? [] : [`${attachments} lampiran`]),
  ];
  return parts.length === 0 ? '1 berkas' : `1 berkas (${parts.join(', ')})`;
}

function noteText({ note, isPermanent, closedOn, kind }: RecordRow): string {
  const closed = kind === 'meeting' && closedOn !== null ? `Ditutup ${formatDate(closedOn)}` : '';
  return [closed, isPermanent ? 'Ditandai permanen' : '', note].filter((part) => part !== '').join('; ');
}
