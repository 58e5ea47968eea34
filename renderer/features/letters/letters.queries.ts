import { keepPreviousData, useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import type { Entity } from '../../../shared/contract/events.ts';
import type { InputOf } from '../../../shared/contract/index.ts';
import type { LETTER_SORTS, LetterFilter } from '../../../shared/contract/letters.ts';
import type { Register } from '../../../shared/domain/letter-ledger.ts';
import { call } from '../../lib/api.ts';
import { firstPage } from '../../lib/first-page.ts';
import { notifyDone } from '../../lib/notify.ts';
import { useStaleOnChange } from '../../lib/use-stale-on-change.ts';

const PAGE_SIZE = 100;
/** The meetings, their letters and the marks of delivery say part of what is shown here. */
const SOURCES: ReadonlySet<Entity> = new Set(['invitation', 'supplement', 'meeting', 'delivery', 'paper']);

export type LetterSort = (typeof LETTER_SORTS)[number];

/** Keeps the agenda fresh while what it is made from changes. */
export function useFollowSources(): void {
  useStaleOnChange(['letter'], SOURCES);
}

/** One row of the agenda, for an address that names it; nothing is asked without one. */
export function useLetterRow(id: string | undefined) {
  return useQuery({
    queryKey: ['letter', 'row', id],
    queryFn: () => (id === undefined ? null : call('letters.row', { id })),
    refetchOnMount: 'always',
  });
}

/** The rows of a register and year, a page at a time; the first goes on to the row `through`. */
export function useLetterList(filter: LetterFilter, sort: LetterSort, through: string | null) {
  return useInfiniteQuery({
    queryKey: ['letter', 'list', filter, sort, through],
    queryFn: ({ pageParam }) =>
      call('letters.list', { filter, sort, limit: PAGE_SIZE, cursor: pageParam, through }),
    initialPageParam: firstPage(),
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
    refetchOnMount: 'always',
  });
}

/** Years, next number and gaps of a register; `year` `null` is this year. */
export function useOverview(register: Register, year: number | null) {
  return useQuery({
    queryKey: ['letter', 'overview', register, year],
    queryFn: () => call('letters.overview', { register, year }),
    placeholderData: keepPreviousData,
    refetchOnMount: 'always',
  });
}

export function useSuggestedInsertion(register: Register, date: string, isWanted: boolean) {
  return useQuery({
    queryKey: ['letter', 'insertion', register, date],
    queryFn: () => call('letters.suggestInsertion', { register, date }),
    enabled: isWanted,
  });
}

export function useAct() {
  return useMutation({
    mutationFn: (input: InputOf<'letters.act'>) => call('letters.act', input),
    meta: { showsFailure: true },
  });
}

export function useSaveNote() {
  return useMutation({
    mutationFn: (input: InputOf<'letters.saveNote'>) => call('letters.saveNote', input),
    onSuccess: () => notifyDone('Keterangan tersimpan.'),
    meta: { showsFailure: true },
  });
}

export function useExplainGap() {
  return useMutation({
    mutationFn: (input: InputOf<'letters.explainGap'>) => call('letters.explainGap', input),
    onSuccess: () => notifyDone('Penjelasan tersimpan.'),
  });
}

export function useExportAgenda() {
  return useMutation({
    mutationFn: (input: InputOf<'letters.exportTable'>) => call('letters.exportTable', input),
    onSuccess: (file) => {
      if (file !== null) notifyDone(`${file.fileName} tersimpan.`);
    },
  });
}
