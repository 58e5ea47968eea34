import { Group, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

interface PageHeaderProps {
  title: string;
  description?: string;
  /** Search and buttons of the page, at the right. */
  children?: ReactNode;
}

/** The page's one `h1`, what it is for in a line, and its buttons. */
export function PageHeader({ title, description, children }: PageHeaderProps) {
  return (
    <Group component="header" justify="space-between" gap="sm" mb="xs">
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
      {children !== undefined && (
        <Group gap="xs" justify="flex-end" flex="1 1 auto">
          {children}
        </Group>
      )}
    </Group>
  );
}
