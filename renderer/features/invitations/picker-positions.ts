import { useQuery } from '@tanstack/react-query';
import type { StoredGroup, StoredPosition } from '../../../shared/contract/directory.ts';
import type { Addressee } from '../../../shared/domain/invitation.ts';
import { call } from '../../lib/api.ts';
import { newId } from '../../lib/new-id.ts';

/** All positions with their holders on a day (`null`: today), and the groups in their order. */
export function usePickerData(on: string | null) {
  const positions = useQuery({
    queryKey: ['directory', 'positions', { search: '', on }],
    queryFn: () => call('directory.listPositions', { search: '', on }),
  });
  const groups = useQuery({
    queryKey: ['directory', 'groups'],
    queryFn: () => call('directory.listGroups', {}),
  });
  return {
    positions: positions.data ?? [],
    groups: groups.data ?? [],
    isLoading: positions.isPending || groups.isPending,
    error: positions.error ?? groups.error,
  };
}

/** The positions of a group in the group's order, or all; those that hold every word looked for. */
export function choosePositions(
  positions: readonly StoredPosition[],
  group: StoredGroup | null,
  search: string,
): StoredPosition[] {
  const byId = new Map(positions.map((position) => [position.id, position]));
  const inGroup =
    group === null
      ? positions
      : group.value.positionIds.map((id) => byId.get(id)).filter((it) => it !== undefined);
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return inGroup.filter(({ value, organisationName, holderName }) => {
    const text = `${value.title} ${organisationName} ${holderName}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** An addressee for a position: by its title, never by the holder's name (rule 15). */
export function addresseeOf({ id, value, organisationName }: StoredPosition, group: string): Addressee {
  return { id: newId(), group, title: value.title, organisation: organisationName, note: '', positionId: id };
}
