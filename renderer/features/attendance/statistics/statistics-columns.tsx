import { Text } from '@mantine/core';
import type { StatisticsQuestion, StatisticsRow } from '../../../../shared/contract/attendance.ts';
import { LEVEL_LABELS, REPRESENTATION_LEVELS } from '../../../../shared/domain/attendance-level.ts';
import { shareOf, shareText } from '../../../../shared/domain/attendance-shares.ts';
import type { TableColumn } from '../../../components/data-table/data-table.tsx';

export function statisticsColumns(
  subject: StatisticsQuestion['subject'],
): readonly TableColumn<StatisticsRow>[] {
  return [
    { header: subject === 'organisation' ? 'Instansi' : 'Nama atau jabatan', render: ({ name }) => name },
    { header: 'Diundang', width: '5.5rem', render: ({ invited }) => invited },
    { header: 'Hadir sendiri', width: '8rem', render: (row) => counted(row.present, row) },
    { header: 'Diwakili', width: '8rem', render: (row) => counted(row.represented, row) },
    { header: 'Diwakili oleh', width: '16rem', render: levelsText },
    { header: 'Izin', width: '4rem', render: ({ excused }) => excused },
    { header: 'Tanpa keterangan', width: '6.5rem', render: ({ absent }) => absent },
    { header: 'Belum dicatat', width: '5.5rem', render: ({ unrecorded }) => unrecorded },
  ];
}

function counted(part: number, row: StatisticsRow) {
  return (
    <>
      {part}{' '}
      <Text span size="sm" c="dimmed">
        ({shareText(shareOf(part, row))})
      </Text>
    </>
  );
}

/** The levels of those who came instead, the highest first: `Sekretaris/wakil 3, Pelaksana/staf 1`. */
export function levelsText({ levels }: Pick<StatisticsRow, 'levels'>): string {
  return REPRESENTATION_LEVELS.flatMap((level) => {
    const count = levels[level];
    return count > 0 ? [`${LEVEL_LABELS[level]} ${count}`] : [];
  }).join(', ');
}
