import type { Attendance, Quorum } from './attendance.ts';

export interface QuorumState {
  needed: number;
  /** Of those invited; guests without an invitation do not count. */
  present: number;
  missing: number;
}

/** Whether enough of those invited are there; `null` where none is asked for or nobody is invited. */
export function quorumState({
  attendees,
  quorum,
}: Pick<Attendance, 'attendees' | 'quorum'>): QuorumState | null {
  const invited = attendees.filter(({ isWalkIn }) => !isWalkIn);
  const needed = neededOf(quorum, invited.length);
  if (needed === null || invited.length === 0) return null;
  const present = invited.filter(
    ({ state }) => state === 'present' || (state === 'represented' && quorum.countsRepresented),
  ).length;
  return { needed, present, missing: Math.max(0, needed - present) };
}

function neededOf({ rule, number }: Quorum, invited: number): number | null {
  switch (rule) {
    case 'none':
      return null;
    case 'half':
      return Math.floor(invited / 2) + 1;
    case 'two-thirds':
      return Math.ceil((invited * 2) / 3);
    case 'number':
      return number;
  }
}
