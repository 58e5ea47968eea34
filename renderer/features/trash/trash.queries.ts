import { keepPreviousData, useInfiniteQuery, useMutation } from '@tanstack/react-query';
import type { TrashKind, TrashRow } from '../../../shared/contract/trash.ts';
import { call } from '../../lib/api.ts';
import { firstPage } from '../../lib/first-page.ts';
import { notifyDone } from '../../lib/notify.ts';
import { useStaleOnChange } from '../../lib/use-stale-on-change.ts';

/** What is in the trash, page by page. Every commit may bring or take something, so every commit asks again. */
export function useTrash(search: string, kind: TrashKind | null) {
  useStaleOnChange(['trash']);
  return useInfiniteQuery({
    queryKey: ['trash', 'list', search, kind],
    queryFn: ({ pageParam }) => call('trash.list', { search, kind, cursor: pageParam }),
    initialPageParam: firstPage(),
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
}

/** Brings records back; tells how many came, and why others did not. */
export function useRestoreFromTrash() {
  return useMutation({
    mutationFn: (rows: readonly TrashRow[]) =>
      call('trash.restore', { items: rows.map(({ kind, id }) => ({ kind, id })) }),
    onSuccess: ({ restored, refused }) => {
      if (restored > 0) notifyDone(`${restored} data dipulihkan ke tempat semula.`);
      return refused;
    },
  });
}
