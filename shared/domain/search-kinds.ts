import type { SecurityClass } from './archive.ts';

/** What can be found. */
export const SEARCH_KINDS = ['meeting', 'minutes', 'paper', 'letter', 'follow-up', 'file', 'past'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

export const SEARCH_KIND_WORDS: Readonly<Record<SearchKind, string>> = {
  meeting: 'Rapat',
  minutes: 'Notula',
  paper: 'Naskah lain',
  letter: 'Surat',
  'follow-up': 'Tindak lanjut',
  file: 'Lampiran',
  past: 'Arsip lama',
};

/** The security classes by their level in the index, from open to closed. */
export const SECURITY_LEVELS: readonly SecurityClass[] = ['open', 'limited', 'secret', 'top-secret'];

/** Further papers whose texts are searched, as the hit names them. */
export const SEARCHED_PAPERS = [
  'notice',
  'report-memo',
  'report',
  'official-record',
  'press-release',
  'photos',
] as const;
export type SearchedPaper = (typeof SEARCHED_PAPERS)[number];

const SEARCHED_PAPER_WORDS: Readonly<Record<SearchedPaper, string>> = {
  notice: 'Ralat, penundaan',
  'report-memo': 'Nota dinas',
  report: 'Laporan',
  'official-record': 'Berita acara',
  'press-release': 'Siaran pers',
  photos: 'Foto',
};

/** What a hit is called: its kind, of further papers which of them. */
export function searchKindWords({ kind, paper }: { kind: SearchKind; paper: string }): string {
  const known = SEARCHED_PAPERS.find((name) => kind === 'paper' && name === paper);
  return known === undefined ? SEARCH_KIND_WORDS[kind] : SEARCHED_PAPER_WORDS[known];
}
