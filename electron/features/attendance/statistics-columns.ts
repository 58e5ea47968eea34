import type { StatisticsQuestion, StatisticsRow } from '../../../shared/contract/attendance.ts';
import { LEVEL_LABELS, REPRESENTATION_LEVELS } from '../../../shared/domain/attendance-level.ts';
import { shareOf, shareText } from '../../../shared/domain/attendance-shares.ts';
import type { SheetColumn } from '../../files/spreadsheet.ts';

/** The columns of the exported table; numbers are numbers, so that they can be added up. */
export const STATISTICS_COLUMNS = (
  subject: StatisticsQuestion['subject'],
): readonly SheetColumn<StatisticsRow>[] => [
  {
    header: subject === 'organisation' ? 'Instansi' : 'Nama atau jabatan',
    width: 45,
    value: ({ name }) => name,
  },
  { header: 'Diundang', width: 11, value: ({ invited }) => invited },
  { header: 'Hadir sendiri', width: 11, value: ({ present }) => present },
  { header: 'Diwakili', width: 11, value: ({ represented }) => represented },
  { header: 'Izin', width: 11, value: ({ excused }) => excused },
  { header: 'Tanpa keterangan', width: 13, value: ({ absent }) => absent },
  { header: 'Belum dicatat', width: 11, value: ({ unrecorded }) => unrecorded },
  { header: 'Hadir sendiri (%)', width: 11, value: (row) => shareText(shareOf(row.present, row)) },
  {
    header: 'Hadir atau diwakili (%)',
    width: 13,
    value: (row) => shareText(shareOf(row.present + row.represented, row)),
  },
  ...REPRESENTATION_LEVELS.map((level) => ({
    header: `Diwakili: ${LEVEL_LABELS[level]}`,
    width: 15,
    value: ({ levels }: StatisticsRow) => levels[level],
  })),
];

export function statisticsFileName({ from, until, subject }: StatisticsQuestion): string {
  const period = [from, until].filter((day) => day !== null).join(' s.d. ');
  const who = subject === 'organisation' ? 'instansi' : 'orang';
  return `Statistik kehadiran ${who} ${period}`.trim().concat('.xlsx');
}
