import type { SecurityClass } from './archive.ts';

/** What can be found. */
export const SEARCH_KINDS = ['meeting', 'minutes', 'letter', 'follow-up', 'file', 'past'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

export const SEARCH_KIND_WORDS: Readonly<Record<SearchKind, string>> = {
  meeting: 'Rapat',
  minutes: 'Notula',
  letter: 'Surat',
  'follow-up': 'Tindak lanjut',
  file: 'Lampiran',
  past: 'Arsip lama',
};

/** The security classes by their level in the index, from open to closed. */
export const SECURITY_LEVELS: readonly SecurityClass[] = ['open', 'limited', 'secret', 'top-secret'];
