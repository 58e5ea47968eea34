import { Anchor, Drawer, Loader, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { EarlierEntry } from '../../../../shared/contract/minutes-desk.ts';
import { formatDate } from '../../../../shared/domain/dates.ts';
import { minutesParts } from '../../../../shared/domain/minutes-text.ts';
import { FailureAlert } from '../../../components/failure-alert.tsx';
import { meetingQuery } from '../../../components/paper-panel/dossier-queries.ts';
import { call } from '../../../lib/api.ts';
import classes from './earlier.module.css';

interface OldMinutesDrawerProps {
  entry: EarlierEntry | null;
  onClose: () => void;
}

/** The minutes of an earlier meeting, to read in place. */
export function OldMinutesDrawer({ entry, onClose }: OldMinutesDrawerProps) {
  return (
    <Drawer
      opened={entry !== null}
      onClose={onClose}
      title={entry === null ? '' : `Notula ${entry.meetingTitle}`}
      position="right"
      size="min(720px, 94vw)"
      closeButtonProps={{ 'aria-label': 'Tutup' }}
    >
      {entry !== null && <OldMinutes entry={entry} />}
    </Drawer>
  );
}

function OldMinutes({ entry: { meetingId, date } }: { entry: EarlierEntry }) {
  const meeting = useQuery(meetingQuery(meetingId));
  const minutes = useQuery({
    queryKey: ['minutes', meetingId],
    queryFn: () => call('minutes.get', { meetingId }),
  });
  const error = meeting.error ?? minutes.error;
  if (error !== null) return <FailureAlert error={error} />;
  if (meeting.data === undefined || minutes.data === undefined)
    return <Loader size="sm" aria-label="Memuat notula" />;
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {date === null ? 'Tanpa tanggal' : formatDate(date)} ·{' '}
        <Anchor component={Link} to={`/rapat/${meetingId}/notula`}>
          Buka rapat ini
        </Anchor>
      </Text>
      {minutesParts(minutes.data.value, meeting.data.value.agenda).map(({ key, heading, text }) => (
        <section key={key}>
          <Title order={3} size="h6">
            {heading}
          </Title>
          <p className={classes.old}>{text}</p>
        </section>
      ))}
    </Stack>
  );
}
