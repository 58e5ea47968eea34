import { Button, Group, Modal, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { InputOf } from '../../../shared/contract/index.ts';
import type { LetterRow } from '../../../shared/contract/letters.ts';
import { FailureAlert } from '../../components/failure-alert.tsx';
import { FormButtons } from '../../components/form-buttons.tsx';
import { LineField } from '../../components/line-field.tsx';
import { failureOf } from '../../lib/api.ts';
import { notifyDone } from '../../lib/notify.ts';
import { useAct } from './letters.queries.ts';

interface LetterDialogProps {
  row: LetterRow;
  onDone: (row: LetterRow) => void;
  onClose: () => void;
}

/** Cancels a number; the reason stays readable in the agenda. */
export function VoidDialog({ row, onDone, onClose }: LetterDialogProps) {
  const [reason, setReason] = useState('');
  const { act, submit } = useSubmit({ row, onDone, onClose }, `Nomor ${row.number} dibatalkan.`);
  const complaint = act.isError ? failureOf(act.error).fields?.reason : undefined;
  return (
    <Modal
      opened
      onClose={onClose}
      title={`Batalkan nomor ${row.number}?`}
      closeButtonProps={{ 'aria-label': 'Tutup' }}
    >
      <form noValidate onSubmit={submit({ action: 'void', reason })}>
        <Stack gap="sm">
          <Text size="sm">
            Nomor ini tetap tercatat sebagai batal dan tidak dipakai lagi.
            {row.meetingId !== null &&
              ' Nomor pada naskah rapatnya dikosongkan; berkas yang sudah dibuat tidak berubah.'}
          </Text>
          <LineField
            label="Alasan pembatalan"
            required
            data-autofocus
            maxLength={300}
            value={reason}
            error={complaint}
            onChange={setReason}
          />
          {act.isError && complaint === undefined && <FailureAlert error={act.error} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              Tidak jadi
            </Button>
            <Button type="submit" color="red" loading={act.isPending}>
              Batalkan nomor
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

/** Enters the number that was written by hand on a letter that went out with a gap (rule 10). */
export function FillDialog({ row, onDone, onClose }: LetterDialogProps) {
  const [sequence, setSequence] = useState<number | null>(null);
  const [suffix, setSuffix] = useState('');
  const { act, submit } = useSubmit({ row, onDone, onClose }, 'Nomor tersimpan dan menjadi final.');
  const fields = act.isError ? (failureOf(act.error).fields ?? {}) : {};
  const complaint = Object.values(fields)[0];
  return (
    <Modal
      opened
      onClose={onClose}
      title="Isi nomor tulisan tangan"
      closeButtonProps={{ 'aria-label': 'Tutup' }}
    >
      <form noValidate onSubmit={submit({ action: 'fill', sequence, suffix })}>
        <Stack gap="sm">
          <Text size="sm">Isi nomor yang ditulis pada surat. Nomor itu juga masuk ke naskah rapatnya.</Text>
          <Group gap="sm" align="flex-start">
            <NumberInput
              label="Nomor urut"
              data-autofocus
              w={150}
              min={1}
              max={999_999}
              allowDecimal={false}
              allowNegative={false}
              hideControls
              value={sequence ?? ''}
              error={complaint}
              onChange={(typed) => setSequence(typeof typed === 'number' ? typed : null)}
            />
            <TextInput
              label="Sisipan"
              placeholder="mis. a"
              w={100}
              maxLength={1}
              value={suffix}
              onChange={(event) => setSuffix(event.currentTarget.value.toLowerCase())}
            />
          </Group>
          {act.isError && complaint === undefined && <FailureAlert error={act.error} />}
          <FormButtons submit="Simpan nomor" isBusy={act.isPending} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}

type Deed = Omit<InputOf<'letters.act'>, 'id' | 'version'>;

function useSubmit({ row, onDone, onClose }: LetterDialogProps, done: string) {
  const act = useAct();
  const submit = (deed: Deed) => (event: React.FormEvent) => {
    event.preventDefault();
    if (act.isPending) return;
    act.mutate(
      { id: row.id, version: row.version, ...deed },
      {
        onSuccess: (next) => {
          notifyDone(done);
          if (next !== null) onDone(next);
          onClose();
        },
      },
    );
  };
  return { act, submit };
}
