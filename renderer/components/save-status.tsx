import { Alert, Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { Autosave } from '../lib/use-autosave.ts';

/**
 * Put above a form that saves by itself: tells when it cannot be saved, and what to do. The time of the last save
 * and the ordinary states are told by the frame, at the top right.
 */
export function SaveStatus<Value>({ of }: { of: Autosave<Value> }) {
  if (of.status === 'conflict') return <ConflictAlert onReload={of.reload} />;
  const general = of.errors[''];
  if (of.status === 'invalid' && general !== undefined) {
    return <SaveAlert title="Perubahan belum tersimpan" message={general} />;
  }
  if (of.status !== 'failed' || of.failure === null) return null;
  const { message, reference } = of.failure;
  return (
    <SaveAlert title="Perubahan belum tersimpan" message={message} reference={reference}>
      <Button size="xs" variant="default" onClick={() => void of.flush()}>
        Simpan lagi
      </Button>
    </SaveAlert>
  );
}

function ConflictAlert({ onReload }: { onReload: () => void }) {
  return (
    <SaveAlert
      title="Data ini sudah diubah di tempat lain"
      message="Yang Anda ketik masih ada di layar ini tetapi belum tersimpan. Salin dulu bagian yang penting, lalu muat ulang untuk melihat data terbaru."
    >
      <Button size="xs" color="red" onClick={onReload}>
        Muat ulang
      </Button>
    </SaveAlert>
  );
}

interface SaveAlertProps {
  title: string;
  message: string;
  reference?: string;
  children?: React.ReactNode;
}

/** Stays in view while the form is scrolled: the way out must not be far from the field. */
const IN_VIEW = { position: 'sticky', top: 0, zIndex: 10 } as const;

function SaveAlert({ title, message, reference = '', children }: SaveAlertProps) {
  return (
    <Alert
      role="alert"
      color="red"
      variant="light"
      title={title}
      icon={<IconAlertTriangle aria-hidden />}
      style={IN_VIEW}
    >
      <Text size="sm">{message}</Text>
      {reference !== '' && (
        <Text size="xs" c="dimmed" mt={4}>
          Nomor rujukan: {reference}
        </Text>
      )}
      {children !== undefined && (
        <Group gap="xs" mt="xs">
          {children}
        </Group>
      )}
    </Alert>
  );
}
