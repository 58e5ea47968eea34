import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useEffect } from 'react';
import type { InputOf } from '../../../shared/contract/index.ts';
import type { RecordFilter } from '../../../shared/contract/retention.ts';
import { call, onEvent } from '../../lib/api.ts';
import { notifyDone } from '../../lib/notify.ts';

const PAGE_SIZE = 100;
/** What a list of records is made from, besides the rules. */
const SOURCES = new Set<string>([
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
  const client = useQueryClient();
  useEffect(
    () =>
      onEvent('data:changed', ({ entities }) => {
        if (entities.some((entity) => SOURCES.has(entity)))
          void client.invalidateQueries({ queryKey: ['retention'] });
      }),
    [client],
  );
}

/** The records of a list, a page at a time. */
export function useRecordList(filter: RecordFilter) {
  return useInfiniteQuery({
    queryKey: ['retention', 'list', filter],
    queryFn: ({ pageParam }) => call('retention.list', { filter, limit: PAGE_SIZE, cursor: pageParam }),
    initialPageParam: startCursor(),
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
    refetchOnMount: 'always',
  });
}

function startCursor(): string | null {
  return null;
}

/** Years and units to choose from, and what needs to be said about them. */
export function useRecordOverview() {
  return useQuery({
    queryKey: ['retention', 'overview'],
    queryFn: () => call('retention.overview', {}),
    refetchOnMount: 'always',
  });
}

export function useExportRecords() {
  return useMutation({
    mutationFn: (input: InputOf<'retention.export'>) => call('retention.export', input),
    onSuccess: (file) => {
      if (file !== null) notifyDone(`${file.fileName} tersimpan.`);
    },
  });
}
