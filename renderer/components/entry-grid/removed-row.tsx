import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';

interface Removed<Row> {
  row: Row;
  index: number;
}

/** Remembers the row that was removed last, so that it can be put back in its place. */
export function useRemovedRow<Row>() {
  const [removed, setRemoved] = useState<Removed<Row> | null>(null);
  const restoreTo = (rows: Row[]): Row[] => {
    if (removed === null) return rows;
    setRemoved(null);
    return rows.toSpliced(removed.index, 0, removed.row);
  };
  return { removed, remember: setRemoved, restoreTo };
}

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
