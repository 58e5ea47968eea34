import { Button, Group, Table } from '@mantine/core';

interface PartButtonsProps {
  /** What the table is called, e.g. `Bagian nomor yang dapat dipakai`. */
  label: string;
  /** Name of each part, without its braces, and what it stands for. */
  meanings: Readonly<Record<string, string>>;
  onPick: (part: string) => void;
}

/** The parts that a pattern may have, each with its meaning. */
export function PartButtons({ label, meanings, onPick }: PartButtonsProps) {
  return (
    <Table verticalSpacing={2} maw={520} aria-label={label}>
      <Table.Tbody>
        {Object.entries(meanings).map(([part, meaning]) => (
          <Table.Tr key={part}>
            <Table.Td w={150}>{`{${part}}`}</Table.Td>
            <Table.Td>{meaning}</Table.Td>
            <Table.Td>
              <Group justify="flex-end">
                <Button
                  size="compact-xs"
                  variant="default"
                  aria-label={`Sisipkan {${part}} di akhir pola`}
                  onClick={() => onPick(part)}
                >
                  Sisipkan
                </Button>
              </Group>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
