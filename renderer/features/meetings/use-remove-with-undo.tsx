import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { MeetingRow } from '../../../shared/contract/meetings.ts';
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
  return (row) => remove.mutate(row, { onSuccess: () => tell(row) });
}
