import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { DecisionFilter } from '../../../shared/contract/decisions.ts';
import type { Entity } from '../../../shared/contract/events.ts';
import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import { call } from '../../lib/api.ts';
import { firstPage } from '../../lib/first-page.ts';
import { useStaleOnChange } from '../../lib/use-stale-on-change.ts';

const PAGE_SIZE = 50;
/** What the register is made from; the letter of a meeting says whether it is rahasia. */
const SOURCES: ReadonlySet<Entity> = new Set(['meeting', 'minutes', 'invitation', 'dossier', 'profile']);

/** Keeps the register fresh while what it is made from changes. */
export function useFollowSources(): void {
  useStaleOnChange(['decisions'], SOURCES);
}

/** The decisions of a filter, a page at a time. */
export function useDecisionList(filter: DecisionFilter) {
  return useInfiniteQuery({
    queryKey: ['decisions', 'list', filter],
    queryFn: ({ pageParam }) => call('decisions.list', { filter, limit: PAGE_SIZE, cursor: pageParam }),
    initialPageParam: firstPage(),
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
    refetchOnMount: 'always',
  });
}

/** Writes the register as a file; `null` when no place was chosen. */
export function exportDecisions(input: InputOf<'decisions.export'>): Promise<OutputOf<'decisions.export'>> {
  return call('decisions.export', input);
}
