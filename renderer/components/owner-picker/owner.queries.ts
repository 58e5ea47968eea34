import { useQuery } from '@tanstack/react-query';
import { call } from '../../lib/api.ts';
import type { Suggestion } from '../official-picker/suggest-input.tsx';

/** An organisation or a position of the directory, as it may be named in a list of owners. */
interface OwnerSuggestion extends Suggestion {
  organisationId: string | null;
  positionId: string | null;
}

/** Organisations, then positions, that fit the typed words; asked only while `isOpen`. */
export function useOwnerSearch(search: string, isOpen: boolean) {
  const organisations = useQuery({
    queryKey: ['directory', 'organisations', { search }],
    queryFn: () => call('directory.listOrganisations', { search }),
    enabled: isOpen,
    placeholderData: (previous) => previous,
  });
  const positions = useQuery({
    queryKey: ['directory', 'positions', { search, on: null }],
    queryFn: () => call('directory.listPositions', { search, on: null }),
    enabled: isOpen,
    placeholderData: (previous) => previous,
  });
  const found: OwnerSuggestion[] = [
    ...(organisations.data ?? []).map(({ id, value }) => ({
      id,
      label: value.name,
      detail: ['Instansi', value.shortName].filter(Boolean).join(' · '),
      organisationId: id,
      positionId: null,
    })),
    ...(positions.data ?? []).map(({ id, value, organisationName }) => ({
      id,
      label: value.title,
      detail: ['Jabatan', organisationName].filter(Boolean).join(' · '),
      organisationId: null,
      positionId: id,
    })),
  ];
  return {
    found,
    isFetching: organisations.isFetching || positions.isFetching,
    isFiltered: !organisations.isPlaceholderData && !positions.isPlaceholderData,
  };
}
