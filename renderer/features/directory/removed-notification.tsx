import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';

const UNDO_MS = 15_000;

/** Tells that a record went to the trash, with a button that brings it back. */
export function notifyRemoved(name: string, onUndo: () => void): void {
  notifyWithUndo(`${name} dihapus.`, onUndo);
}

/** Tells what was done, with a button that takes it back. */
export function notifyWithUndo(sentence: string, onUndo: () => void): void {
  const id = notifications.show({
    autoClose: UNDO_MS,
    message: (
      <Group justify="space-between" gap="sm" wrap="nowrap">
        <span>{sentence}</span>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            notifications.hide(id);
            onUndo();
          }}
        >
          Urungkan
        </Button>
      </Group>
    ),
  });
}
