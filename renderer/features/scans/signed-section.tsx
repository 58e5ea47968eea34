import { Button, Group, Stack, Table, Text } from '@mantine/core';
import { IconScan } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { SignedScan } from '../../../shared/contract/scans.ts';
import { PAPER_TITLES } from '../../../shared/domain/seal-contents.ts';
import { FailureAlert } from '../../components/failure-alert.tsx';
import { Section } from '../../components/section.tsx';
import { call } from '../../lib/api.ts';
import { useIsClosed } from '../../lib/closed-berkas.ts';
import { momentDay } from '../../lib/moment-words.ts';

const NO_SCANS =
  'Belum ada. Cetak daftar hadir, pindai setelah ditandatangani, lalu berkaskan pindaiannya: kode QR di sudut bawah membawanya ke sini.';

/** Which papers of a meeting came back signed, and the way to file further scans. */
export function SignedSection({ meetingId }: { meetingId: string }) {
  const isClosed = useIsClosed();
  const signed = useQuery({
    queryKey: ['attachment', 'signed', meetingId],
    queryFn: () => call('scans.signed', { meetingId }),
  });
  return (
    <Section title="Naskah bertanda tangan">
      <Stack gap="xs">
        {signed.isError && <FailureAlert error={signed.error} />}
        {signed.data?.length === 0 && (
          <Text size="sm" c="dimmed">
            {isClosed ? 'Tidak ada.' : NO_SCANS}
          </Text>
        )}
        {signed.data !== undefined && signed.data.length > 0 && <SignedTable scans={signed.data} />}
        {!isClosed && (
          <Group>
            <Button
              component={Link}
              to="/arsip/pindaian"
              size="xs"
              variant="default"
              leftSection={<IconScan size={14} aria-hidden />}
            >
              Berkaskan pindaian
            </Button>
          </Group>
        )}
      </Stack>
    </Section>
  );
}

function SignedTable({ scans }: { scans: readonly SignedScan[] }) {
  return (
    <Table aria-label="Naskah bertanda tangan">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Naskah</Table.Th>
          <Table.Th>Pindaian</Table.Th>
          <Table.Th>Diberkaskan</Table.Th>
          <Table.Th>Catatan</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {scans.map(({ fileId, kind, name, pages, filedAt, isOlder }) => (
          <Table.Tr key={`${fileId} ${kind}`}>
            <Table.Td>{PAPER_TITLES[kind]}</Table.Td>
            <Table.Td style={{ overflowWrap: 'anywhere' }}>
              {name}
              {pages === '' ? '' : `, halaman ${pages}`}
            </Table.Td>
            <Table.Td>{momentDay(filedAt)}</Table.Td>
            <Table.Td>{isOlder ? 'Dari cetakan lama' : ''}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
