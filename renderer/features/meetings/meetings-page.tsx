import { Button, Stack } from '@mantine/core';
import { IconFileImport, IconPlus, IconTrash } from '@tabler/icons-react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { PageHeader } from '../../components/page-header.tsx';
import { TabPages } from '../../components/tab-pages/tab-pages.tsx';
import { usePageAction } from '../../lib/page-actions.ts';
import { CalendarView } from './calendar/calendar-view.tsx';
import { openCreateMeeting } from './create-meeting.tsx';
import { ListView } from './list-view.tsx';
import type { MeetingFilter } from './meetings.queries.ts';
import { filterOfAddress, useView, VIEWS, type View } from './meetings-view.ts';
import { ProfileHint } from './profile-hint.tsx';
import { SeriesView } from './series/series-view.tsx';
import { TemplatesView } from './templates/templates-view.tsx';

/** All meetings of the archive: as a list, in a calendar, by series; and the templates for new ones. */
export function MeetingsPage() {
  const navigate = useNavigate();
  const [address] = useSearchParams();
  const asked = filterOfAddress(address);
  const [view, setView] = useView(asked !== null);
  usePageAction('meetings-view', setView);
  const create = (date: string | null = null) =>
    openCreateMeeting((id) => void navigate(`/rapat/${id}`), { date });
  return (
    <Stack gap="xs" h="100%">
      <title>Rapat - Notula</title>
      <PageHeader title="Rapat">
        <Button
          component={Link}
          to="/sampah"
          variant="subtle"
          leftSection={<IconTrash size={16} aria-hidden />}
        >
          Sampah
        </Button>
        <Button
          component={Link}
          to="/ambil-rapat"
          variant="default"
          leftSection={<IconFileImport size={16} aria-hidden />}
        >
          Ambil dari berkas…
        </Button>
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => create()} title="Ctrl+N">
          Rapat baru
        </Button>
      </PageHeader>
      <ProfileHint />
      <TabPages label="Tampilan rapat" tabs={VIEWS} current={view} onChange={setView} gap="xs">
        <Content view={view} asked={asked} onCreate={create} />
      </TabPages>
    </Stack>
  );
}

interface ContentProps {
  view: View;
  /** What the address asks of the list. */
  asked: MeetingFilter | null;
  onCreate: (date?: string | null) => void;
}

function Content({ view, asked, onCreate }: ContentProps) {
  switch (view) {
    case 'daftar':
      return <ListView start={asked} onCreate={() => onCreate()} />;
    case 'bulan':
      return <CalendarView key="bulan" span="month" onCreate={onCreate} />;
    case 'minggu':
      return <CalendarView key="minggu" span="week" onCreate={onCreate} />;
    case 'seri':
      return <SeriesView />;
    case 'templat':
      return <TemplatesView />;
  }
}
