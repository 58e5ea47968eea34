import { ActionIcon, Anchor, Button, Group, Table, Text, VisuallyHidden } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';

export interface Column<Row> {
  header: string;
  render: (row: Row) => ReactNode;
  /** Share of the table, e.g. `30%`. */
  width?: string;
}

interface DirectoryTableProps<Row> {
  /** Names the table for screen readers. */
  caption: string;
  /** What a row is called; the first column shows it as a button that opens the record. */
  nameHeader: string;
  nameOf: (row: Row) => string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  onEdit: (row: Row) => void;
  onRemove: (row: Row) => void;
}

const STEP = 100;

/** Dense list of records. Long lists are drawn a hundred rows at a time; the search finds the rest. */
export function DirectoryTable<Row extends { id: string }>(props: DirectoryTableProps<Row>) {
  const { caption, nameHeader, columns, rows } = props;
  const [limit, setLimit] = useState(STEP);
  const hidden = rows.length - limit;
  return (
    <>
      <Table.ScrollContainer minWidth={560}>
        <Table verticalSpacing={4} highlightOnHover aria-label={caption}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{nameHeader}</Table.Th>
              {columns.map(({ header, width }) => (
                <Table.Th key={header} scope="col" w={width}>
                  {header}
                </Table.Th>
              ))}
              <Table.Th scope="col" w={84}>
                <VisuallyHidden>Tindakan</VisuallyHidden>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.slice(0, limit).map((row) => (
              <DirectoryRow key={row.id} {...props} row={row} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Group justify="space-between" mt={4}>
        <Text size="xs" c="dimmed" aria-live="polite">
          {hidden > 0 ? `${limit} dari ${rows.length} baris ditampilkan` : `${rows.length} baris`}
        </Text>
        {hidden > 0 && (
          <Button size="xs" variant="default" onClick={() => setLimit(limit + STEP)}>
            Tampilkan {Math.min(STEP, hidden)} lagi
          </Button>
        )}
      </Group>
    </>
  );
}

function DirectoryRow<Row>(props: DirectoryTableProps<Row> & { row: Row }) {
  const { row, nameOf, columns, onEdit, onRemove } = props;
  const name = nameOf(row);
  return (
    <Table.Tr>
      <Table.Td>
        <Anchor component="button" type="button" size="sm" ta="left" onClick={() => onEdit(row)}>
          {name}
        </Anchor>
      </Table.Td>
      {columns.map(({ header, render }) => (
        <Table.Td key={header}>{render(row)}</Table.Td>
      ))}
      <Table.Td>
        <Group gap={2} wrap="nowrap" justify="flex-end">
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`Ubah ${name}`}
            title="Ubah"
            onClick={() => onEdit(row)}
          >
            <IconPencil size={16} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`Hapus ${name}`}
            title="Hapus"
            onClick={() => onRemove(row)}
          >
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}
