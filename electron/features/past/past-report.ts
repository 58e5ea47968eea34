import { RECORD_KIND_WORDS, SECURITY_WORDS } from '../../../shared/domain/archive.ts';
import { formatDate } from '../../../shared/domain/dates.ts';
import { PAST_ROW_STATE_WORDS } from '../../../shared/domain/past-row.ts';
import { type SheetColumn, writeSpreadsheet } from '../../files/spreadsheet.ts';
import type { StoredPastRow } from './past-rows.repository.ts';

const COLUMNS: readonly SheetColumn<StoredPastRow>[] = [
  { header: 'No.', width: 6, value: ({ position }) => position },
  { header: 'Berkas', width: 50, value: ({ path }) => path },
  { header: 'Hasil', width: 20, value: resultOf },
  { header: 'Keterangan', width: 40, value: ({ message }) => message },
  { header: 'Judul', width: 50, value: ({ title }) => title },
  {
    header: 'Jenis',
    width: 14,
    value: ({ kind, title }) => (title === '' ? '' : RECORD_KIND_WORDS[kind]),
  },
  { header: 'Tanggal', width: 18, value: ({ date }) => (date === null ? '' : formatDate(date)) },
  { header: 'Nomor', width: 24, value: ({ number }) => number },
  { header: 'Instansi', width: 30, value: ({ organisation }) => organisation },
  { header: 'Kode', width: 12, value: ({ code }) => code },
  { header: 'Sifat', width: 16, value: ({ security }) => SECURITY_WORDS[security] },
  { header: 'SHA-256', width: 66, value: ({ sha256 }) => sha256 ?? '' },
];

function resultOf({ state, isLeftOut }: StoredPastRow): string {
  if (state !== 'proposed') return PAST_ROW_STATE_WORDS[state];
  return isLeftOut ? 'Ditinggalkan' : 'Belum disimpan';
}

/** What became of each file of an import, as a workbook. */
export function writePastReport(rows: readonly StoredPastRow[]): Promise<Buffer> {
  return writeSpreadsheet({ name: 'Impor arsip lama', columns: COLUMNS, rows });
}
