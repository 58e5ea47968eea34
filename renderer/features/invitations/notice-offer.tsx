import { Alert, Button, Group, Text } from '@mantine/core';
import { IconCalendarExclamation } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import { changedParts } from '../../../shared/domain/notice-start.ts';
import type { Notice } from '../../../shared/domain/supplement.ts';
import { ApiError, call } from '../../lib/api.ts';
import { useIsClosed } from '../../lib/closed-berkas.ts';
import { flushAll } from '../../lib/open-autosavers.ts';

interface NoticeOfferProps {
  meetingId: string;
  meeting: Meeting;
  /** What is shown while day, time and place are still as announced. */
  children: ReactNode;
}

/** Where the meeting is no longer as its issued invitation says: what differs, and the way to the letter that tells it. */
export function NoticeOffer({ meetingId, meeting, children }: NoticeOfferProps) {
  const navigate = useNavigate();
  const isClosed = useIsClosed();
  const { data } = useQuery({
    queryKey: [
      'letter',
      'announced',
      meetingId,
      meeting.date,
      meeting.endDate,
      meeting.startTime,
      meeting.place,
    ],
    queryFn: () => call('invitations.announced', { meetingId }),
    staleTime: 0,
  });
  const prepare = useMutation({
    mutationFn: async (kind: Notice['kind']) => {
      if (!(await flushAll())) throw new ApiError(UNSAVED);
      await call('invitations.prepareNotice', { meetingId, kind });
    },
    onSuccess: () => navigate(`/rapat/${meetingId}/naskah/notice`),
  });
  const parts = data === undefined || data === null ? [] : changedParts(data, meeting.zone);
  if (parts.length === 0 || isClosed) return children;
  return (
    <Alert
      color="yellow"
      role="status"
      icon={<IconCalendarExclamation size={20} aria-hidden />}
      title="Jadwal rapat berubah sejak undangan terbit"
      styles={{ label: { color: 'var(--mantine-color-text)' } }}
    >
      {parts.map(({ label, was, shouldBe }) => (
        <Text key={label} size="sm">
          {label}: tertulis {was === '' ? '(kosong)' : was}; sekarang{' '}
          {shouldBe === '' ? '(kosong)' : shouldBe}
        </Text>
      ))}
      <Group gap="xs" mt="xs">
        <Button size="xs" loading={prepare.isPending} onClick={() => prepare.mutate('postponement')}>
          Buat surat penundaan
        </Button>
        <Button size="xs" variant="default" onClick={() => prepare.mutate('correction')}>
          Buat surat ralat
        </Button>
        <Button size="xs" variant="default" onClick={() => prepare.mutate('cancellation')}>
          Buat surat pembatalan
        </Button>
      </Group>
      <Text size="xs" mt={6}>
        Surat itu merujuk nomor dan tanggal undangan yang sudah terbit dan ditujukan kepada penerima yang
        sama.
      </Text>
    </Alert>
  );
}

const UNSAVED = {
  code: 'VALIDATION',
  message: 'Masih ada isian yang belum tersimpan. Perbaiki isian yang bertanda merah, lalu ulangi.',
  reference: '',
} as const;
