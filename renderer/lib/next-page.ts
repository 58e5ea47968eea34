import type { UseInfiniteQueryResult } from '@tanstack/react-query';

/** Asks for the next page of a list that was scrolled to its end, once. */
export function askNextPage(
  list: Pick<UseInfiniteQueryResult, 'hasNextPage' | 'isFetching' | 'fetchNextPage'>,
): void {
  if (list.hasNextPage && !list.isFetching) void list.fetchNextPage();
}
