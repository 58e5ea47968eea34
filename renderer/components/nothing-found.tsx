import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { EmptyState } from './empty-state.tsx';

/** Stands for a list whose filters let nothing through; `children` says so. */
export function NothingFound({ onClear, children }: { onClear: () => void; children: ReactNode }) {
  return (
    <EmptyState
      title="Tidak ditemukan"
      action={
        <Button variant="default" onClick={onClear}>
          Kosongkan saringan
        </Button>
      }
    >
      {children}
    </EmptyState>
  );
}
