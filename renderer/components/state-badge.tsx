import { Badge } from '@mantine/core';
import type { TablerIcon } from '@tabler/icons-react';

/** A state: word and sign, never colour alone. */
export function StateBadge({ words, Icon }: { words: string; Icon: TablerIcon }) {
  return (
    <Badge
      variant="default"
      radius="sm"
      tt="none"
      fw={500}
      leftSection={<Icon size={13} aria-hidden />}
      style={{ maxWidth: '100%' }}
    >
      {words}
    </Badge>
  );
}
