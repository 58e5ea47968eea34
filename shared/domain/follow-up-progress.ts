import { parseIsoDate } from './dates.ts';
import type { ACTION_STATES } from './minutes.ts';

/** Where an action item stands; the minutes themselves know no `running`, which is only seen afterwards. */
export const FOLLOW_UP_STATES = ['open', 'running', 'done', 'dropped'] as const satisfies readonly (
  | (typeof ACTION_STATES)[number]
  | 'running'
)[];
export type FollowUpState = (typeof FOLLOW_UP_STATES)[number];

export const FOLLOW_UP_STATE_WORDS: Readonly<Record<FollowUpState, string>> = {
  open: 'Terbuka',
  running: 'Berjalan',
  done: 'Selesai',
  dropped: 'Tidak dilanjutkan',
};

/** Papers that are made of the follow-ups of several meetings. */
export const FOLLOW_UP_PAPER_KINDS = ['follow-up-matrix', 'follow-up-slips'] as const;
export type FollowUpPaperKind = (typeof FOLLOW_UP_PAPER_KINDS)[number];

/** Days before the due date from which an item counts as due soon. */
export const SOON_DAYS = 7;

/** Whether somebody still has to do something. */
export function isActive(state: FollowUpState): boolean {
  return state === 'open' || state === 'running';
}

/** What became of one action item after its meeting. */
export interface FollowUpProgress {
  /** Of the action item. */
  id: string;
  owner: string;
  due: string | null;
  state: FollowUpState;
  /** The newest note, as printed: `3 September 2025: Draf disusun`; empty for none. */
  lastNote: string;
  /** Names of the files that prove it. */
  proofs: readonly string[];
}

export type Dueness =
  | { kind: 'settled' }
  | { kind: 'undated' }
  | { kind: 'overdue'; days: number }
  | { kind: 'today' }
  | { kind: 'soon'; days: number }
  | { kind: 'later'; days: number };

/** How a due date stands on a day; both are ISO dates. Done and dropped items are never late. */
export function duenessOf(due: string | null, state: FollowUpState, today: string): Dueness {
  if (!isActive(state)) return { kind: 'settled' };
  if (due === null) return { kind: 'undated' };
  const days = daysBetween(today, due);
  if (days < 0) return { kind: 'overdue', days: -days };
  if (days === 0) return { kind: 'today' };
  return { kind: days <= SOON_DAYS ? 'soon' : 'later', days };
}

/** `Terlambat 12 hari`: the due date in words, so that nobody depends on a colour; empty where there is nothing to say. */
export function duenessWords(dueness: Dueness): string {
  switch (dueness.kind) {
    case 'settled':
      return '';
    case 'undated':
      return 'Tanpa batas waktu';
    case 'overdue':
      return `Terlambat ${dueness.days} hari`;
    case 'today':
      return 'Jatuh tempo hari ini';
    case 'soon':
    case 'later':
      return `${dueness.days} hari lagi`;
  }
}

const MILLISECONDS_PER_DAY = 86_400_000;

/** Days from one ISO date to another; negative when the second is earlier. Throws RangeError for no date. */
export function daysBetween(from: string, until: string): number {
  return Math.round((dayStart(until) - dayStart(from)) / MILLISECONDS_PER_DAY);
}

function dayStart(iso: string): number {
  const parts = parseIsoDate(iso);
  if (parts === null) throw new RangeError(`Not a date: ${iso}`);
  return Date.UTC(parts.year, parts.month - 1, parts.day);
}
