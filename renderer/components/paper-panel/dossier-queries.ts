import { queryOptions, useQuery } from '@tanstack/react-query';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { call } from '../../lib/api.ts';

export const meetingQuery = (id: string) =>
  queryOptions({ queryKey: ['meeting', 'one', id], queryFn: () => call('meetings.get', { id }) });

const profileQuery = (id: string) =>
  queryOptions({ queryKey: ['profile', 'one', id], queryFn: () => call('settings.getProfile', { id }) });

const invitationQuery = (meetingId: string) =>
  queryOptions({
    queryKey: ['invitation', meetingId],
    queryFn: () => call('invitations.get', { meetingId }),
  });

export const attendanceQuery = (meetingId: string) =>
  queryOptions({ queryKey: ['attendance', meetingId], queryFn: () => call('attendance.get', { meetingId }) });

const minutesQuery = (meetingId: string) =>
  queryOptions({ queryKey: ['minutes', meetingId], queryFn: () => call('minutes.get', { meetingId }) });

/** All that the papers of one meeting are made from, as the store holds it. */
export interface StoredDossier {
  meeting: OutputOf<'meetings.get'>;
  profile: OutputOf<'settings.getProfile'>;
  invitation: OutputOf<'invitations.get'>;
  attendance: OutputOf<'attendance.get'>;
  minutes: OutputOf<'minutes.get'>;
}

export interface DossierState {
  /** `null` until all parts are there. */
  dossier: StoredDossier | null;
  /** What was thrown while reading, for `FailureAlert`. */
  error: Error | null;
}

/** Reads a whole dossier; each part stays fresh by its own events. */
export function useDossier(meetingId: string): DossierState {
  const meeting = useQuery(meetingQuery(meetingId));
  const profileId = meeting.data?.profileId;
  const profile = useQuery({ ...profileQuery(profileId ?? ''), enabled: profileId !== undefined });
  const invitation = useQuery(invitationQuery(meetingId));
  const attendance = useQuery(attendanceQuery(meetingId));
  const minutes = useQuery(minutesQuery(meetingId));

  const broken = [meeting, profile, invitation, attendance, minutes].find(
    ({ isError, data }) => isError && data === undefined,
  );
  if (broken !== undefined) return { dossier: null, error: broken.error };
  if (!meeting.data || !profile.data || !invitation.data || !attendance.data || !minutes.data)
    return { dossier: null, error: null };
  return {
    dossier: {
      meeting: meeting.data,
      profile: profile.data,
      invitation: invitation.data,
      attendance: attendance.data,
      minutes: minutes.data,
    },
    error: null,
  };
}
