import { Modal, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import type { RecordForm } from '../lib/use-record-form.ts';
import { askToDiscard } from './ask-to-discard.ts';
import { FailureAlert } from './failure-alert.tsx';
import { FormButtons } from './form-buttons.tsx';

interface RecordDialogProps {
  title: string;
  size: number | 'lg';
  form: Pick<RecordForm<unknown>, 'isDirty' | 'errors' | 'error' | 'isSaving' | 'submit'>;
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
          {form.error !== null && Object.keys(form.errors).length === 0 && (
            <FailureAlert error={form.error} />
          )}
          <FormButtons submit={submitLabel} isBusy={form.isSaving} onCancel={close}>
            {action}
          </FormButtons>
        </Stack>
      </form>
      {beside}
    </Modal>
  );
}
