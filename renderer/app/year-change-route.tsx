import { useNavigate } from 'react-router';
import { openNextMeeting } from '../features/meetings/series/next-meeting.tsx';
import { YearChangePage } from '../features/year-change/year-change-page.tsx';

/** Joins the change of the year with the form for the next meeting of a series, which belongs to another feature. */
export function YearChangeRoute() {
  const navigate = useNavigate();
  return (
    <YearChangePage
      onNextMeeting={(seriesId) => openNextMeeting(seriesId, (id) => void navigate(`/rapat/${id}`))}
    />
  );
}
