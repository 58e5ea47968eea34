import { Stack } from '@mantine/core';
import { useNavigate } from 'react-router';
import { HomePage } from '../features/home/home-page.tsx';
import { YearChangeNote } from '../features/year-change/year-change-note.tsx';
import { openCreateMeeting } from './later.ts';

/** Joins Beranda with the form for a new meeting and the change of the year, which belong to other features. */
export function HomeRoute() {
  const navigate = useNavigate();
  return (
    <Stack gap="sm">
      <YearChangeNote />
      <HomePage onCreate={() => void openCreateMeeting((id) => void navigate(`/rapat/${id}`))} />
    </Stack>
  );
}
