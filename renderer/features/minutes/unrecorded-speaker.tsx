import { Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useContext } from 'react';
import { attendeeSchema } from '../../../shared/domain/attendance.ts';
import type { Statement } from '../../../shared/domain/minutes.ts';
import { call } from '../../lib/api.ts';
import { newId } from '../../lib/new-id.ts';
import { notifyDone } from '../../lib/notify.ts';
import { flushAll } from '../../lib/open-autosavers.ts';
import { LockedContext } from './lockable-rich-text.tsx';
import { MeetingIdContext } from './meeting-id.ts';

interface UnrecordedSpeakerProps {
  row: Statement;
  onPatch: (id: string, part: Partial<Statement>) => void;
}

/** Says beside the field that the speaker is not recorded as being there, with one click to record him. */
export function UnrecordedSpeaker({ row, onPatch }: UnrecordedSpeakerProps) {
  const meetingId = useContext(MeetingIdContext);
  const isLocked = useContext(LockedContext);
  const record = useMutation({
    mutationFn: () => recordPresence(meetingId, row),
    onSuccess: (attendeeId) => {
      onPatch(row.id, { attendeeId });
      notifyDone(`${row.speaker} tercatat hadir di daftar hadir.`);
    },
  });
  const isListed = row.attendeeId !== null;
  return (
    <Group gap="xs" mt={2}>
      <Text size="sm" c="var(--app-warning)" fw={500}>
        <IconAlertTriangle size={14} aria-hidden style={{ verticalAlign: '-2px' }} /> tidak tercatat hadir
      </Text>
      {!isLocked && (
        <Button
          size="compact-xs"
          variant="default"
          loading={record.isPending}
          onClick={() => record.mutate()}
        >
          {isListed ? 'Tandai hadir' : 'Tambahkan ke daftar hadir sebagai tamu'}
        </Button>
      )}
    </Group>
  );
}

/** Marks the row of the speaker as present, or adds one for a guest; answers the id of the row. */
async function recordPresence(meetingId: string, { speaker, attendeeId }: Statement): Promise<string> {
  // Another tab may hold a change of the list that is not stored yet.
  await flushAll();
  const { version, value } = await call('attendance.get', { meetingId });
  const isListed = value.attendees.some(({ id }) => id === attendeeId);
  const id = isListed && attendeeId !== null ? attendeeId : newId();
  const attendees = isListed
    ? value.attendees.map((row) => (row.id === id ? { ...row, state: 'present' as const } : row))
    : [...value.attendees, attendeeSchema.parse({ id, title: speaker, isWalkIn: true, state: 'present' })];
  await call('attendance.save', { meetingId, version, value: { ...value, attendees } });
  return id;
}
