import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

interface EmptyStateProps {
  icon?: ReactNode;
  title: string;
  /** Teaches what belongs here and how it comes. */
  children: ReactNode;
  /** The button that begins. */
  action?: ReactNode;
}

/** What is shown where a list has nothing yet. */
export function EmptyState({ icon, title, children, action }: EmptyStateProps) {
  return (
    <Stack align="center" gap="xs" py="xl" px="md" ta="center">
      {icon}
      <Title order={2} size="h4">
        {title}
      </Title>
      <Text component="div" size="sm" c="dimmed" maw={520}>
        {children}
      </Text>
      {action}
    </Stack>
  );
}
