import { Alert, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../lib/api.ts';
import classes from './invitation-changes.module.css';

/** What the meeting is now otherwise than its last final invitation says, in words (rule 35); nothing for no difference. */
export function InvitationChanges({ meetingId }: { meetingId: string }) {
  // Both a change of the meeting and a new paper ask anew; what cannot be compared is no reason to stop the work.
  const changes = useQuery({
    queryKey: ['meeting', 'invitation-changes', meetingId],
    queryFn: () => call('minutes.invitationChanges', { meetingId }),
    staleTime: 0,
  });
  const found = changes.data ?? [];
  if (found.length === 0) return null;
  return (
    <Alert
      color="yellow"
      variant="light"
      role="status"
      icon={<IconAlertTriangle aria-hidden />}
      title="Data rapat berubah sejak undangan final dibuat"
    >
      <Text size="sm">
        Undangan yang sudah jadi tidak ikut berubah. Bila perlu, buat surat ralat atau penundaan di Naskah
        lain.
      </Text>
      <ul className={classes.changes}>
        {found.map(({ name, printed, now }) => (
          <li key={name}>
            <strong>{name}</strong>: di undangan “{printed === '' ? 'kosong' : printed}”, sekarang “
            {now === '' ? 'kosong' : now}”.
          </li>
        ))}
      </ul>
    </Alert>
  );
}
