import { Button, Group, Text } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useRef } from 'react';
import type { MeetingRow } from '../../../shared/contract/meetings.ts';
import { useRemoveMeeting, useRestoreMeeting } from './meetings.queries.ts';

const UNDO_MS = 15_000;

/** Removes a meeting at once and offers to bring it back: by the button, or by Ctrl+Z outside a field. */
export function useRemoveWithUndo(): (row: MeetingRow) => void {
  const remove = useRemoveMeeting();
  const restore = useRestoreMeeting();
  const lastRemoved = useRef<string | null>(null);

  const undo = (id: string) => {
    notifications.hide(id);
    lastRemoved.current = null;
    restore.mutate(id);
  };
  useHotkeys([
    [
      'mod+Z',
      () => {
        if (lastRemoved.current !== null) undo(lastRemoved.current);
      },
    ],
  ]);
  const tell = (row: MeetingRow) => {
    lastRemoved.current = row.id;
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
