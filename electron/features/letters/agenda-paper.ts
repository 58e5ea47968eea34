import type { LetterFilter, LetterGap, LetterRow } from '../../../shared/contract/letters.ts';
import { formatDate } from '../../../shared/domain/dates.ts';
import {
  gapText,
  LETTER_STATE_WORDS,
  REGISTER_WORDS,
  runningNumberText,
} from '../../../shared/domain/letter-ledger.ts';
import type { RegisterList } from '../../documents/models/compose-register-list.ts';
import type { AgendaLine } from './agenda-lines.ts';

interface AgendaColumn {
  label: string;
  /** Part of the width; 0 for a column that never breaks. */
  share: number;
  text: (letter: LetterRow) => string;
}

/** The columns of rule 57. */
const COLUMNS: readonly AgendaColumn[] = [
  {
    label: 'No. urut',
    share: 0,
    text: ({ sequence, suffix }) => (sequence === null ? '' : runningNumberText({ sequence, suffix })),
  },
  { label: 'Nomor surat', share: 0, text: ({ number }) => number },
  {
    label: 'Tanggal',
    share: 0,
    text: ({ letterDate }) => (letterDate === null ? '' : formatDate(letterDate)),
  },
  {
    label: 'Hal',
    share: 0.4,
    text: ({ subject, about }) => [subject, about].filter((part) => part !== '').join(': '),
  },
  { label: 'Tujuan', share: 0.32, text: ({ destination }) => destination },
  { label: 'Kode', share: 0, text: ({ code }) => code },
  { label: 'Keterangan', share: 0.28, text: remarkText },
];

/** Buku agenda as it is printed: letters, void numbers with their reason, gaps across the table, findings under it. */
export function agendaList(
  filter: LetterFilter,
  lines: readonly AgendaLine[],
  leftOut: number,
): RegisterList {
  const letters = lines.flatMap(({ letter }) => (letter === null ? [] : [letter]));
  const gaps = lines.flatMap(({ gap }) => (gap === null ? [] : [gap]));
  const count = (state: LetterRow['state']) => letters.filter((letter) => letter.state === state).length;
  const voids = count('void');
  return {
    heading: `Buku agenda ${REGISTER_WORDS[filter.register]}`,
    subheading: `Tahun ${filter.year}`,
    about: [
      {
        label: 'Jumlah',
        text: `${letters.length} nomor${voids === 0 ? '' : `, ${voids} di antaranya batal`}`,
      },
    ],
    isNumbered: false,
    columns: COLUMNS.map(({ label, share }) => ({ label, share })),
    rows: lines.map(({ letter, gap }) =>
      gap === null
        ? { heading: '', cells: COLUMNS.map(({ text }) => text(letter)) }
        : { heading: gapLine(gap), cells: [] },
    ),
    notes: [...findings(letters, gaps), ...leftOutNote(leftOut)],
  };
}

function gapLine(gap: LetterGap): string {
  return `${gapText(gap)}: ${gap.explanation === '' ? 'belum dijelaskan' : gap.explanation}`;
}

/** What has to be put right before the book is closed: said, never hidden. */
function findings(letters: readonly LetterRow[], gaps: readonly LetterGap[]): string[] {
  const unexplained = gaps.filter(({ explanation }) => explanation === '');
  const waiting = letters.filter(({ state }) => state === 'reserved' || state === 'temporary').length;
  const blank = letters.filter(({ state }) => state === 'blank').length;
  return [
    ...(unexplained.length === 0
      ? []
      : [`Temuan: nomor tanpa surat dan tanpa penjelasan: ${unexplained.map(rangeText).join(', ')}.`]),
    ...(waiting === 0 ? [] : [`Temuan: ${waiting} nomor dipesan atau sementara, suratnya belum terbit.`]),
    ...(blank === 0 ? [] : [`Temuan: ${blank} surat terbit tanpa nomor; nomornya belum diisikan.`]),
  ];
}

function rangeText({ from, to }: LetterGap): string {
  return from === to ? String(from) : `${from} s.d. ${to}`;
}

function remarkText({ state, voidReason, note }: LetterRow): string {
  const told = state === 'void' ? `Batal: ${voidReason}` : state === 'final' ? '' : LETTER_STATE_WORDS[state];
  return [told, note].filter((part) => part !== '').join('; ');
}

/** A number that is missing from the print, and is in use. */
function leftOutNote(leftOut: number): string[] {
  return leftOut === 0 ? [] : [`${leftOut} surat terbatas atau rahasia tidak dicantumkan dalam cetakan ini.`];
}
