import { type QueryClient, queryOptions, useQuery } from '@tanstack/react-query';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { zoneMoment } from '../../../shared/domain/meeting-state.ts';
import { call } from '../../lib/api.ts';
import { useStaleOnChange } from '../../lib/use-stale-on-change.ts';

const KEY = ['desk'] as const;
/** A meeting that ends is seen to wait for its minutes without anything being saved. */
const REFETCH_MS = 60_000;

type Profiles = OutputOf<'settings.listProfiles'>;

const profilesQuery = queryOptions({
  queryKey: ['profile', 'list'],
  queryFn: () => call('settings.listProfiles', {}),
});

const deskQuery = (today: string) =>
  queryOptions({
    queryKey: [...KEY, today],
    queryFn: () => call('desk.overview', { today }),
    staleTime: 0,
  });

/** Asks for all of Beranda before it is drawn. */
export async function askForDesk(client: QueryClient): Promise<void> {
  const office = officeOf(await client.fetchQuery(profilesQuery));
  if (office !== undefined) await client.prefetchQuery(deskQuery(dayOf(office, new Date())));
}

function officeOf(profiles: Profiles | undefined) {
  return profiles?.find(({ isDefault }) => isDefault);
}

function dayOf({ value }: Profiles[number], now: Date): string {
  return zoneMoment(now, value.zone).slice(0, 10);
}

/** The office's profile that new meetings take. */
export function useOffice() {
  return officeOf(useQuery(profilesQuery).data);
}

/** The office's day, ISO, in its zone; `null` until the zone is known (rule 5). */
export function useOfficeDay(now: Date): string | null {
  const office = useOffice();
  return office === undefined ? null : dayOf(office, now);
}

/** What needs the clerk on a day. Asked anew whenever anything in the archive changes, and at every visit. */
export function useDesk(today: string | null) {
  useStaleOnChange(KEY);
  return useQuery({
    ...deskQuery(today ?? ''),
    enabled: today !== null,
    refetchInterval: REFETCH_MS,
    placeholderData: (before) => before,
  });
}
