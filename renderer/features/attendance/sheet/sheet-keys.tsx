import { Kbd, Table } from '@mantine/core';
import { Section } from '../../../components/section.tsx';

const KEYS: readonly { keys: string; does: string }[] = [
  { keys: 'H', does: 'hadir' },
  { keys: 'W', does: 'diwakili' },
  { keys: 'I', does: 'izin' },
  { keys: 'T', does: 'tanpa keterangan' },
  { keys: 'Enter', does: 'ke baris berikutnya' },
  { keys: '12h', does: 'baris 12 hadir' },
  { keys: '1-40h', does: 'baris 1 s.d. 40 hadir' },
  { keys: '3,7t', does: 'baris 3 dan 7 tanpa keterangan' },
  { keys: '*h', does: 'semua yang belum dicatat hadir' },
  { keys: 'sos', does: 'cari nama, lalu Enter' },
  { keys: '↑ ↓', does: 'pindah baris' },
  { keys: 'Del', does: 'kembali belum dicatat' },
  { keys: 'Ctrl+Z', does: 'urungkan (juga Backspace)' },
];

/** What can be typed on the sheet, always in view. */
export function SheetKeys() {
  return (
    <Section title="Yang dapat diketik">
      <Table verticalSpacing={2} horizontalSpacing={4} withRowBorders={false} aria-label="Tombol">
        <Table.Tbody>
          {KEYS.map(({ keys, does }) => (
            <Table.Tr key={keys}>
              <Table.Td w={72}>
                <Kbd size="xs">{keys}</Kbd>
              </Table.Td>
              <Table.Td>{does}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Section>
  );
}
