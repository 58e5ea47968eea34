import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import type { DirectoryKind, DoubleKind, RankedKind } from '../../../shared/contract/directory.ts';
import type { InputOf } from '../../../shared/contract/index.ts';
import { call } from '../../lib/api.ts';
import { firstPage } from '../../lib/first-page.ts';
import { notifyDone } from '../../lib/notify.ts';
import { notifyRemoved } from './removed-notification.tsx';

const PAGE_SIZE = 200;
/** Proposals of a field: further letters find the rest. */
const MOST_CHOICES = 50;

/** How a list is looked at: words, order and direction. */
export interface ListQuestion<Sort> {
  search: string;
  sort: Sort;
  isDescending: boolean;
}

/** Positions with who holds them today, a page at a time. */
export function usePositionPages(question: ListQuestion<InputOf<'directory.pagePositions'>['sort']>) {
  return useInfiniteQuery({
    queryKey: ['directory', 'position-pages', question],
    queryFn: ({ pageParam }) =>
      call('directory.pagePositions', { ...question, limit: PAGE_SIZE, cursor: pageParam }),
    initialPageParam: firstPage(),
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
}

export function usePersonPages(question: ListQuestion<InputOf<'directory.pagePeople'>['sort']>) {
  return useInfiniteQuery({
    queryKey: ['directory', 'person-pages', question],
    queryFn: ({ pageParam }) =>
      call('directory.pagePeople', { ...question, limit: PAGE_SIZE, cursor: pageParam }),
    initialPageParam: firstPage(),
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
}

export function useOrganisationPages(question: ListQuestion<InputOf<'directory.pageOrganisations'>['sort']>) {
  return useInfiniteQuery({
    queryKey: ['directory', 'organisation-pages', question],
    queryFn: ({ pageParam }) =>
      call('directory.pageOrganisations', { ...question, limit: PAGE_SIZE, cursor: pageParam }),
    initialPageParam: firstPage(),
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
}

/** A few organisations that fit the typed words, in protocol order. */
export function useOrganisationChoices(search: string) {
  return useQuery({
    queryKey: ['directory', 'organisation-choices', { search }],
    queryFn: () => call('directory.pageOrganisations', { search, sort: 'protocol', limit: MOST_CHOICES }),
    placeholderData: keepPreviousData,
  });
}

/** A few people that fit the typed words, by name. */
export function usePersonChoices(search: string) {
  return useQuery({
    queryKey: ['directory', 'person-choices', { search }],
    queryFn: () => call('directory.pagePeople', { search, sort: 'name', limit: MOST_CHOICES }),
    placeholderData: keepPreviousData,
  });
}

/** All positions in protocol order, for groups. */
export function useAllPositions() {
  return useQuery({
    queryKey: ['directory', 'positions', { search: '', on: null }],
    queryFn: () => call('directory.listPositions', { search: '', on: null }),
  });
}

/** All positions or organisations in protocol order, as text. */
export function useProtocol(kind: RankedKind) {
  return useQuery({
    queryKey: ['directory', 'protocol', kind],
    queryFn: () => call('directory.listProtocol', { kind }),
  });
}

/** Sets the protocol order; settles when the list was read anew, so that the old order never shows in between. */
export function useOrderProtocol(kind: RankedKind) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (ids: string[]) => call('directory.orderProtocol', { kind, ids }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['directory', 'protocol', kind] }),
  });
}

/** Records that are probably the same. */
export function useDoubles(kind: DoubleKind) {
  return useQuery({
    queryKey: ['directory', 'doubles', kind],
    queryFn: () => call('directory.listDoubles', { kind }),
  });
}

/** Who held a position, newest first as main sends them. */
export function useHolders(positionId: string) {
  return useQuery({
    queryKey: ['directory', 'holders', positionId],
    queryFn: () => call('directory.listHolders', { positionId }),
  });
}

/** Groups in the order that the office has set. */
export function useGroups() {
  return useQuery({
    queryKey: ['directory', 'groups'],
    queryFn: () => call('directory.listGroups', {}),
  });
}

/** Sets the order of the groups, first to last. */
export function useOrderGroups() {
  return useMutation({ mutationFn: (ids: string[]) => call('directory.orderGroups', { ids }) });
}

interface Removable {
  kind: DirectoryKind;
  id: string;
  version: number;
  /** As the user knows it. */
  name: string;
}

/** Brings a record back from the trash. */
export function useRestoreRecord() {
  return useMutation({
    mutationFn: ({ kind, id }: Pick<Removable, 'kind' | 'id' | 'name'>) =>
      call('directory.restore', { kind, id }),
    onSuccess: (_, { name }) => notifyDone(`${name} dikembalikan.`),
  });
}

/** Moves a record to the trash, and offers to bring it back. */
export function useRemoveRecord() {
  const restore = useRestoreRecord();
  return useMutation({
    mutationFn: ({ kind, id, version }: Removable) => call('directory.remove', { kind, id, version }),
    onSuccess: (_, record) => notifyRemoved(record.name, () => restore.mutate(record)),
  });
}
