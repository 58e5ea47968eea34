import type { Attendee } from '../../../shared/domain/attendance.ts';
import classes from '../../components/entry-grid/entry-grid.module.css';

interface ModeToggleProps {
  /** Whose row it is, for the screen reader. */
  name: string;
  mode: Attendee['mode'];
  onChange: (mode: Attendee['mode']) => void;
}

/** Luring or daring: whether somebody sits in the room or takes part online; both can be printed as lists of their own. */
export function ModeToggle({ name, mode, onChange }: ModeToggleProps) {
  const isOnline = mode === 'online';
  return (
    <button
      type="button"
      className={classes.cell}
      style={{ padding: 0, cursor: 'pointer', fontWeight: isOnline ? 600 : 400 }}
      aria-label={`${isOnline ? 'Daring' : 'Luring'}, ${name}`}
      title={isOnline ? 'Hadir daring; tekan untuk luring' : 'Hadir luring; tekan untuk daring'}
      onClick={() => onChange(isOnline ? 'onsite' : 'online')}
    >
      {isOnline ? 'Daring' : 'Luring'}
    </button>
  );
}
