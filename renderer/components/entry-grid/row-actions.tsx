import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './entry-grid.module.css';

interface CellButtonProps {
  label: string;
  onClick: () => void;
  isDisabled?: boolean;
  isExpanded?: boolean | undefined;
  children: ReactNode;
}

/** A small button of a grid row, always visible. */
export function CellButton({ label, onClick, isDisabled = false, isExpanded, children }: CellButtonProps) {
  return (
    <button
      type="button"
      className={classes.iconButton}
      aria-label={label}
      title={label}
      aria-expanded={isExpanded}
      disabled={isDisabled}
      onClick={onClick}
    >
      {children}
    </button>
  );
}

interface RowActionsProps {
  /** Names the row in the labels, e.g. `undangan 3`. */
  name: string;
  isFirst: boolean;
  isLast: boolean;
  onMove: (step: -1 | 1) => void;
  onRemove: () => void;
}

/** Move up, move down, remove. */
export function RowActions({ name, isFirst, isLast, onMove, onRemove }: RowActionsProps) {
  return (
    <div className={classes.actions}>
      <CellButton label={`Naikkan ${name}`} isDisabled={isFirst} onClick={() => onMove(-1)}>
        <IconArrowUp size={16} aria-hidden />
      </CellButton>
      <CellButton label={`Turunkan ${name}`} isDisabled={isLast} onClick={() => onMove(1)}>
        <IconArrowDown size={16} aria-hidden />
      </CellButton>
      <CellButton label={`Hapus ${name}`} onClick={onRemove}>
        <IconTrash size={16} aria-hidden />
      </CellButton>
    </div>
  );
}
