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

/** Under an item that can only be read (rule 58). */
export const CLOSED_WORDS = 'Berkas ditutup, hanya dapat dibaca';

/** Said where several items are changed at once. */
export function closedCountWords(count: number): string {
  return `${count} di antaranya milik berkas yang sudah ditutup dan tidak ikut diubah.`;
}
