import { lazy } from 'react';
import { useParams } from 'react-router';
import { DossierPage, type DossierTab, isDossierTab } from '../features/meetings/dossier-page.tsx';
import { MeetingTab } from '../features/meetings/meeting-tab.tsx';

const InvitationTab = lazy(async () => ({
  default: (await import('../features/invitations/invitation-tab.tsx')).InvitationTab,
}));
const AttendanceTab = lazy(async () => ({
  default: (await import('../features/attendance/attendance-tab.tsx')).AttendanceTab,
}));
const MinutesTab = lazy(async () => ({
  default: (await import('../features/minutes/minutes-tab.tsx')).MinutesTab,
}));
const PapersTab = lazy(async () => ({
  default: (await import('../features/papers/papers-tab.tsx')).PapersTab,
}));

/** Joins the dossier with the tabs of the other features, which do not know each other. */
export function DossierRoute() {
  const { id = '', tab = 'rapat', kind } = useParams();
  const chosen: DossierTab = isDossierTab(tab) ? tab : 'rapat';
  return (
    <DossierPage key={id} meetingId={id} tab={chosen}>
      {tabContent(chosen, id, kind)}
    </DossierPage>
  );
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
      return <MinutesTab meetingId={meetingId} />;
    case 'naskah':
      return <PapersTab meetingId={meetingId} kind={kind} />;
  }
}
