import type { FollowUpFilter } from '../../../shared/contract/followups.ts';
import { FOLLOW_UP_STATE_WORDS, FOLLOW_UP_STATES } from '../../../shared/domain/follow-up-progress.ts';
import type { Choice } from '../../components/choice-field.tsx';

export const STATE_FILTER_CHOICES: readonly Choice<FollowUpFilter['state']>[] = [
  { value: 'active', label: 'Terbuka dan berjalan' },
  ...FOLLOW_UP_STATES.map((state) => ({ value: state, label: FOLLOW_UP_STATE_WORDS[state] })),
  { value: 'all', label: 'Semua status' },
];

const DUE_WORDS: Readonly<Record<string, FollowUpFilter['due']>> = {
  lewat: 'overdue',
  segera: 'soon',
  tanpa: 'undated',
};

/** What `?batas=` in the address asks for; other pages link with it. */
export function dueOfAddress(word: string | null): FollowUpFilter['due'] {
  return DUE_WORDS[word ?? ''] ?? 'any';
}
