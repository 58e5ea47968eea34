import type { ReactNode } from 'react';
import { useIsClosed } from '../lib/closed-berkas.ts';
import classes from './read-only-fields.module.css';

interface ReadOnlyFieldsProps {
  /** For a reason of its own; a closed berkas is read-only in any case. */
  isReadOnly?: boolean;
  'aria-label'?: string;
  children: ReactNode;
}

/** A form, or a part of one, in which nothing can be typed, chosen or pressed while it can only be read (rules 40, 58). */
export function ReadOnlyFields({ isReadOnly = false, 'aria-label': label, children }: ReadOnlyFieldsProps) {
  const isClosed = useIsClosed();
  return (
    <fieldset
      disabled={isReadOnly || isClosed}
      className={classes.fields}
      aria-label={label}
      // Without a name it only carries the lock, and is no group of its own.
      {...(label === undefined && { role: 'presentation' })}
    >
      {children}
    </fieldset>
  );
}
