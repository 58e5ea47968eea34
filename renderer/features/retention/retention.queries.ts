import { keepPreviousData, useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import type { Entity } from '../../../shared/contract/events.ts';
import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import type { RecordFilter } from '../../../shared/contract/retention.ts';
import { call } from '../../lib/api.ts';
import { firstPage } from '../../lib/first-page.ts';
import { notifyFailure } from '../../lib/notify.ts';
import { useStaleOnChange } from '../../lib/use-stale-on-change.ts';

const PAGE_SIZE = 100;
/** What a list of records is made from, besides the rules. */
const SOURCES: ReadonlySet<Entity> = new Set([
  'dossier',
  'archive-record',
  'attachment',
  'meeting',
  'minutes',
  'invitation',
  'paper',
  'profile',
]);

/** Keeps the lists fresh while what they are made from changes. */
export function useFollowSources(): void {
  useStaleOnChange(['retention'], SOURCES);
}

/** The records of a list, a page at a time. */
export function useRecordList(filter: RecordFilter) {
  return useInfiniteQuery({
    queryKey: ['retention', 'list', filter],
    queryFn: ({ pageParam }) => call('retention.list', { filter, limit: PAGE_SIZE, cursor: pageParam }),
    initialPageParam: firstPage(),
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
    refetchOnMount: 'always',
  });
}

/** Years and units to choose from, and what needs to be said about them. */
export function useRecordOverview() {
  return useQuery({
    queryKey: ['retention', 'overview'],
    queryFn: () => call('retention.overview', {}),
    refetchOnMount: 'always',
  });
}

/** Writes the list as a file; `null` when no place was chosen. */
export function exportRecords(input: InputOf<'retention.export'>): Promise<OutputOf<'retention.export'>> {
  return call('retention.export', input);
}

/** The list is read again as soon as the choice is kept: it belongs to what a file is. */
export function useSetDevelopment() {
  return useMutation({
    mutationFn: (input: InputOf<'retention.setDevelopment'>) => call('retention.setDevelopment', input),
    onError: notifyFailure,
  });
}
