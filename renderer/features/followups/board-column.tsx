import { useDroppable } from '@dnd-kit/core';
import { Button, Loader, Text } from '@mantine/core';
import { useId } from 'react';
import type { FollowUpFilter, FollowUpRow } from '../../../shared/contract/followups.ts';
import type { FollowUpState } from '../../../shared/domain/follow-up-progress.ts';
import { FailureAlert } from '../../components/failure-alert.tsx';
import classes from './board.module.css';
import { BoardCard } from './board-card.tsx';
import { useFollowUpList } from './followups.queries.ts';
import { StateMark } from './state-mark.tsx';

interface BoardColumnProps {
  state: FollowUpState;
  filter: FollowUpFilter;
  onOpen: (row: FollowUpRow, forNote?: boolean) => void;
  onMove: (row: FollowUpRow, state: FollowUpState) => void;
  onAskState: (rows: readonly FollowUpRow[]) => void;
}

/** The items of one state, by due date; a hundred at a time, because nobody reads a longer column. */
export function BoardColumn({ state, filter, onOpen, onMove, onAskState }: BoardColumnProps) {
  const list = useFollowUpList(filter, 'due');
  const { setNodeRef, isOver } = useDroppable({ id: state });
  const titleId = useId();
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const { total = 0, today = '' } = list.data?.pages[0] ?? {};
  return (
    <section
      ref={setNodeRef}
      className={classes.column}
      aria-labelledby={titleId}
      {...(isOver ? { 'data-over': true } : {})}
    >
      <div className={classes.head} id={titleId}>
        <StateMark state={state} />
        <span>{total}</span>
      </div>
      {list.isError && <FailureAlert error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Loader size="sm" m="sm" aria-label="Memuat" />}
      <ul className={classes.cards}>
        {rows.map((row) => (
          <BoardCard
            key={row.id}
            row={row}
            today={today}
            onOpen={onOpen}
            onMove={onMove}
            onAskState={onAskState}
          />
        ))}
        {list.data !== undefined && rows.length === 0 && (
          <li>
            <Text size="sm" c="dimmed" ta="center" py="sm">
              Tidak ada
            </Text>
          </li>
        )}
        {list.hasNextPage && (
          <li>
            <Button
              fullWidth
              size="xs"
              variant="default"
              loading={list.isFetchingNextPage}
              onClick={() => void list.fetchNextPage()}
            >
              Tampilkan berikutnya
            </Button>
          </li>
        )}
      </ul>
    </section>
  );
}
