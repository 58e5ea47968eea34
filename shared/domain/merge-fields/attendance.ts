import type { Attendance, AttendanceState, Attendee, Quorum } from '../attendance.ts';
import { facts, type Part } from './parts.ts';
import { rows } from './rows.ts';
import { serviceWords } from './words.ts';

const STATES: Readonly<Record<AttendanceState, string>> = {
  invited: 'belum diisi',
  present: 'hadir',
  represented: 'diwakili',
  excused: 'izin',
  absent: 'tanpa keterangan',
};

const GENDERS: Readonly<Record<Attendee['gender'], string>> = { '': '', L: 'laki-laki', P: 'perempuan' };

export function attendeeWords(row: Attendee): string {
  const { representative: other } = row;
  const came = [other.name, other.title, other.letter].filter((part) => part !== '').join(', ');
  const parts = [
    row.name,
    row.title,
    row.organisation,
    STATES[row.state],
    came === '' ? '' : `oleh ${came}`,
    row.mode === 'online' ? 'daring' : '',
    row.isWalkIn ? 'tanpa undangan' : '',
    row.arrivedAt === null ? '' : `datang ${row.arrivedAt}`,
    row.leftAt === null ? '' : `pulang ${row.leftAt}`,
    serviceWords(row.number),
    row.rank,
    GENDERS[row.gender],
    row.phone,
    row.note,
  ];
  return parts.filter((part) => part !== '').join(', ');
}

function quorumWords({ rule, number }: Quorum): string {
  switch (rule) {
    case 'none':
      return 'tidak ada';
    case 'half':
      return 'lebih dari setengah';
    case 'two-thirds':
      return 'dua pertiga';
    case 'number':
      return `${number} orang`;
  }
}

/** The places of an attendance list. */
export const ATTENDANCE_PARTS: readonly Part<Attendance>[] = [
  rows({
    key: 'attendees',
    label: 'Peserta',
    plural: 'peserta',
    rows: ({ attendees }) => attendees,
    withRows: (attendance, attendees) => ({ ...attendance, attendees }),
    words: attendeeWords,
    name: ({ name, title, organisation }) => name || title || organisation,
  }),
  facts('Baris daftar hadir', ['isPrintedBlank'], ({ isPrintedBlank }) =>
    isPrintedBlank ? 'dikosongkan' : 'terisi nama',
  ),
  facts('Kuorum', ['quorum'], ({ quorum }) => quorumWords(quorum)),
];
