import { Loader, Stack } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useRef, useState } from 'react';
import { FailureAlert } from '../../components/failure-alert.tsx';
import { MeetingFilters } from './meeting-filters.tsx';
import { MeetingList, type MeetingListHandle } from './meeting-list.tsx';
import { type MeetingFilter, NO_FILTER, useMeetingList } from './meetings.queries.ts';
import { NoMeetings } from './no-meetings.tsx';
import { useRemoveWithUndo } from './use-remove-with-undo.tsx';

const TYPING_PAUSE_MS = 200;

interface ListViewProps {
  /** What it is narrowed to when it opens; `null` shows all. */
  start: MeetingFilter | null;
  onCreate: () => void;
}

/** Daftar: newest first, with search and filters. */
export function ListView({ start, onCreate }: ListViewProps) {
  const [filter, setFilter] = useState<MeetingFilter>(start ?? NO_FILTER);
  const [search] = useDebouncedValue(filter.search, TYPING_PAUSE_MS);
  const list = useMeetingList({ ...filter, search });
  const handle = useRef<MeetingListHandle>(null);
  const remove = useRemoveWithUndo();

  const isFiltered = search !== '' || JSON.stringify({ ...filter, search: '' }) !== JSON.stringify(NO_FILTER);
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const total = list.data?.pages[0]?.total ?? 0;
  return (
    <Stack gap="xs" flex={1} mih={0}>
      {(total > 0 || isFiltered || filter.search !== '') && (
        <MeetingFilters
          filter={filter}
          onChange={setFilter}
          total={total}
          onLeaveDown={() => handle.current?.focusFirst()}
        />
      )}
      {list.isError && <FailureAlert error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Loader size="sm" aria-label="Memuat daftar rapat" />}
      {list.data !== undefined && rows.length === 0 && (
        <NoMeetings isFiltered={isFiltered} onClear={() => setFilter(NO_FILTER)} onCreate={onCreate} />
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
