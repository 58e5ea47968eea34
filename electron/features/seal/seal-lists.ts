import type { FollowUpRow } from '../../../shared/contract/followups.ts';
import type { Attendee } from '../../../shared/domain/attendance.ts';
import { formatDate } from '../../../shared/domain/dates.ts';
import type { Dossier } from '../../../shared/domain/dossier.ts';
import { FOLLOW_UP_STATE_WORDS } from '../../../shared/domain/follow-up-progress.ts';
import type { Addressee } from '../../../shared/domain/invitation.ts';
import { type SheetColumn, writeSpreadsheet } from '../../files/spreadsheet.ts';

/** A list of a berkas: its name without the ending, what it is, and its bytes. */
export interface SealedList {
  name: string;
  rows: number;
  bytes: Uint8Array;
}

const numbered = <Row>(columns: readonly SheetColumn<Row>[]): SheetColumn<{ row: Row; number: number }>[] => [
  { header: 'No.', width: 6, value: ({ number }) => number },
  ...columns.map(({ header, width, value }) => ({
    header,
    width,
    value: ({ row }: { row: Row }) => value(row),
  })),
];

const ADDRESSEES: readonly SheetColumn<Addressee>[] = [
  { header: 'Kelompok', width: 24, value: ({ group }) => group },
  { header: 'Undangan/jabatan', width: 44, value: ({ title }) => title },
  { header: 'Instansi', width: 40, value: ({ organisation }) => organisation },
  { header: 'Keterangan', width: 30, value: ({ note }) => note },
];

const STATES: Readonly<Record<Attendee['state'], string>> = {
  invited: 'Belum dicatat',
  present: 'Hadir',
  represented: 'Diwakili',
  excused: 'Izin',
  absent: 'Tidak hadir',
};

const ATTENDEES: readonly SheetColumn<Attendee>[] = [
  { header: 'Nama', width: 34, value: ({ name }) => name },
  { header: 'NIP', width: 22, value: ({ number }) => number.digits },
  { header: 'Pangkat/golongan', width: 18, value: ({ rank }) => rank },
  { header: 'Jabatan', width: 40, value: ({ title }) => title },
  { header: 'Instansi', width: 40, value: ({ organisation }) => organisation },
  { header: 'Kehadiran', width: 16, value: ({ state }) => STATES[state] },
  { header: 'Cara hadir', width: 12, value: ({ mode }) => (mode === 'online' ? 'Daring' : 'Di tempat') },
  { header: 'Diwakili oleh', width: 34, value: ({ representative }) => representative.name },
  { header: 'Jabatan wakil', width: 34, value: ({ representative }) => representative.title },
  { header: 'Surat tugas', width: 26, value: ({ representative }) => representative.letter },
  { header: 'Datang', width: 10, value: ({ arrivedAt }) => arrivedAt ?? '' },
  { header: 'Pulang', width: 10, value: ({ leftAt }) => leftAt ?? '' },
  { header: 'Keterangan', width: 30, value: ({ note }) => note },
];

const FOLLOW_UPS: readonly SheetColumn<FollowUpRow>[] = [
  { header: 'Tindak lanjut', width: 60, value: ({ text }) => text },
  { header: 'Penanggung jawab', width: 40, value: ({ owner }) => owner },
  { header: 'Batas waktu', width: 20, value: ({ due }) => (due === null ? '' : formatDate(due)) },
  { header: 'Status', width: 18, value: ({ state }) => FOLLOW_UP_STATE_WORDS[state] },
  { header: 'Catatan terakhir', width: 50, value: ({ lastNote }) => lastNote },
];

/** The lists of a meeting as workbooks; one without rows is left out. */
export async function sealedLists(
  { invitation, attendance }: Dossier,
  followUps: readonly FollowUpRow[],
): Promise<SealedList[]> {
  const lists = [
    await list('Daftar undangan', ADDRESSEES, invitation.addressees),
    await list('Daftar hadir', ATTENDEES, attendance.attendees),
    await list('Tindak lanjut', FOLLOW_UPS, followUps),
  ];
  return lists.filter(({ rows }) => rows > 0);
}

async function list<Row>(
  name: string,
  columns: readonly SheetColumn<Row>[],
  rows: readonly Row[],
): Promise<SealedList> {
  const body = rows.map((row, index) => ({ row, number: index + 1 }));
  const bytes = await writeSpreadsheet({ name, columns: numbered(columns), rows: body });
  return { name, rows: rows.length, bytes };
}
