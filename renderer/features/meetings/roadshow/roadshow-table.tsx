import { ActionIcon, Table, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { Clash } from '../../../../shared/contract/meetings.ts';
import { fillTokens } from '../../../../shared/domain/roadshow.ts';
import { ClockField } from '../../../components/clock-field.tsx';
import { DateField } from '../../../components/date-field.tsx';
import { LineField } from '../../../components/line-field.tsx';
import { ClashNotes } from '../clash-notes.tsx';
import type { PlannedRow, useRoadshow } from './use-roadshow.ts';

interface RoadshowTableProps {
  plan: ReturnType<typeof useRoadshow>;
  errors: Readonly<Record<string, string>>;
  clashes: readonly Clash[];
}

/** Every meeting as it will be, each field of it still to be changed. */
export function RoadshowTable({ plan, errors, clashes }: RoadshowTableProps) {
  const { rows, setRows, content } = plan;
  if (rows.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        Tambahkan kecamatan pada langkah 3; tiap kecamatan menjadi satu baris di sini.
      </Text>
    );
  }
  return (
    <Table.ScrollContainer minWidth={1080} type="native">
      <Table layout="fixed" verticalSpacing={3} aria-label="Rapat yang akan dibuat">
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={44}>No.</Table.Th>
            <Table.Th w="16%">Kecamatan</Table.Th>
            <Table.Th w={272}>Tanggal</Table.Th>
            <Table.Th w={90}>Pukul</Table.Th>
            <Table.Th w={90}>Sampai</Table.Th>
            <Table.Th w="22%">Tempat</Table.Th>
            <Table.Th>Rapat dan bentrokan</Table.Th>
            <Table.Th w={48}>
              <span style={{ position: 'absolute', clipPath: 'inset(50%)' }}>Tindakan</span>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row, index) => (
            <RoadshowLine
              key={row.id}
              row={row}
              index={index}
              title={fillTokens(content.meeting.title, row)}
              errors={errors}
              clashes={clashes.filter(({ slot }) => slot === index)}
              onChange={(part) => setRows(rows.with(index, { ...row, ...part }))}
              onRemove={() => setRows(rows.toSpliced(index, 1))}
            />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

interface RoadshowLineProps {
  row: PlannedRow;
  index: number;
  title: string;
  errors: Readonly<Record<string, string>>;
  clashes: readonly Clash[];
  onChange: (part: Partial<PlannedRow>) => void;
  onRemove: () => void;
}

function RoadshowLine({ row, index, title, errors, clashes, onChange, onRemove }: RoadshowLineProps) {
  const number = index + 1;
  const errorOf = (field: keyof PlannedRow) => errors[`rows.${index}.${field}`];
  return (
    <Table.Tr style={{ verticalAlign: 'top' }}>
      <Table.Td pt={9}>{number}.</Table.Td>
      <Table.Td>
        <LineField
          aria-label={`kecamatan ${number}`}
          value={row.district}
          error={errorOf('district')}
          onChange={(district) => onChange({ district })}
        />
      </Table.Td>
      <Table.Td>
        <DateField
          label={`tanggal ${number}`}
          isLabelHidden
          w="100%"
          value={row.date}
          error={errorOf('date')}
          onChange={(date) => onChange({ date })}
        />
      </Table.Td>
      <Table.Td>
        <ClockField
          aria-label={`pukul ${number}`}
          w="100%"
          value={row.startTime}
          error={errorOf('startTime')}
          onChange={(startTime) => onChange({ startTime })}
        />
      </Table.Td>
      <Table.Td>
        <ClockField
          aria-label={`sampai pukul ${number}`}
          w="100%"
          placeholder="selesai"
          value={row.endTime}
          error={errorOf('endTime')}
          onChange={(endTime) => onChange({ endTime })}
        />
      </Table.Td>
      <Table.Td>
        <LineField
          aria-label={`tempat ${number}`}
          value={row.place}
          error={errorOf('place')}
          onChange={(place) => onChange({ place })}
        />
      </Table.Td>
      <Table.Td pt={9}>
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          {title}
        </Text>
        <ClashNotes clashes={clashes} />
      </Table.Td>
      <Table.Td>
        <ActionIcon
          variant="subtle"
          color="gray"
          mt={3}
          aria-label={`Hapus baris ${number}`}
          title="Hapus baris"
          onClick={onRemove}
        >
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      </Table.Td>
    </Table.Tr>
  );
}
