import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import type { Entity } from '../../../shared/contract/events.ts';
import type { InputOf } from '../../../shared/contract/index.ts';
import type { SearchQuestion } from '../../../shared/contract/search.ts';
import { call } from '../../lib/api.ts';
import { firstPage } from '../../lib/first-page.ts';
import { notifyDone } from '../../lib/notify.ts';
import { useStaleOnChange } from '../../lib/use-stale-on-change.ts';

const PAGE_SIZE = 50;
/** While the index is behind, the answer is asked for again. */
const WAITING_PAUSE_MS = 3000;
/** Records whose words can be found. */
const SOURCES: ReadonlySet<Entity> = new Set([
  'meeting',
  'invitation',
  'attendance',
  'minutes',
  'letter',
  'follow-up',
  'attachment',
  'dossier',
  'archive-record',
]);

/** A question as it is asked now, with the wall open or closed. */
export interface Asked extends SearchQuestion {
  hasGuarded: boolean;
}

/** Asks again when something that can be found has changed. */
export function useFollowSources(): void {
  useStaleOnChange(['search'], SOURCES);
}

/** Hits, a page at a time. */
export function useHits(asked: Asked, isWhole: boolean, isEnabled: boolean) {
  return useInfiniteQuery({
    queryKey: ['search', 'find', asked, isWhole],
    queryFn: ({ pageParam }) =>
      call('search.find', { ...asked, isWhole, limit: PAGE_SIZE, cursor: pageParam }),
    initialPageParam: firstPage(),
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
    enabled: isEnabled,
    refetchOnMount: 'always',
    refetchInterval: ({ state }) => ((state.data?.pages[0]?.waiting ?? 0) > 0 ? WAITING_PAUSE_MS : false),
  });
}

/** How many there are; asked beside the page, which does not wait for it. */
export function useHitCount(asked: Asked, isEnabled: boolean) {
  return useQuery({
    queryKey: ['search', 'count', asked],
    queryFn: () => call('search.count', asked),
    placeholderData: keepPreviousData,
    enabled: isEnabled,
    refetchOnMount: 'always',
  });
}

export function useExportHits() {
  return useMutation({
    mutationFn: (asked: Asked) => call('search.export', asked),
    onSuccess: (file) => {
      if (file !== null) notifyDone(`Hasil pencarian tersimpan sebagai ${file.fileName}.`);
    },
  });
}

export function useSavedSearches() {
  return useQuery({ queryKey: ['search', 'saved'], queryFn: () => call('search.listSaved', {}) });
}

/** Changes of the kept questions; the list follows. */
export function useChangeSaved() {
  const client = useQueryClient();
  const onSuccess = () => client.invalidateQueries({ queryKey: ['search', 'saved'] });
  const save = useMutation({
    mutationFn: (input: InputOf<'search.save'>) => call('search.save', input),
    meta: { showsFailure: true },
    onSuccess,
  });
  const rename = useMutation({
    mutationFn: (input: InputOf<'search.rename'>) => call('search.rename', input),
    onSuccess,
  });
  const move = useMutation({
    mutationFn: (input: InputOf<'search.move'>) => call('search.move', input),
    onSuccess,
  });
  const remove = useMutation({
    mutationFn: (input: InputOf<'search.removeSaved'>) => call('search.removeSaved', input),
    onSuccess,
  });
  return { save, rename, move, remove };
}

export function useIndexStatus(isOpen: boolean) {
  return useQuery({
    queryKey: ['search', 'status'],
    queryFn: () => call('search.status', {}),
    enabled: isOpen,
    refetchInterval: isOpen ? WAITING_PAUSE_MS : false,
  });
}

export function useRebuild() {
  return useMutation({ mutationFn: () => call('search.rebuild', {}), meta: { showsFailure: true } });
}

export function useCheckIndex() {
  return useMutation({ mutationFn: () => call('search.check', {}), meta: { showsFailure: true } });
}
