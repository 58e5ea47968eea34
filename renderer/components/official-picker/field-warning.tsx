import { Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';

/** A doubt about what was typed, under its field; it never blocks. Nothing is shown for `null`. */
export function FieldWarning({ message }: { message: string | null }) {
  return (
    <Text component="div" size="xs" c="var(--app-warning)" mt={2} aria-live="polite">
      {message !== null && (
        <>
          <IconAlertTriangle size={12} aria-hidden style={{ verticalAlign: '-1px', marginRight: 4 }} />
          {message}
        </>
      )}
    </Text>
  );
}
