import type { ReactNode } from 'react';

export interface OrderedItem {
  id: string;
  /** Names the row for screen readers. */
  name: string;
  content: ReactNode;
}

export interface OrderedListProps {
  label: string;
  items: readonly OrderedItem[];
  onOrder: (ids: string[]) => void;
  /** Without it, rows can be moved but not removed. */
  onRemove?: (id: string) => void;
}
