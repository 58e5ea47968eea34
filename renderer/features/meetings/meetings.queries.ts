import { keepPreviousData, useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import type { MeetingRow } from '../../../shared/contract/meetings.ts';
import { type Meeting, type MeetingState, meetingSchema } from '../../../shared/domain/meeting.ts';
import { call } from '../../lib/api.ts';

const PAGE_SIZE = 100;

export interface MeetingFilter {
  search: string;
  state: MeetingState | null;
}

/** Meetings, newest first, a page at a time. */
export function useMeetingList(filter: MeetingFilter) {
  return useInfiniteQuery({
    queryKey: ['meeting', 'list', filter],
    queryFn: ({ pageParam }) => call('meetings.list', { ...filter, limit: PAGE_SIZE, cursor: pageParam }),
    initialPageParam: startCursor(),
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
}

function startCursor(): string | null {
  return null;
}

export function useMeeting(id: string) {
  return useQuery({ queryKey: ['meeting', 'one', id], queryFn: () => call('meetings.get', { id }) });
}

/** Makes a meeting of a name and perhaps a date, with the zone and the chair that the office proposes for new ones. */
export function useCreateMeeting() {
  return useMutation({
    mutationFn: async ({ title, date }: Pick<Meeting, 'title' | 'date'>) => {
      const profiles = await call('settings.listProfiles', {});
      const office = profiles.find(({ isDefault }) => isDefault);
      const proposed = office && { zone: office.value.zone, chair: office.value.defaultChair };
      return call('meetings.create', {
        value: meetingSchema.parse({ title, date, ...proposed }),
        profileId: office?.id ?? null,
      });
    },
    meta: { showsFailure: true },
  });
}

export function useRemoveMeeting() {
  return useMutation({
    mutationFn: ({ id, version }: Pick<MeetingRow, 'id' | 'version' | 'title'>) =>
      call('meetings.remove', { id, version }),
  });
}

export function useRestoreMeeting() {
  return useMutation({ mutationFn: (id: string) => call('meetings.restore', { id }) });
}

export function useProfiles() {
  return useQuery({ queryKey: ['profile', 'list'], queryFn: () => call('settings.listProfiles', {}) });
}
