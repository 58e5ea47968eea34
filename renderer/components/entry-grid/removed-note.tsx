import { Button, Group, Text } from '@mantine/core';

interface RemovedNoteProps {
  /** What was removed, e.g. `Camat Contoh`. */
  name: string;
  onRestore: () => void;
}

/** Tells what was removed, with a way back. */
export function RemovedNote({ name, onRestore }: RemovedNoteProps) {
  return (
    <Group gap="xs" role="status">
      <Text size="sm">{name} dihapus dari daftar.</Text>
      <Button size="compact-xs" variant="default" onClick={onRestore}>
        Kembalikan
      </Button>
    </Group>
  );
}
