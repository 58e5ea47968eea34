import { useId } from 'react';
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

/** A one-line field of a grid: a plain input, because a grid may hold thousands of them. */
export function CellInput({ label, value, onChange, field, error, placeholder, list }: CellInputProps) {
  const complaintId = useId();
  return (
    <div>
      <input
        className={classes.cell}
        aria-label={label}
        aria-invalid={error !== undefined}
        aria-describedby={error === undefined ? undefined : complaintId}
        data-field={field}
        value={value}
        placeholder={placeholder}
        list={list}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {error !== undefined && (
        <span id={complaintId} className={classes.complaint}>
          {error}
        </span>
      )}
    </div>
  );
}
