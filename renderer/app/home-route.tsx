import { useNavigate } from 'react-router';
import { HomePage } from '../features/home/home-page.tsx';
import { openCreateMeeting } from './later.ts';

/** Joins Beranda with the form for a new meeting, which belongs to another feature. */
export function HomeRoute() {
  const navigate = useNavigate();
  return <HomePage onCreate={() => void openCreateMeeting((id) => void navigate(`/rapat/${id}`))} />;
}
