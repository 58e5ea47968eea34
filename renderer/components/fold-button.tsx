import { Button } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';

interface FoldButtonProps {
  isOpen: boolean;
  /** Id of what it unfolds. */
  controls: string;
  onToggle: () => void;
  children: ReactNode;
}

/** Folds and unfolds what stands under it. */
export function FoldButton({ isOpen, controls, onToggle, children }: FoldButtonProps) {
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <Button
      variant="default"
      size="compact-sm"
      leftSection={<Chevron size={16} aria-hidden />}
      aria-expanded={isOpen}
      aria-controls={controls}
      onClick={onToggle}
    >
      {children}
    </Button>
  );
}
