import { Loader, Modal } from '@mantine/core';
import { compareStates, takeChosen } from '../../../shared/domain/merge-fields.ts';
import type { Autosave } from '../../lib/use-autosave.ts';
import { ConflictChoice } from './conflict-choice.tsx';

interface ConflictDialogProps<Value extends object> {
  of: Autosave<Value>;
  onClose: () => void;
}

/** What was typed and what was stored meanwhile, side by side: neither is lost before somebody chose. */
export function ConflictDialog<Value extends object>({ of, onClose }: ConflictDialogProps<Value>) {
  const { conflict, parts } = of;
  return (
    <Modal opened onClose={onClose} size="xl" title="Dua isi yang berbeda">
      {conflict === null ? (
        <Loader size="sm" aria-label="Membaca isi tersimpan" />
      ) : (
        <ConflictChoice
          differences={compareStates(parts, conflict.base, conflict.typed, conflict.stored)}
          onResolve={(choices) => {
            of.resolve(takeChosen(parts, conflict.typed, conflict.stored, choices));
            onClose();
          }}
          onClose={onClose}
        />
      )}
    </Modal>
  );
}
