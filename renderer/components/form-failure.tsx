import { Alert, Button, Modal, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import type { FormConflict, RecordForm } from '../lib/record-form.types.ts';
import { FailureAlert } from './failure-alert.tsx';
import { ConflictChoice } from './merge-view/conflict-choice.tsx';

interface FormFailureProps {
  form: Pick<RecordForm<unknown>, 'error' | 'errors' | 'conflict'>;
}

/** Why a form with "Simpan" is not saved, where no field tells it; lets choose between two states of its record. */
export function FormFailure({ form: { error, errors, conflict } }: FormFailureProps) {
  if (conflict !== null) return <ConflictNotice conflict={conflict} />;
  if (error === null || Object.keys(errors).length > 0) return null;
  return <FailureAlert error={error} />;
}

function ConflictNotice({ conflict }: { conflict: FormConflict }) {
  const [isOpen, setOpen] = useState(true);
  const close = () => setOpen(false);
  return (
    <>
      <Alert
        role="alert"
        color="red"
        variant="light"
        title="Data ini sudah diubah di tempat lain"
        icon={<IconAlertTriangle aria-hidden />}
      >
        <Text size="sm">
          Yang Anda ketik masih ada di layar ini tetapi belum tersimpan, dan isi tersimpan sudah lain.
        </Text>
        <Button size="xs" mt="xs" onClick={() => setOpen(true)}>
          Lihat perbedaan
        </Button>
      </Alert>
      {isOpen && (
        <Modal
          opened
          onClose={close}
          size="xl"
          title="Dua isi yang berbeda"
          closeButtonProps={{ 'aria-label': 'Tutup' }}
        >
          <ConflictChoice differences={conflict.places} onResolve={conflict.resolve} onClose={close} />
        </Modal>
      )}
    </>
  );
}
