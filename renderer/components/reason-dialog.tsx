import { Modal, Stack, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { z } from 'zod';
import { FailureAlert } from './failure-alert.tsx';
import { FormButtons } from './form-buttons.tsx';

interface ReasonDialogProps {
  opened: boolean;
  title: string;
  /** Word on the button that does it. */
  button: string;
  hint: string;
  /** What a reason has to be, and how many characters of it can be typed. */
  schema: z.ZodType<string>;
  most: number;
  isRunning: boolean;
  /** What the last attempt was refused for. */
  error: unknown;
  onConfirm: (reason: string) => void;
  onClose: () => void;
  /** What will happen. */
  children: ReactNode;
}

/** Asks why; without a reason nothing is done. */
export function ReasonDialog({ opened, title, onClose, ...form }: ReasonDialogProps) {
  return (
    <Modal opened={opened} onClose={onClose} title={title} size={540}>
      <ReasonForm onClose={onClose} {...form} />
    </Modal>
  );
}

/** Starts anew each time the dialog opens. */
function ReasonForm(props: Omit<ReasonDialogProps, 'opened' | 'title'>) {
  const { button, hint, schema, most, isRunning, error, onConfirm, onClose, children } = props;
  const [reason, setReason] = useState('');
  const [hasTried, setTried] = useState(false);
  const checked = schema.safeParse(reason);
  const complaint = checked.success ? undefined : checked.error.issues[0]?.message;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (checked.success && !isRunning) onConfirm(checked.data);
      }}
    >
      <Stack gap="sm">
        {children}
        <TextInput
          label="Alasan"
          description={hint}
          required
          data-autofocus
          maxLength={most}
          value={reason}
          error={hasTried ? complaint : undefined}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {error !== null && <FailureAlert error={error} />}
        <FormButtons submit={button} isBusy={isRunning} onCancel={onClose} />
      </Stack>
    </form>
  );
}
