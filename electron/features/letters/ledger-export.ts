import type { CheckedInputOf } from '../../../shared/contract/index.ts';
import type { LetterRow } from '../../../shared/contract/letters.ts';
import { formatDate } from '../../../shared/domain/dates.ts';
import {
  LETTER_STATE_WORDS,
  REGISTER_WORDS,
  runningNumberText,
} from '../../../shared/domain/letter-ledger.ts';
import { type SheetColumn, writeSpreadsheet } from '../../files/spreadsheet.ts';
import type { Store } from '../../store/store.ts';
import type { Desktop } from '../desktop.ts';
import { EXCEL_FILES, exportFile } from '../exports/export-file.ts';
import { listLetters } from './ledger.repository.ts';

const ALL = 1_000_000;
const CONFIDENTIAL = /terbatas|rahasia/i;

/** Buku agenda of a register and year (rule 57); a void number stays, with its reason in words. */
const COLUMNS: readonly SheetColumn<LetterRow>[] = [
  { header: 'No. urut', width: 10, value: runningText },
  { header: 'Nomor surat', width: 30, value: ({ number }) => number },
  {
    header: 'Tanggal',
    width: 20,
    value: ({ letterDate }) => (letterDate === null ? '' : formatDate(letterDate)),
  },
  { header: 'Hal', width: 44, value: subjectText },
  { header: 'Tujuan', width: 40, value: ({ destination }) => destination },
  { header: 'Kode', width: 14, value: ({ code }) => code },
  { header: 'Sifat', width: 12, value: ({ urgency }) => urgency },
  { header: 'Status', width: 18, value: ({ state }) => LETTER_STATE_WORDS[state] },
  { header: 'Keterangan', width: 44, value: noteText },
  { header: 'Terkirim', width: 18, value: deliveryText },
];

/** Asks where the table goes and writes it; `null` when the dialog is cancelled. FILE. */
export async function exportAgenda(
  store: Store,
  desktop: Desktop,
  { filter, sort, hasConfidential }: CheckedInputOf<'letters.exportTable'>,
): Promise<{ fileName: string } | null> {
  const word = `${REGISTER_WORDS[filter.register]} ${filter.year}`;
  const fileName = await exportFile(desktop, {
    title: 'Ekspor agenda surat',
    suggestedName: `Agenda ${word}.xlsx`,
    kind: EXCEL_FILES,
    make: async () => {
      const listed = await store.read((db) => listLetters(db, { filter, sort }, ALL, null));
      const rows = listed
        .map(({ row }) => row)
        .filter(({ urgency }) => hasConfidential || !CONFIDENTIAL.test(urgency));
      return writeSpreadsheet({ name: `Agenda ${word}`, columns: COLUMNS, rows });
    },
  });
  return fileName === null ? null : { fileName };
}

function runningText({ sequence, suffix }: LetterRow): string | number {
  if (sequence === null) return '';
  return suffix === '' ? sequence : runningNumberText({ sequence, suffix });
}

function subjectText({ subject, about }: LetterRow): string {
  return [subject, about].filter((part) => part !== '').join(': ');
}

function noteText({ state, voidReason, note }: LetterRow): string {
  return [state === 'void' ? `Batal: ${voidReason}` : '', note].filter((part) => part !== '').join('; ');
}

function deliveryText({ recipients, delivered }: LetterRow): string {
  return recipients === 0 ? '' : `${delivered} dari ${recipients}`;
}
