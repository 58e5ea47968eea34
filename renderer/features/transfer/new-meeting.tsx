import { Button, Group, Stack, Text } from '@mantine/core';
import type { TransferPreview } from '../../../shared/contract/transfer.ts';
import { Adds } from './adds.tsx';
import { FileFacts } from './file-facts.tsx';

interface NewMeetingProps {
  preview: TransferPreview;
  isBusy: boolean;
  onAccept: () => void;
}

/** A meeting that is not on this computer yet. */
export function NewMeeting({ preview, isBusy, onAccept }: NewMeetingProps) {
  return (
    <Stack gap="sm">
      <FileFacts preview={preview} />
      <Text size="sm">
        Rapat ini belum ada di komputer ini. Seluruh berkasnya akan ditambahkan sebagai rapat baru.
      </Text>
      <Adds adds={preview.adds} />
      <Group>
        <Button loading={isBusy} onClick={onAccept}>
          Ambil rapat ini
        </Button>
      </Group>
    </Stack>
  );
}
