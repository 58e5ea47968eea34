import { Alert, Anchor } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { Link } from 'react-router';
import { formatDate } from '../../shared/domain/dates.ts';

interface ClosedNoteProps {
  meetingId: string;
  closedOn: string;
  /** What can only be read: `tindak lanjutnya`. */
  what: string;
  /** What it is opened for: `mencatat perkembangan`. */
  purpose: string;
}

/** Before anybody types: a record of a closed berkas can only be read, and where the berkas is opened again (rule 58). */
export function ClosedNote({ meetingId, closedOn, what, purpose }: ClosedNoteProps) {
  return (
    <Alert variant="light" color="blue" role="note" py={6} icon={<IconLock aria-hidden />}>
      Berkas rapat ini sudah ditutup pada {formatDate(closedOn)}, jadi {what} hanya dapat dibaca.{' '}
      <Anchor component={Link} to={`/rapat/${meetingId}/berkas`} inherit underline="always">
        Buka kembali berkas di tab Berkas
      </Anchor>{' '}
      untuk {purpose}.
    </Alert>
  );
}
