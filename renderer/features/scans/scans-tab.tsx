import { Button, Group, Stack, Table, Text } from '@mantine/core';
import { IconScan } from '@tabler/icons-react';
import { EmptyState } from '../../components/empty-state.tsx';
import { useKeptFocus } from '../../lib/use-kept-focus.ts';
import { ScanEntry } from './scan-entry.tsx';
import { filingOf } from './scan-rows.ts';
import { readDroppedScans, type ScanBatch, useScanBatch } from './use-scan-batch.ts';

/** Part "Pindaian" of the archive: scans of signed papers are read and go to their meetings. */
export function ScansTab() {
  const batch = useScanBatch();
  const { rows } = batch;
  return (
    <Stack
      gap="sm"
      py="sm"
      mih={320}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void readDroppedScans([...event.dataTransfer.files]);
      }}
    >
      {rows.length === 0 ? <NoScans batch={batch} /> : <Batch batch={batch} />}
    </Stack>
  );
}

function NoScans({ batch }: { batch: ScanBatch }) {
  return (
    <EmptyState
      icon={<IconScan size={40} stroke={1.2} aria-hidden />}
      title="Berkaskan pindaian naskah bertanda tangan"
      action={<Button onClick={() => void batch.choose()}>Pilih pindaian…</Button>}
    >
      Pilih PDF, TIFF, PNG, atau JPEG dari pemindai, atau jatuhkan di sini. Kode QR di sudut bawah naskah
      dibaca, lalu pindaian masuk sendiri ke berkas rapatnya dan naskahnya ditandai bertanda tangan. Yang
      tidak berkode ditanyakan dahulu.
    </EmptyState>
  );
}

function Batch({ batch }: { batch: ScanBatch }) {
  const part = useKeptFocus<HTMLDivElement>();
  const { rows, isReading } = batch;
  const ready = rows.filter((row) => row.state === 'asking' && filingOf(row) !== null);
  const filed = rows.filter(({ state }) => state === 'filed').length;
  return (
    <Stack gap="sm" ref={part} tabIndex={-1}>
      <Group gap="xs">
        <Button size="xs" variant="default" disabled={isReading} onClick={() => void batch.choose()}>
          Pilih pindaian lain…
        </Button>
        {isReading && (
          <Button size="xs" variant="default" onClick={batch.stop}>
            Hentikan
          </Button>
        )}
        {ready.length > 1 && (
          <Button size="xs" disabled={isReading} onClick={() => void batch.file(ready)}>
            Berkaskan {ready.length} yang sudah dipilih
          </Button>
        )}
        <Text size="sm" c="dimmed" role="status">
          {filed} dari {rows.length} berkas sudah diberkaskan.
        </Text>
      </Group>
      <Table.ScrollContainer minWidth={760}>
        <Table aria-label="Pindaian yang dipilih" verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th w="22%">Berkas</Table.Th>
              <Table.Th>Rapat dan naskah</Table.Th>
              <Table.Th w={150}>Keadaan</Table.Th>
              <Table.Th w={190}>Tindakan</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <ScanEntry key={row.file.token} row={row} batch={batch} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Stack>
  );
}
