import { keepPreviousData, useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import type { MeetingListState, MeetingRow } from '../../../shared/contract/meetings.ts';
import { type Meeting, meetingSchema } from '../../../shared/domain/meeting.ts';
import { call } from '../../lib/api.ts';
import { firstPage } from '../../lib/first-page.ts';

const PAGE_SIZE = 100;

export interface MeetingFilter {
  search: string;
  state: MeetingListState | null;
  seriesId: string | null;
  from: string | null;
  until: string | null;
}

export const NO_FILTER: MeetingFilter = { search: '', state: null, seriesId: null, from: null, until: null };

/** Meetings, newest first, a page at a time. */
export function useMeetingList(filter: MeetingFilter) {
  return useInfiniteQuery({
    queryKey: ['meeting', 'list', filter],
    queryFn: ({ pageParam }) => call('meetings.list', { ...filter, limit: PAGE_SIZE, cursor: pageParam }),
    initialPageParam: firstPage(),
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
}

/** Dated meetings that touch the days, by day and time. */
export function useMeetingsBetween(from: string, to: string) {
  return useQuery({
    queryKey: ['meeting', 'between', { from, to }],
    queryFn: () => call('meetings.listBetween', { from, to }),
    placeholderData: keepPreviousData,
  });
}

export function useMeeting(id: string) {
  return useQuery({ queryKey: ['meeting', 'one', id], queryFn: () => call('meetings.get', { id }) });
}

export type NewMeeting = Pick<Meeting, 'title' | 'date' | 'startTime' | 'endTime' | 'place'>;

/** Makes a meeting of what is known, from a template or with the zone and the chair that the office proposes for new ones. */
export function useCreateMeeting() {
  return useMutation({
    mutationFn: async ({ templateId, ...known }: NewMeeting & { templateId: string | null }) => {
      if (templateId !== null) return call('templates.createMeeting', { id: templateId, ...known });
      const profiles = await call('settings.listProfiles', {});
      const office = profiles.find(({ isDefault }) => isDefault);
      const proposed = office && { zone: office.value.zone, chair: office.value.defaultChair };
      return call('meetings.create', {
        value: meetingSchema.parse({ ...known, ...proposed }),
        profileId: office?.id ?? null,
      });
    },
    meta: { showsFailure: true },
  });
}

export function useRemoveMeeting() {
  return useMutation({
    mutationFn: ({ id, version, reason }: Pick<MeetingRow, 'id' | 'version'> & { reason: string }) =>
      call('meetings.remove', { id, version, reason }),
    meta: { showsFailure: true },
  });
}

export function useRestoreMeeting() {
  return useMutation({ mutationFn: (id: string) => call('meetings.restore', { id }) });
}

export function useProfiles() {
  return useQuery({ queryKey: ['profile', 'list'], queryFn: () => call('settings.listProfiles', {}) });
}

export function useTemplates() {
  return useQuery({ queryKey: ['template', 'list'], queryFn: () => call('templates.list', {}) });
}

/** Also counts the states of meetings, so it follows their changes. */
export function useSeriesList() {
  return useQuery({ queryKey: ['meeting', 'series', 'list'], queryFn: () => call('series.list', {}) });
}
