import { Button, Loader, Stack } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { FailureAlert } from '../../components/failure-alert.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { openCreateMeeting } from './create-meeting.tsx';
import { MeetingFilters } from './meeting-filters.tsx';
import { MeetingList, type MeetingListHandle } from './meeting-list.tsx';
import { type MeetingFilter, useMeetingList } from './meetings.queries.ts';
import { NoMeetings } from './no-meetings.tsx';
import { ProfileHint } from './profile-hint.tsx';
import { useRemoveWithUndo } from './use-remove-with-undo.tsx';

const TYPING_PAUSE_MS = 200;

/** All meetings of the archive, newest first. */
export function MeetingsPage() {
  const navigate = useNavigate();
  const [filter, setFilter] = useState<MeetingFilter>({ search: '', state: null });
  const [search] = useDebouncedValue(filter.search, TYPING_PAUSE_MS);
  const list = useMeetingList({ ...filter, search });
  const handle = useRef<MeetingListHandle>(null);
  const remove = useRemoveWithUndo();
  const open = (id: string) => void navigate(`/rapat/${id}`);
  const create = () => openCreateMeeting(open);

  const isFiltered = search !== '' || filter.state !== null;
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const total = list.data?.pages[0]?.total ?? 0;
  return (
    <Stack gap="xs" h="100%">
      <title>Rapat - Notula</title>
      <PageHeader title="Rapat">
        {(total > 0 || isFiltered || filter.search !== '') && (
          <MeetingFilters
            filter={filter}
            onChange={setFilter}
            total={total}
            onLeaveDown={() => handle.current?.focusFirst()}
          />
        )}
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={create} title="Ctrl+N">
          Rapat baru
        </Button>
      </PageHeader>
      <ProfileHint />
      {list.isError && <FailureAlert error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Loader size="sm" aria-label="Memuat daftar rapat" />}
      {list.data !== undefined && rows.length === 0 && (
        <NoMeetings
          isFiltered={isFiltered}
          onClear={() => setFilter({ search: '', state: null })}
          onCreate={create}
        />
      )}
      {rows.length > 0 && (
        <MeetingList
          handle={handle}
          rows={rows}
          total={total}
          onEndReached={() => {
            if (list.hasNextPage && !list.isFetching) void list.fetchNextPage();
          }}
          onRemove={remove}
        />
      )}
    </Stack>
  );
}
