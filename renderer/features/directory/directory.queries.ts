import { useMutation, useQuery } from '@tanstack/react-query';
import type { DirectoryKind } from '../../../shared/contract/directory.ts';
import { call } from '../../lib/api.ts';
import { notifyDone } from '../../lib/notify.ts';
import { notifyRemoved } from './removed-notification.tsx';

/** Organisations whose name fits the typed words. */
export function useOrganisations(search: string) {
  return useQuery({
    queryKey: ['directory', 'organisations', { search }],
    queryFn: () => call('directory.listOrganisations', { search }),
    placeholderData: (previous) => previous,
  });
}

/** Who held a position, newest first as main sends them. */
export function useHolders(positionId: string) {
  return useQuery({
    queryKey: ['directory', 'holders', positionId],
    queryFn: () => call('directory.listHolders', { positionId }),
  });
}

/** Groups in the order that the office has set. */
export function useGroups() {
  return useQuery({
    queryKey: ['directory', 'groups'],
    queryFn: () => call('directory.listGroups', {}),
  });
}

/** Sets the order of the groups, first to last. */
export function useOrderGroups() {
  return useMutation({ mutationFn: (ids: string[]) => call('directory.orderGroups', { ids }) });
}

interface Removable {
  kind: DirectoryKind;
  id: string;
  version: number;
  /** As the user knows it. */
  name: string;
}

/** Moves a record to the trash, and offers to bring it back. */
export function useRemoveRecord() {
  const restore = useMutation({
    mutationFn: ({ kind, id }: Removable) => call('directory.restore', { kind, id }),
    onSuccess: (_, { name }) => notifyDone(`${name} dikembalikan.`),
  });
  return useMutation({
    mutationFn: ({ kind, id, version }: Removable) => call('directory.remove', { kind, id, version }),
    onSuccess: (_, record) => notifyRemoved(record.name, () => restore.mutate(record)),
  });
}
