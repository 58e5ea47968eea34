import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { FailureAlert } from '../../components/failure-alert.tsx';

interface ReopenDialogProps {
  opened: boolean;
  /** What the office calls its minutes, e.g. `Notula`. */
  title: string;
  isRunning: boolean;
  /** What the last attempt was refused for. */
  error: unknown;
  onConfirm: (reason: string) => void;
  onClose: () => void;
}

const MOST = 300;

/** Why final minutes are opened again; without a reason they stay closed (rule 40). */
export function ReopenDialog({ opened, ...form }: ReopenDialogProps) {
  const { title, onClose } = form;
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={`Buka kembali ${title.toLowerCase()} yang sudah final?`}
      size={520}
    >
      <ReopenForm {...form} />
    </Modal>
  );
}

/** Starts anew each time the dialog opens. */
function ReopenForm({ title, isRunning, error, onConfirm, onClose }: Omit<ReopenDialogProps, 'opened'>) {
  const [reason, setReason] = useState('');
  const [hasTried, setTried] = useState(false);
  const isMissing = reason.trim() === '';
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!isMissing && !isRunning) onConfirm(reason.trim());
      }}
    >
      <Stack gap="sm">
        <Text size="sm">
          Versi final yang ada tetap tersimpan dan dapat dibaca di Riwayat versi. Setelah diubah, jadikan{' '}
          {title.toLowerCase()} final lagi: versi baru itu memuat tanggal dan alasan ini.
        </Text>
        <TextInput
          label="Alasan"
          description="Misalnya: koreksi nama penanggung jawab atas permintaan pimpinan rapat."
          required
          data-autofocus
          maxLength={MOST}
          value={reason}
          error={hasTried && isMissing ? 'Alasan harus diisi.' : undefined}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {error !== null && <FailureAlert error={error} />}
        <Group gap="xs" justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Batal
          </Button>
          <Button type="submit" loading={isRunning}>
            Buka kembali
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
