import { useMutation, useQuery } from '@tanstack/react-query';
import { call } from '../../lib/api.ts';

/** So many proposals are drawn; further letters find the rest. */
const MOST_PROPOSALS = 60;

/**
 * The first positions, in protocol order, that fit the typed words, with their holders on a day (`null`: today); asked only
 * while `isOpen`.
 */
export function usePositionSearch(search: string, on: string | null, isOpen: boolean) {
  return useQuery({
    queryKey: ['directory', 'position-proposals', { search, on }],
    queryFn: () => call('directory.listPositions', { search, on, limit: MOST_PROPOSALS }),
    enabled: isOpen,
    placeholderData: (previous) => previous,
  });
}

/** The first people of the directory, by name, that fit the typed words; asked only while `isOpen`. */
export function usePersonSearch(search: string, isOpen: boolean) {
  return useQuery({
    queryKey: ['directory', 'person-proposals', { search }],
    queryFn: async () =>
      (await call('directory.pagePeople', { search, sort: 'name', limit: MOST_PROPOSALS })).rows,
    enabled: isOpen,
    placeholderData: (previous) => previous,
  });
}

/** Takes an official from the directory: the position's title and who held it on that day (rule 63). */
export function useResolveOfficial() {
  return useMutation({
    mutationFn: (input: { positionId: string; on: string | null }) =>
      call('directory.resolveOfficial', input),
  });
}
