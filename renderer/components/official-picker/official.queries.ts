import { useMutation, useQuery } from '@tanstack/react-query';
import { call } from '../../lib/api.ts';

/** Positions that fit the typed words, with their holders on a day (`null`: today); asked only while `isOpen`. */
export function usePositionSearch(search: string, on: string | null, isOpen: boolean) {
  return useQuery({
    queryKey: ['directory', 'positions', { search, on }],
    queryFn: () => call('directory.listPositions', { search, on }),
    enabled: isOpen,
    placeholderData: (previous) => previous,
  });
}

/** People of the directory that fit the typed words; asked only while `isOpen`. */
export function usePersonSearch(search: string, isOpen: boolean) {
  return useQuery({
    queryKey: ['directory', 'people', { search }],
    queryFn: () => call('directory.listPeople', { search }),
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
