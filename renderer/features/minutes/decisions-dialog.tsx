import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useRef } from 'react';
import { notifyDone } from '../../lib/notify.ts';

interface DecisionsDialogProps {
  opened: boolean;
  /** Empty while nothing was decided. */
  text: string;
  onClose: () => void;
}

/** Petikan keputusan: all decisions of the meeting as text, to copy into another paper or message. */
export function DecisionsDialog({ opened, text, onClose }: DecisionsDialogProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const copy = () => {
    field.current?.focus();
    field.current?.select();
    // The window may not reach the clipboard by itself: only a copy of what is selected is allowed.
    if (document.execCommand('copy')) notifyDone('Keputusan disalin.');
  };
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title="Keputusan rapat"
      size={680}
      closeButtonProps={{ 'aria-label': 'Tutup' }}
    >
      {text === '' ? (
        <Text size="sm">
          Belum ada keputusan yang ditulis. Tambahkan di mata acaranya dengan “Tambah keputusan” atau Alt+K.
        </Text>
      ) : (
        <Stack gap="sm">
          <Textarea
            ref={field}
            aria-label="Keputusan rapat"
            readOnly
            autosize
            minRows={4}
            maxRows={18}
            value={text}
            data-autofocus
          />
          <Group justify="flex-end">
            <Button onClick={copy}>Salin</Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}
