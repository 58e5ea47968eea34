import { Modal, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import type { RecordForm } from '../lib/use-record-form.ts';
import { askToDiscard } from './ask-to-discard.ts';
import { FormButtons } from './form-buttons.tsx';
import { FormFailure } from './form-failure.tsx';

interface RecordDialogProps {
  title: string;
  size: number | 'lg';
  form: Pick<RecordForm<unknown>, 'isDirty' | 'errors' | 'error' | 'conflict' | 'isSaving' | 'submit'>;
  submitLabel?: string;
  onClose: () => void;
  /** A further button, before those that end the dialog. */
  action?: ReactNode;
  /** What opens from the dialog and must not stand in its form. */
  beside?: ReactNode;
  children: ReactNode;
}

/** The fields of one record with an explicit save; asks before what was typed is given up. */
export function RecordDialog(props: RecordDialogProps) {
  const { title, size, form, submitLabel = 'Simpan', onClose, action, beside, children } = props;
  const close = () => (form.isDirty ? askToDiscard(onClose) : onClose());
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    // A form that opened from a field sends its own event up to here.
    if (event.target === event.currentTarget) form.submit();
  };
  return (
    <Modal
      opened
      onClose={close}
      title={title}
      size={size}
      closeOnClickOutside={!form.isDirty}
      closeButtonProps={{ 'aria-label': 'Tutup' }}
    >
      <form noValidate onSubmit={submit}>
        <Stack gap="sm">
          {children}
          <FormFailure form={form} />
          <FormButtons submit={submitLabel} isBusy={form.isSaving} onCancel={close}>
            {action}
          </FormButtons>
        </Stack>
      </form>
      {beside}
    </Modal>
  );
}
