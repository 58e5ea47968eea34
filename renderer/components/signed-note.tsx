import { Anchor, Group, Text } from '@mantine/core';
import { IconRosetteDiscountCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { PaperKind } from '../../shared/domain/dossier.ts';
import { call } from '../lib/api.ts';
import { momentDay } from '../lib/moment-words.ts';

/** Tells that a paper came back signed: when its newest scan was filed, and the way to it. Nothing for any other paper. */
export function SignedNote({ meetingId, kind }: { meetingId: string; kind: PaperKind }) {
  const signed = useQuery({
    queryKey: ['attachment', 'signed', meetingId],
    queryFn: () => call('scans.signed', { meetingId }),
  });
  const scans = signed.data?.filter((scan) => scan.kind === kind) ?? [];
  const [newest] = scans;
  if (newest === undefined) return null;
  const { filedAt, isOlder, pages } = newest;
  return (
    <Group gap={6} mt={6} wrap="nowrap" role="note">
      <IconRosetteDiscountCheck size={18} color="var(--mantine-color-teal-6)" aria-hidden />
      <Text size="sm">
        <Text span inherit fw={600}>
          Bertanda tangan
        </Text>
        : pindaian diberkaskan {momentDay(filedAt)}
        {pages === '' ? '' : `, halaman ${pages}`}
        {isOlder ? ', dari cetakan yang lebih lama daripada isi sekarang' : ''}
        {scans.length > 1 ? `; seluruhnya ${scans.length} pindaian` : ''}.{' '}
        <Anchor component={Link} to={`/rapat/${meetingId}/berkas`} size="sm" underline="always">
          Lihat di Berkas
        </Anchor>
      </Text>
    </Group>
  );
}
