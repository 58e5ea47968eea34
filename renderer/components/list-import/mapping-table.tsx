import { NativeSelect, Stack, Table, Text } from '@mantine/core';

interface MappingTableProps<Target extends string> {
  headers: readonly string[];
  /** The first rows of the sheet, as they are shown there. */
  rows: readonly (readonly string[])[];
  targets: readonly Target[];
  labels: Readonly<Record<Target, string>>;
  /** For each column what it holds; `null` leaves it out. */
  mapping: readonly (Target | null)[];
  onChange: (mapping: (Target | null)[]) => void;
}

const SKIPPED = '';

/** What each column of a sheet holds, above its first values. A target taken for another column leaves the one that had it. */
export function MappingTable<Target extends string>(props: MappingTableProps<Target>) {
  const { headers, rows, targets, labels, mapping, onChange } = props;
  const choose = (column: number, value: string) => {
    const target = targets.find((it) => it === value) ?? null;
    onChange(mapping.map((it, index) => (index === column ? target : it === target ? null : it)));
  };
  const columns = headers.map((header, column) => {
    const letter = columnLetter(column);
    return { key: letter, column, name: header === '' ? `Kolom ${letter}` : header };
  });
  const shownRows = rows.map((row, index) => ({ key: `baris ${index + 1}`, row }));
  return (
    <Table.ScrollContainer minWidth={Math.max(600, headers.length * 170)}>
      <Table verticalSpacing={4} withColumnBorders withTableBorder aria-label="Lima baris pertama">
        <Table.Thead>
          <Table.Tr>
            {columns.map(({ key, name, column }) => (
              <Table.Th key={key} scope="col" miw={170}>
                <Stack gap={4}>
                  <Text size="sm" fw={600}>
                    {name}
                  </Text>
                  <NativeSelect
                    size="xs"
                    aria-label={`Isi kolom ${name}`}
                    value={mapping[column] ?? SKIPPED}
                    data={[
                      { value: SKIPPED, label: 'Tidak diimpor' },
                      ...targets.map((target) => ({ value: target, label: labels[target] })),
                    ]}
                    onChange={(event) => choose(column, event.currentTarget.value)}
                  />
                </Stack>
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shownRows.map(({ key, row }) => (
            <Table.Tr key={key}>
              {columns.map(({ key: columnKey, column }) => (
                <Table.Td key={columnKey}>
                  <Text size="sm" {...(mapping[column] === null ? { c: 'dimmed' } : {})}>
                    {row[column]}
                  </Text>
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

/** `A`, `Z`, `AA`: as Excel names its columns. */
function columnLetter(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : `${columnLetter(Math.floor(column / 26) - 1)}${last}`;
}
