import { Group, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

interface PageHeaderProps {
  title: string;
  description?: string;
  /** Buttons of the page, at the right. */
  children?: ReactNode;
}

/** The page's one `h1`, what it is for in a line, and its buttons. */
export function PageHeader({ title, description, children }: PageHeaderProps) {
  return (
    <Group component="header" justify="space-between" align="flex-end" gap="sm" mb="sm">
      <div>
        <Title order={1} size="h3">
          {title}
        </Title>
        {description !== undefined && (
          <Text size="sm" c="dimmed">
            {description}
          </Text>
        )}
      </div>
      {children !== undefined && <Group gap="xs">{children}</Group>}
    </Group>
  );
}
