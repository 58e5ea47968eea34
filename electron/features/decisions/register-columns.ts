import type { DecisionRow } from '../../../shared/contract/decisions.ts';
import { formatDate } from '../../../shared/domain/dates.ts';
import { BESIDE_AGENDA, minutesStateText } from '../../../shared/domain/decisions.ts';

interface RegisterColumn {
  label: string;
  /** Part of the width of the paper; 0 for a column that never breaks. */
  share: number;
  /** Of the spreadsheet, in letters. */
  width: number;
  text: (row: DecisionRow) => string;
}

/** What the register says of a decision, on paper and in a spreadsheet. */
export const REGISTER_COLUMNS: readonly RegisterColumn[] = [
  { label: 'Butir', share: 0, width: 8, text: ({ number }) => number },
  { label: 'Keputusan', share: 0.5, width: 70, text: ({ text }) => text },
  { label: 'Rapat', share: 0.2, width: 44, text: ({ meetingTitle }) => meetingTitle },
  { label: 'Tanggal', share: 0, width: 20, text: ({ date }) => (date === null ? '' : formatDate(date)) },
  { label: 'Mata acara', share: 0.17, width: 34, text: ({ agendaItem }) => agendaItem || BESIDE_AGENDA },
  { label: 'Notula', share: 0.13, width: 30, text: minutesStateText },
];
