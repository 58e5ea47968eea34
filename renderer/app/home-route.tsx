import { useNavigate } from 'react-router';
import { HomePage } from '../features/home/home-page.tsx';
import { openCreateMeeting } from '../features/meetings/create-meeting.tsx';

/** Joins Beranda with the form for a new meeting, which belongs to another feature. */
export function HomeRoute() {
  const navigate = useNavigate();
  return <HomePage onCreate={() => openCreateMeeting((id) => void navigate(`/rapat/${id}`))} />;
}
