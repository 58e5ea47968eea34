import type { CheckedInputOf } from '../../../shared/contract/index.ts';
import type { LetterGap, LetterRow } from '../../../shared/contract/letters.ts';
import { formatDate } from '../../../shared/domain/dates.ts';
import {
  gapText,
  LETTER_STATE_WORDS,
  REGISTER_WORDS,
  runningNumberText,
} from '../../../shared/domain/letter-ledger.ts';
import { type SheetColumn, writeSpreadsheet } from '../../files/spreadsheet.ts';
import type { Store } from '../../store/store.ts';
import type { Renderer } from '../archive/paper-job.ts';
import type { Desktop } from '../desktop.ts';
import { EXCEL_FILES, exportFile, WORD_FILES } from '../exports/export-file.ts';
import { makeListPaper } from '../exports/list-paper.ts';
import { type AgendaLine, readAgendaLines } from './agenda-lines.ts';
import { agendaList } from './agenda-paper.ts';

interface Office {
  store: Store;
  desktop: Desktop;
  renderer: Renderer;
  /** ISO date of the office. */
  today: () => Promise<string>;
}

/** Buku agenda of a register and year (rule 57); a void number stays, with its reason in words. */
const COLUMNS: readonly SheetColumn<AgendaLine>[] = [
  { header: 'No. urut', width: 10, value: ofLine(runningText, rangeText) },
  { header: 'Nomor surat', width: 30, value: ofLine(({ number }) => number) },
  {
    header: 'Tanggal',
    width: 20,
    value: ofLine(({ letterDate }) => (letterDate === null ? '' : formatDate(letterDate))),
  },
  { header: 'Hal', width: 44, value: ofLine(subjectText, gapText) },
  { header: 'Tujuan', width: 40, value: ofLine(({ destination }) => destination) },
  { header: 'Kode', width: 14, value: ofLine(({ code }) => code) },
  { header: 'Sifat', width: 12, value: ofLine(({ urgency }) => urgency) },
  {
    header: 'Status',
    width: 18,
    value: ofLine(
      ({ state }) => LETTER_STATE_WORDS[state],
      () => 'Tidak dipakai',
    ),
  },
  { header: 'Keterangan', width: 44, value: ofLine(noteText, explanationText) },
  { header: 'Terkirim', width: 18, value: ofLine(deliveryText) },
];

/** Asks where the agenda goes and writes it as Excel or Word; `null` when the dialog is cancelled. RULE, FILE. */
export async function exportAgenda(
  { store, desktop, renderer, today }: Office,
  { filter, sort, hasConfidential, format, signatory }: CheckedInputOf<'letters.exportTable'>,
): Promise<{ fileName: string } | null> {
  const word = `${REGISTER_WORDS[filter.register]} ${filter.year}`;
  const isWord = format === 'word';
  const fileName = await exportFile(desktop, {
    title: 'Simpan agenda surat',
    suggestedName: `Agenda ${word}.${isWord ? 'docx' : 'xlsx'}`,
    kind: isWord ? WORD_FILES : EXCEL_FILES,
    make: async () => {
      const { lines, leftOut } = await store.read((db) =>
        readAgendaLines(db, { filter, sort, hasConfidential }),
      );
      if (!isWord) return writeSpreadsheet({ name: `Agenda ${word}`, columns: COLUMNS, rows: lines });
      const list = agendaList(filter, lines, leftOut);
      return makeListPaper({ store, renderer }, { list, signatory, today: await today() });
    },
  });
  return fileName === null ? null : { fileName };
}

function ofLine(
  letterText: (letter: LetterRow) => string | number,
  gapCell: (gap: LetterGap) => string = () => '',
): (line: AgendaLine) => string | number {
  return ({ letter, gap }) => (gap === null ? letterText(letter) : gapCell(gap));
}

function runningText({ sequence, suffix }: LetterRow): string | number {
  if (sequence === null) return '';
  return suffix === '' ? sequence : runningNumberText({ sequence, suffix });
}

function rangeText({ from, to }: LetterGap): string {
  return from === to ? String(from) : `${from}-${to}`;
}

function subjectText({ subject, about }: LetterRow): string {
  return [subject, about].filter((part) => part !== '').join(': ');
}

function noteText({ state, voidReason, note }: LetterRow): string {
  return [state === 'void' ? `Batal: ${voidReason}` : '', note].filter((part) => part !== '').join('; ');
}

function explanationText({ explanation }: LetterGap): string {
  return explanation === '' ? 'BELUM DIJELASKAN' : explanation;
}

function deliveryText({ recipients, delivered }: LetterRow): string {
  return recipients === 0 ? '' : `${delivered} dari ${recipients}`;
}
