import { Alert, Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import type { Autosave } from '../lib/use-autosave.ts';
import { ConflictDialog } from './merge-view/conflict-dialog.tsx';

/**
 * Put above a form that saves by itself: tells when it cannot be saved, and what to do. The time of the last save
 * and the ordinary states are told by the frame, at the top right.
 */
export function SaveStatus<Value extends object>({ of }: { of: Autosave<Value> }) {
  if (of.status === 'conflict') return <ConflictAlert of={of} />;
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

function ConflictAlert<Value extends object>({ of }: { of: Autosave<Value> }) {
  const [isOpen, setOpen] = useState(false);
  const open = () => {
    if (of.conflict === null) of.refetch();
    setOpen(true);
  };
  return (
    <>
      <SaveAlert
        title="Data ini sudah diubah di tempat lain"
        message="Yang Anda ketik masih ada di layar ini tetapi belum tersimpan, dan isi tersimpan sudah lain. Lihat perbedaannya, lalu pilih isi yang dipakai."
      >
        <Button size="xs" onClick={open}>
          Lihat perbedaan
        </Button>
      </SaveAlert>
      {isOpen && <ConflictDialog of={of} onClose={() => setOpen(false)} />}
    </>
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
