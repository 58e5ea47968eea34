import { keepPreviousData, useInfiniteQuery, useMutation } from '@tanstack/react-query';
import type { AuditFilter } from '../../../shared/contract/audit.ts';
import { call } from '../../lib/api.ts';
import { firstPage } from '../../lib/first-page.ts';
import { notifyDone } from '../../lib/notify.ts';
import { useStaleOnChange } from '../../lib/use-stale-on-change.ts';

/** Changes in words, newest first, page by page; every commit brings one. */
export function useChanges(filter: AuditFilter, limit: number) {
  useStaleOnChange(['audit']);
  return useInfiniteQuery({
    queryKey: ['audit', 'list', filter, limit],
    queryFn: ({ pageParam }) => call('audit.list', { ...filter, limit, cursor: pageParam }),
    initialPageParam: firstPage<number>(),
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
}

export function useChangesExport() {
  return useMutation({
    mutationFn: (filter: AuditFilter) => call('audit.export', filter),
    onSuccess: (file) => {
      if (file !== null) notifyDone(`${file.fileName} disimpan.`);
    },
  });
}
