import { keepPreviousData, useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { TrashKind, TrashRow } from '../../../shared/contract/trash.ts';
import { call, onEvent } from '../../lib/api.ts';
import { notifyDone } from '../../lib/notify.ts';

/** What is in the trash, page by page. Every commit may bring or take something, so every commit asks again. */
export function useTrash(search: string, kind: TrashKind | null) {
  const client = useQueryClient();
  useEffect(
    () => onEvent('data:changed', () => void client.invalidateQueries({ queryKey: ['trash'] })),
    [client],
  );
  return useInfiniteQuery({
    queryKey: ['trash', 'list', search, kind],
    queryFn: ({ pageParam }) => call('trash.list', { search, kind, cursor: pageParam }),
    initialPageParam: startCursor(),
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

/** The first page has no cursor; the later ones do. */
function startCursor(): string | null {
  return null;
}
