import type { KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import type { AttendanceState } from '../../../shared/domain/attendance.ts';
import { focusRepresentative, focusStateBeside } from './row-focus.ts';
import classes from './state-control.module.css';
import { readStateKey, STATE_KEYS } from './state-keys.ts';

interface StateControlProps {
  /** Of the row; keeps its choices together. */
  id: string;
  /** Whose state it is, for the screen reader. */
  name: string;
  state: AttendanceState;
  onChange: (state: AttendanceState) => void;
}

/**
 * Hadir, Diwakili, Izin, Tanpa keterangan of one row: one stop for the Tab key. A letter marks the row and goes on to the
 * next one, so that a signed sheet is entered without the mouse; "diwakili" goes to who came instead.
 */
export function StateControl({ id, name, state, onChange }: StateControlProps) {
  const handleKey = (event: KeyboardEvent<HTMLElement>) => {
    const isShortcut = event.ctrlKey || event.altKey || event.metaKey;
    const action = isShortcut ? null : readStateKey(event.key);
    if (action === null) return;
    event.preventDefault();
    if (action.kind === 'step') {
      focusStateBeside(event.currentTarget, action.by);
      return;
    }
    // The field for the representative must be on the page before the next key comes.
    flushSync(() => onChange(action.state));
    if (action.state === 'represented') focusRepresentative(event.currentTarget);
    else if (action.state !== 'invited') focusStateBeside(event.currentTarget, 1);
  };
  return (
    <fieldset aria-label={`Kehadiran ${name}`} className={classes.group} onKeyDown={handleKey}>
      {STATE_KEYS.map((entry) => (
        <label key={entry.state} className={classes.choice} data-state={entry.state} title={entry.label}>
          <input
            type="radio"
            className={classes.radio}
            name={`state-${id}`}
            aria-label={entry.label}
            checked={state === entry.state}
            onChange={() => onChange(entry.state)}
          />
          <span aria-hidden>{entry.letter}</span>
        </label>
      ))}
    </fieldset>
  );
}
