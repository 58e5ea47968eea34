import { type KeyboardEvent, useId } from 'react';
import { joinLines } from '../line-field.tsx';
import classes from './entry-grid.module.css';

interface CellInputProps {
  /** Name for the screen reader, with the row's number: there is no visible label in a grid. */
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** Dotted path of the field in its record, so that a finding can jump here. */
  field: string;
  error?: string | undefined;
  placeholder?: string | undefined;
  /** Id of a datalist with proposals. */
  list?: string | undefined;
}

/** A field of a grid, plain because a grid may hold thousands of them; long text wraps, so that nothing is hidden. */
export function CellInput({ label, value, onChange, field, error, placeholder, list }: CellInputProps) {
  const complaintId = useId();
  const common = {
    className: classes.cell,
    'aria-label': label,
    'aria-invalid': error !== undefined,
    'aria-describedby': error === undefined ? undefined : complaintId,
    'data-field': field,
    value,
    placeholder,
    autoComplete: 'off',
    spellCheck: false,
  };
  return (
    <div>
      {list === undefined ? (
        <textarea
          {...common}
          rows={1}
          onKeyDown={keepOneLine}
          onChange={(event) => onChange(joinLines(event.currentTarget.value))}
        />
      ) : (
        <input
          {...common}
          list={list}
          title={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
      {error !== undefined && (
        <span id={complaintId} className={classes.complaint}>
          {error}
        </span>
      )}
    </div>
  );
}

function keepOneLine(event: KeyboardEvent): void {
  if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.preventDefault();
}
