import { Group, Loader, Text } from '@mantine/core';
import { useIsMutating } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

/** Shorter work needs no word. */
const PATIENCE_MS = 500;

/** Tells that something the user asked for is still being done. */
export function BusyNote() {
  const isBusy = useIsMutating() > 0;
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (!isBusy) return;
    const timer = setTimeout(() => setLong(true), PATIENCE_MS);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [isBusy]);
  return (
    <Group gap={6} role="status" wrap="nowrap">
      {isLong && (
        <>
          <Loader size={14} aria-hidden />
          <Text size="sm">Sedang dikerjakan …</Text>
        </>
      )}
    </Group>
  );
}
