import { Alert, Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { failureOf } from '../lib/api.ts';

interface FailureAlertProps {
  /** Whatever was thrown, e.g. the `error` of a query. */
  error: unknown;
  title?: string;
  onRetry?: () => void;
  /** Further buttons. */
  children?: ReactNode;
}

/** What went wrong, in the place where it went wrong: message, reference for the log, and a way on. */
export function FailureAlert({ error, title = 'Belum berhasil', onRetry, children }: FailureAlertProps) {
  const failure = failureOf(error);
  return (
    <Alert role="alert" color="red" variant="light" title={title} icon={<IconAlertTriangle aria-hidden />}>
      <Text size="sm">{failure.message}</Text>
      {failure.reference !== '' && (
        <Text size="xs" c="dimmed" mt={4}>
          Nomor rujukan: {failure.reference}
        </Text>
      )}
      {(onRetry !== undefined || children !== undefined) && (
        <Group gap="xs" mt="xs">
          {onRetry !== undefined && (
            <Button size="xs" variant="default" onClick={onRetry}>
              Coba lagi
            </Button>
          )}
          {children}
        </Group>
      )}
    </Alert>
  );
}
