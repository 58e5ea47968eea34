import { Box, Button, Drawer, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { AuditedRecord } from '../../../shared/contract/audit.ts';
import { askToDiscard } from '../../components/ask-to-discard.ts';
import { RecordHistory } from '../../components/change-list/record-history.tsx';
import { FormFailure } from '../../components/form-failure.tsx';
import { LeaveWarning } from '../../components/leave-warning.tsx';
import type { RecordForm } from '../../lib/use-record-form.ts';

interface RecordDrawerProps<Value> {
  title: string;
  form: Pick<RecordForm<Value>, 'isDirty' | 'errors' | 'error' | 'conflict' | 'isSaving' | 'submit'>;
  onClose: () => void;
  children: ReactNode;
  /** Whose changes are told at the end; `null` for one that is not saved yet. */
  history: AuditedRecord | null;
  /** Parts that save on their own, below the form. */
  footer?: ReactNode;
}

/** One record in a drawer: fields, "Simpan" and "Batal". Leaving with unsaved changes asks first. */
export function RecordDrawer<Value>(props: RecordDrawerProps<Value>) {
  const { title, form, onClose, children, history, footer } = props;
  const close = () => (form.isDirty ? askToDiscard(onClose) : onClose());
  const hasFieldErrors = Object.keys(form.errors).length > 0;
  return (
    <Drawer
      opened
      onClose={close}
      title={title}
      position="right"
      size={640}
      closeButtonProps={{ 'aria-label': 'Tutup' }}
      closeOnClickOutside={!form.isDirty}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          // A dialog above this one is its own form, though React passes its submit on to here.
          if (event.target === event.currentTarget) form.submit();
        }}
      >
        <Stack gap="sm">
          {children}
          <FormFailure form={form} />
          {hasFieldErrors && (
            <Text size="sm" c="var(--mantine-color-error)" role="alert">
              Belum tersimpan: periksa isian yang ditandai.
            </Text>
          )}
          <Group gap="xs" justify="flex-end">
            <Button variant="default" onClick={close}>
              {form.isDirty ? 'Batal' : 'Tutup'}
            </Button>
            <Button type="submit" loading={form.isSaving}>
              Simpan
            </Button>
          </Group>
        </Stack>
      </form>
      {footer}
      {history !== null && (
        <Box mt="lg">
          <RecordHistory record={history} />
        </Box>
      )}
      {form.isDirty && <LeaveWarning />}
    </Drawer>
  );
}
