import { Button, type ButtonProps, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import type { ReactNode } from 'react';

interface ConfirmButtonProps extends ButtonProps {
  /** The question in the title of the dialog, e.g. `Hapus kelompok ini?` */
  question: string;
  /** What will happen and what stays safe. */
  explanation: ReactNode;
  /** The verb on the button that does it, e.g. `Hapus`. */
  confirmLabel: string;
  onConfirm: () => void;
}

/** A button whose action is asked about first. For what can be undone use a notification with undo instead. */
export function ConfirmButton(props: ConfirmButtonProps) {
  const { question, explanation, confirmLabel, onConfirm, ...buttonProps } = props;
  const ask = () =>
    modals.openConfirmModal({
      title: question,
      children: (
        <Text component="div" size="sm">
          {explanation}
        </Text>
      ),
      labels: { confirm: confirmLabel, cancel: 'Batal' },
      confirmProps: { color: 'red' },
      onConfirm,
    });
  return <Button variant="default" {...buttonProps} onClick={ask} />;
}
