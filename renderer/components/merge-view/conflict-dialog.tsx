import { Button, Group, Loader, Modal, Stack, Text } from '@mantine/core';
import { compareStates, takeChosen } from '../../../shared/domain/merge-fields.ts';
import type { Autosave, RecordConflict } from '../../lib/use-autosave.ts';
import { MergeView } from './merge-view.tsx';
import { useChoices } from './use-choices.ts';

interface ConflictDialogProps<Value extends object> {
  of: Autosave<Value>;
  onClose: () => void;
}

/** What was typed and what was stored meanwhile, side by side: neither is lost before somebody chose. */
export function ConflictDialog<Value extends object>({ of, onClose }: ConflictDialogProps<Value>) {
  return (
    <Modal opened onClose={onClose} size="xl" title="Dua isi yang berbeda">
      {of.conflict === null ? (
        <Loader size="sm" aria-label="Membaca isi tersimpan" />
      ) : (
        <ConflictChoice of={of} conflict={of.conflict} onClose={onClose} />
      )}
    </Modal>
  );
}

interface ConflictChoiceProps<Value extends object> extends ConflictDialogProps<Value> {
  conflict: RecordConflict<Value>;
}

function ConflictChoice<Value extends object>({ of, conflict, onClose }: ConflictChoiceProps<Value>) {
  const { base, typed, stored } = conflict;
  const differences = compareStates(of.parts, base, typed, stored);
  const { choices, setChoices, open } = useChoices(differences);
  const save = () => {
    of.resolve(takeChosen(of.parts, typed, stored, choices));
    onClose();
  };
  return (
    <Stack gap="sm">
      <Text size="sm">
        {differences.length === 0
          ? 'Ketikan Anda sama dengan isi tersimpan. Tidak ada yang perlu dipilih.'
          : 'Pilih isi yang dipakai pada tiap bagian. Bagian yang hanya diubah di satu sisi sudah dipilihkan.'}
      </Text>
      {differences.length > 0 && (
        <MergeView
          differences={differences}
          one="Ketikan Anda"
          other="Isi tersimpan"
          choices={choices}
          onChoose={setChoices}
        />
      )}
      <Group justify="flex-end" gap="xs">
        {open > 0 && <Text size="sm">{open} bagian belum dipilih</Text>}
        <Button variant="default" onClick={onClose}>
          Nanti saja
        </Button>
        <Button disabled={open > 0} onClick={save}>
          Simpan pilihan
        </Button>
      </Group>
    </Stack>
  );
}
