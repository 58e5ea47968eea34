import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { zoneMoment } from '../../../shared/domain/meeting-state.ts';
import { call, onEvent } from '../../lib/api.ts';

const KEY = ['desk'] as const;
/** A meeting that ends is seen to wait for its minutes without anything being saved. */
const REFETCH_MS = 60_000;

/** The office's profile that new meetings take. */
export function useOffice() {
  const { data } = useQuery({
    queryKey: ['profile', 'list'],
    queryFn: () => call('settings.listProfiles', {}),
  });
  return data?.find(({ isDefault }) => isDefault);
}

/** The office's day, ISO, in its zone; `null` until the zone is known (rule 5). */
export function useOfficeDay(now: Date): string | null {
  const office = useOffice();
  return office === undefined ? null : zoneMoment(now, office.value.zone).slice(0, 10);
}

/** What needs the clerk on a day. Asked anew whenever anything in the archive changes, and at every visit. */
export function useDesk(today: string | null) {
  const client = useQueryClient();
  useEffect(() => onEvent('data:changed', () => void client.invalidateQueries({ queryKey: KEY })), [client]);
  return useQuery({
    queryKey: [...KEY, today],
    queryFn: () => call('desk.overview', { today: today ?? '' }),
    enabled: today !== null,
    staleTime: 0,
    refetchInterval: REFETCH_MS,
    placeholderData: (before) => before,
  });
}
