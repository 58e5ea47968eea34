import type { ExportedFileName } from '../../../shared/contract/exported.ts';
import type { CheckedInputOf } from '../../../shared/contract/index.ts';
import type { RecordFilter, RecordRow } from '../../../shared/contract/retention.ts';
import { isGuarded } from '../../../shared/domain/archive.ts';
import { formatDate } from '../../../shared/domain/dates.ts';
import { DESTRUCTION_NOTE, RECORD_LIST_WORDS } from '../../../shared/domain/retention-lists.ts';
import type { RegisterList } from '../../documents/models/compose-register-list.ts';
import { writeSpreadsheet } from '../../files/spreadsheet.ts';
import type { Store } from '../../store/store.ts';
import type { Renderer } from '../archive/paper-job.ts';
import type { Desktop } from '../desktop.ts';
import { EXCEL_FILES, exportFile, WORD_FILES } from '../exports/export-file.ts';
import { makeListPaper } from '../exports/list-paper.ts';
import { RECORD_COLUMNS } from './record-words.ts';

interface Office {
  store: Store;
  desktop: Desktop;
  renderer: Renderer;
}

interface ReadList {
  today: string;
  rows: RecordRow[];
}

/** Asks where a list of records goes, and writes it as Excel or Word; `null` when the dialog is cancelled. */
export async function exportRecordList(
  { store, desktop, renderer }: Office,
  { filter, format, signatory }: CheckedInputOf<'retention.export'>,
  read: () => Promise<ReadList>,
): Promise<ExportedFileName> {
  const title = RECORD_LIST_WORDS[filter.list];
  const isWord = format === 'word';
  const fileName = await exportFile(desktop, {
    title: `Simpan ${title.toLowerCase()}`,
    suggestedName: `${[title, filter.year, filter.code].filter((part) => part !== null && part !== '').join(' ')}.${isWord ? 'docx' : 'xlsx'}`,
    kind: isWord ? WORD_FILES : EXCEL_FILES,
    make: async () => {
      const { today, rows } = await read();
      if (!isWord) return writeSpreadsheet({ name: title, columns: sheetColumns(), rows: numbered(rows) });
      return makeListPaper({ store, renderer }, { list: toList(filter, rows, today), signatory, today });
    },
  });
  return fileName === null ? null : { fileName };
}

function numbered(rows: readonly RecordRow[]) {
  return rows.map((row, index) => ({ row, number: index + 1 }));
}

function sheetColumns() {
  return [
    { header: 'Nomor', width: 8, value: ({ number }: { number: number }) => number },
    ...RECORD_COLUMNS.map(({ label, width, text }) => ({
      header: label,
      width,
      value: ({ row }: { row: RecordRow }) => text(row),
    })),
  ];
}

function toList(filter: RecordFilter, rows: readonly RecordRow[], today: string): RegisterList {
  return {
    heading: RECORD_LIST_WORDS[filter.list],
    subheading: filter.year === null ? '' : `Tahun ${filter.year}`,
    about: aboutLines(filter, rows, today),
    isNumbered: true,
    columns: RECORD_COLUMNS.map(({ label, share }) => ({ label, share })),
    rows: rows.map((row) => ({ heading: '', cells: RECORD_COLUMNS.map(({ text }) => text(row)) })),
    notes: filter.list === 'destruction' ? [DESTRUCTION_NOTE] : [],
  };
}

function aboutLines(filter: RecordFilter, rows: readonly RecordRow[], today: string) {
  const { list, code, unit, dueFrom, dueUntil } = filter;
  const year = today.slice(0, 4);
  const due = `${formatDate(dueFrom ?? `${year}-01-01`)} s.d. ${formatDate(dueUntil ?? `${year}-12-31`)}`;
  const guarded = rows.filter(({ security }) => isGuarded(security)).length;
  return [
    ...(unit === '' ? [] : [{ label: 'Unit pengolah', text: unit }]),
    ...(code === '' ? [] : [{ label: 'Kode klasifikasi', text: code }]),
    ...(list === 'due' ? [{ label: 'Jatuh tempo', text: due }] : []),
    { label: 'Keadaan tanggal', text: formatDate(today) },
    {
      label: 'Jumlah',
      text: `${rows.length} berkas${guarded === 0 ? '' : `, ${guarded} di antaranya terbatas atau rahasia`}`,
    },
  ];
}
