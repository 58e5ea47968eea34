import { Center, Paper } from '@mantine/core';
import type { ReactNode } from 'react';

/** The plain page around what is shown before the archive is open. */
export function StartScreen({ children }: { children: ReactNode }) {
  return (
    <Center component="main" mih="100vh" p="md" bg="var(--app-canvas)">
      <Paper withBorder shadow="xs" p="lg" w="100%" maw={640}>
        {children}
      </Paper>
    </Center>
  );
}
