import type { LetterFilter, LetterRow } from '../../../shared/contract/letters.ts';
import {
  LETTER_STATE_WORDS,
  LETTER_STATES,
  runningNumberText,
} from '../../../shared/domain/letter-ledger.ts';
import { REGISTERED_PAPERS } from '../../../shared/domain/numbering.ts';

export const STATE_FILTER_CHOICES: readonly { value: LetterFilter['state']; label: string }[] = [
  { value: 'any', label: 'Semua status' },
  { value: 'open', label: 'Belum final' },
  ...LETTER_STATES.map((state) => ({ value: state, label: LETTER_STATE_WORDS[state] })),
];

/** What `?status=` in the address asks for; other pages link with it. */
export function stateOfAddress(word: string | null): LetterFilter['state'] {
  return STATE_FILTER_CHOICES.find(({ value }) => value === word)?.value ?? 'any';
}

export const DELIVERY_FILTER_CHOICES: readonly { value: LetterFilter['delivery']; label: string }[] = [
  { value: 'any', label: 'Terkirim atau belum' },
  { value: 'incomplete', label: 'Belum semua terkirim' },
  { value: 'complete', label: 'Semua terkirim' },
];

/** `12`, `12.a`, or a dash while there is none of ours. */
export function runningText({ sequence, suffix }: Pick<LetterRow, 'sequence' | 'suffix'>): string {
  return sequence === null ? '–' : runningNumberText({ sequence, suffix });
}

/** What the row is called for the screen reader and in titles. */
export function letterName({ sequence, suffix, subject }: LetterRow): string {
  return sequence === null
    ? `Surat tanpa nomor urut, ${subject}`
    : `Nomor ${runningText({ sequence, suffix })}, ${subject}`;
}

/** Where the letter is written; `null` for one that no meeting here makes. */
export function placeOfLetter({ meetingId, paper, isMeetingTrashed }: LetterRow): string | null {
  if (meetingId === null || isMeetingTrashed) return null;
  if (paper === 'invitation') return `/rapat/${meetingId}/undangan`;
  const isKnown = REGISTERED_PAPERS.some((name) => name === paper);
  return isKnown ? `/rapat/${meetingId}/naskah/${paper}` : `/rapat/${meetingId}`;
}

/** Whether anything but register and year is asked for. */
export function isNarrowed({ state, code, words, from, until, delivery }: LetterFilter): boolean {
  return (
    state !== 'any' || delivery !== 'any' || code !== '' || words !== '' || from !== null || until !== null
  );
}
