import { useQuery } from '@tanstack/react-query';
import { lazy, useEffect } from 'react';
import { useParams } from 'react-router';
import { DossierPage, isDossierTab } from '../features/meetings/dossier-page.tsx';
import type { DossierTab } from '../features/meetings/dossier-tabs.ts';
import { MeetingTab } from '../features/meetings/meeting-tab.tsx';
import { call } from '../lib/api.ts';
import { rememberMeeting } from './palette/recent.ts';

const InvitationTab = lazy(async () => ({
  default: (await import('../features/invitations/invitation-tab.tsx')).InvitationTab,
}));
const AttendanceTab = lazy(async () => ({
  default: (await import('../features/attendance/attendance-tab.tsx')).AttendanceTab,
}));
const MinutesTab = lazy(async () => ({
  default: (await import('../features/minutes/minutes-tab.tsx')).MinutesTab,
}));
const EarlierFollowUps = lazy(async () => ({
  default: (await import('../features/followups/earlier-follow-ups.tsx')).EarlierFollowUps,
}));
const PapersTab = lazy(async () => ({
  default: (await import('../features/papers/papers-tab.tsx')).PapersTab,
}));

/** Joins the dossier with the tabs of the other features, which do not know each other. */
export function DossierRoute() {
  const { id = '', tab = 'rapat', kind } = useParams();
  useRemember(id);
  const chosen: DossierTab = isDossierTab(tab) ? tab : 'rapat';
  return (
    <DossierPage key={id} meetingId={id} tab={chosen}>
      {tabContent(chosen, id, kind)}
    </DossierPage>
  );
}

/** The dossier is offered by the palette afterwards. */
function useRemember(id: string): void {
  const { data } = useQuery({
    queryKey: ['meeting', 'one', id],
    queryFn: () => call('meetings.get', { id }),
  });
  const title = data?.value.title;
  useEffect(() => {
    if (title !== undefined) rememberMeeting({ id, title });
  }, [id, title]);
}

function tabContent(tab: DossierTab, meetingId: string, kind: string | undefined) {
  switch (tab) {
    case 'rapat':
      return <MeetingTab meetingId={meetingId} />;
    case 'undangan':
      return <InvitationTab meetingId={meetingId} />;
    case 'hadir':
      return <AttendanceTab meetingId={meetingId} />;
    case 'notula':
      return (
        <>
          <EarlierFollowUps meetingId={meetingId} />
          <MinutesTab meetingId={meetingId} />
        </>
      );
    case 'naskah':
      return <PapersTab meetingId={meetingId} kind={kind} />;
  }
}
