import type { AttendanceState } from '../../../shared/domain/attendance.ts';

/** The states that a clerk marks, with the letter that marks them. */
export const STATE_KEYS: readonly { state: AttendanceState; letter: string; label: string }[] = [
  { state: 'present', letter: 'H', label: 'Hadir' },
  { state: 'represented', letter: 'W', label: 'Diwakili' },
  { state: 'excused', letter: 'I', label: 'Izin' },
  { state: 'absent', letter: 'T', label: 'Tanpa keterangan' },
  { state: 'invited', letter: '–', label: 'Belum dicatat' },
];

/** The state in the words of the screen. */
export const STATE_LABELS: Readonly<Record<AttendanceState, string>> = {
  present: 'Hadir',
  represented: 'Diwakili',
  excused: 'Izin',
  absent: 'Tanpa keterangan',
  invited: 'Belum dicatat',
};

/** What a key does while the state of a row has the focus. */
export type StateKeyAction = { kind: 'mark'; state: AttendanceState } | { kind: 'step'; by: -1 | 1 } | null;

/**
 * H, W, I, T mark; Delete, Backspace and the minus take the mark away; up, down and Enter go to the row above or below.
 * Left and right are the browser's own: they go through the states.
 */
export function readStateKey(key: string): StateKeyAction {
  const marked = STATE_KEYS.find(({ letter }) => letter === key.toUpperCase());
  if (marked !== undefined) return { kind: 'mark', state: marked.state };
  switch (key) {
    case 'Delete':
    case 'Backspace':
    case '-':
      return { kind: 'mark', state: 'invited' };
    case 'ArrowUp':
      return { kind: 'step', by: -1 };
    case 'ArrowDown':
    case 'Enter':
      return { kind: 'step', by: 1 };
    default:
      return null;
  }
}
