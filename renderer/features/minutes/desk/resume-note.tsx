import { Button, CloseButton, Group, Text } from '@mantine/core';
import type { KeptPlace } from './use-kept-place.ts';

interface ResumeNoteProps {
  kept: KeptPlace;
  onResume: () => void;
  onClose: () => void;
}

/** Where the work goes on, or where it may: "Melanjutkan di ...". */
export function ResumeNote({ kept, onResume, onClose }: ResumeNoteProps) {
  const { place, isResumed } = kept;
  return (
    <Group gap="xs" wrap="nowrap">
      {isResumed ? (
        <Text size="sm" role="status">
          Melanjutkan di <strong>{place.label}</strong>
        </Text>
      ) : (
        <Button
          size="compact-sm"
          variant="default"
          onClick={onResume}
          styles={{ label: { maxWidth: '36rem' } }}
        >
          Lanjutkan di {place.label}
        </Button>
      )}
      <CloseButton size="sm" aria-label="Tutup keterangan ini" onClick={onClose} />
    </Group>
  );
}
