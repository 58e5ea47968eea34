import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { MeetingRow } from '../../../shared/contract/meetings.ts';
import { failureOf } from '../../lib/api.ts';
import { notifyFailure } from '../../lib/notify.ts';
import { askRemovalReason } from './ask-removal-reason.tsx';
import { useRemoveMeeting, useRestoreMeeting } from './meetings.queries.ts';

const UNDO_MS = 15_000;

/** Removes a meeting at once and offers to bring it back by a button; Ctrl+Z does the same, as for every change. */
export function useRemoveWithUndo(): (row: MeetingRow) => void {
  const remove = useRemoveMeeting();
  const restore = useRestoreMeeting();

  const undo = (id: string) => {
    notifications.hide(id);
    restore.mutate(id);
  };
  const tell = (row: MeetingRow) => {
    notifications.show({
      id: row.id,
      autoClose: UNDO_MS,
      message: (
        <Group justify="space-between" wrap="nowrap" gap="xs">
          <Text size="sm" lineClamp={2}>
            Dipindahkan ke tempat sampah: {row.title}
          </Text>
          <Button size="xs" variant="default" style={{ flexShrink: 0 }} onClick={() => undo(row.id)}>
            Urungkan
          </Button>
        </Group>
      ),
    });
  };
  const send = (row: MeetingRow, reason: string) =>
    remove.mutate(
      { ...row, reason },
      {
        onSuccess: () => tell(row),
        onError: (error) => {
          // A finished meeting is asked for its reason; anything else is told as it is.
          if (failureOf(error).fields?.reason === undefined) notifyFailure(error);
          else askRemovalReason(row.title, (given) => send(row, given));
        },
      },
    );
  return (row) => send(row, '');
}
