import { useQuery } from '@tanstack/react-query';
import { call } from '../../../lib/api.ts';

/** Kept versions of a meeting's minutes, newest first. */
export function useVersions(meetingId: string) {
  return useQuery({
    queryKey: ['minutes', meetingId, 'versions'],
    queryFn: () => call('minutes.versions', { meetingId }),
  });
}

/** A kept version with its text; it never changes, so it is read once. `null` reads nothing. */
export function useVersion(id: string | null) {
  return useQuery({
    queryKey: ['minutes-version', id],
    queryFn: () => (id === null ? null : call('minutes.readVersion', { id })),
    enabled: id !== null,
  });
}
