import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';

interface SectionProps {
  title: string;
  description?: string;
  /** Buttons at the right of the title. */
  actions?: ReactNode;
  children: ReactNode;
}

/** A titled block of a form. */
export function Section({ title, description, actions, children }: SectionProps) {
  const titleId = useId();
  return (
    <Paper component="section" withBorder p="sm" aria-labelledby={titleId}>
      <Group justify="space-between" gap="xs" mb={description === undefined ? 'xs' : 2}>
        <Title order={2} size="h5" id={titleId}>
          {title}
        </Title>
        {actions !== undefined && <Group gap="xs">{actions}</Group>}
      </Group>
      {description !== undefined && (
        <Text size="sm" c="dimmed" mb="xs">
          {description}
        </Text>
      )}
      <Stack gap="xs">{children}</Stack>
    </Paper>
  );
}
