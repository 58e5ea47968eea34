import type { Meeting, MeetingState } from '../meeting.ts';
import { meetingDateText, meetingTimeText } from '../meeting-text.ts';
import { facts, type Part } from './parts.ts';
import { rows } from './rows.ts';
import { officialWords, yesNo } from './words.ts';

export const STATE_WORDS: Readonly<Record<MeetingState, string>> = {
  planned: 'Rencana',
  invited: 'Diundang',
  running: 'Berlangsung',
  'awaiting-minutes': 'Menunggu notula',
  final: 'Final',
  archived: 'Arsip',
};

function ranTimes({ actualStart, actualEnd }: Meeting): string {
  if (actualStart === null && actualEnd === null) return '';
  return `${actualStart ?? '…'} s.d. ${actualEnd ?? '…'}`;
}

/** The places of a meeting, in the order of its form. */
export const MEETING_PARTS: readonly Part<Meeting>[] = [
  facts('Nama rapat', ['title'], ({ title }) => title),
  facts('Tujuan', ['purpose'], ({ purpose }) => purpose),
  facts('Status', ['state', 'isStateChosen'], ({ state }) => STATE_WORDS[state]),
  facts<Meeting>('Tanggal rapat', ['date', 'endDate'], meetingDateText),
  facts('Waktu', ['startTime', 'endTime', 'zone'], (meeting) => meetingTimeText(meeting, 'announced')),
  facts('Waktu dibuka dan ditutup', ['actualStart', 'actualEnd'], ranTimes),
  facts('Tempat', ['place'], ({ place }) => place),
  facts('Pimpinan', ['chair'], ({ chair }) => officialWords(chair)),
  facts('Sekretaris', ['secretary'], ({ secretary }) => officialWords(secretary)),
  facts('Pencatat', ['recorder'], ({ recorder }) => officialWords(recorder)),
  rows({
    key: 'agenda',
    label: 'Mata acara',
    plural: 'mata acara',
    rows: ({ agenda }) => agenda,
    withRows: (meeting, agenda) => ({ ...meeting, agenda }),
    words: ({ title, minutes }) => (minutes === undefined ? title : `${title} (${minutes} menit)`),
  }),
  facts('Pakaian', ['dressCode'], ({ dressCode }) => dressCode),
  facts('Tautan', ['link'], ({ link }) => link),
  facts('Narahubung', ['contact'], ({ contact }) => contact),
  facts('Rapat contoh', ['isSpecimen'], ({ isSpecimen }) => yesNo(isSpecimen)),
];
