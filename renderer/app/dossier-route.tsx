import { useQuery } from '@tanstack/react-query';
import { lazy, useEffect } from 'react';
import { useParams } from 'react-router';
import { DossierPage, isDossierTab } from '../features/meetings/dossier-page.tsx';
import type { DossierTab } from '../features/meetings/dossier-tabs.ts';
import { MeetingTab } from '../features/meetings/meeting-tab.tsx';
import { ClosedBanner } from '../features/seal/closed-banner.tsx';
import { HeadMarks } from '../features/seal/head-marks.tsx';
import { useDossierState } from '../features/seal/seal.queries.ts';
import { call } from '../lib/api.ts';
import { ClosedContext } from '../lib/closed-berkas.ts';
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
const MeetingFollowUps = lazy(async () => ({
  default: (await import('../features/followups/meeting-follow-ups.tsx')).MeetingFollowUps,
}));
const PapersTab = lazy(async () => ({
  default: (await import('../features/papers/papers-tab.tsx')).PapersTab,
}));

const DossierFilesTab = lazy(async () => ({
  default: (await import('./dossier-files-tab.tsx')).DossierFilesTab,
}));

/** Joins the dossier with the tabs of the other features, which do not know each other; of a closed berkas all are read-only. */
export function DossierRoute() {
  const { id = '', tab = 'rapat', kind } = useParams();
  useRemember(id);
  const chosen: DossierTab = isDossierTab(tab) ? tab : 'rapat';
  const closedOn = useDossierState(id).data?.closedOn ?? null;
  const banner = closedOn === null ? undefined : <ClosedBanner meetingId={id} closedOn={closedOn} />;
  return (
    <ClosedContext value={closedOn}>
      <DossierPage key={id} meetingId={id} tab={chosen} marks={<HeadMarks meetingId={id} />} banner={banner}>
        {tabContent(chosen, id, kind)}
      </DossierPage>
    </ClosedContext>
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
    case 'tindak-lanjut':
      return <MeetingFollowUps meetingId={meetingId} />;
    case 'naskah':
      return <PapersTab meetingId={meetingId} kind={kind} />;
    case 'berkas':
      return <DossierFilesTab meetingId={meetingId} />;
  }
}
