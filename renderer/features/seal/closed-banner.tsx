import { Alert, Button, Group, Text } from '@mantine/core';
import { IconLock, IconLockOpen } from '@tabler/icons-react';
import { Link } from 'react-router';
import { formatDate } from '../../../shared/domain/dates.ts';
import { REOPEN_FIELD } from './reopen-field.ts';

interface ClosedBannerProps {
  meetingId: string;
  /** Day of the closing. */
  closedOn: string;
}

/** In the head of a closed dossier, before anybody tries to type: since when, what that means, and the way back (rule 58). */
export function ClosedBanner({ meetingId, closedOn }: ClosedBannerProps) {
  return (
    <Alert variant="light" color="blue" role="note" mb="xs" py={6} icon={<IconLock aria-hidden />}>
      <Group justify="space-between" gap="xs">
        <Text size="sm" style={{ flex: '1 1 24rem' }}>
          <b>Berkas ini sudah ditutup pada {formatDate(closedOn)}.</b> Isinya tidak dapat diubah; naskah dan
          lampirannya tetap dapat dibuka dan dicetak.
        </Text>
        <Button
          component={Link}
          to={`/rapat/${meetingId}/berkas`}
          state={{ field: REOPEN_FIELD }}
          size="xs"
          variant="default"
          leftSection={<IconLockOpen size={14} aria-hidden />}
        >
          Buka kembali…
        </Button>
      </Group>
    </Alert>
  );
}
