import {
  type Announcements,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import type { FollowUpFilter, FollowUpRow } from '../../../shared/contract/followups.ts';
import {
  FOLLOW_UP_STATE_WORDS,
  FOLLOW_UP_STATES,
  type FollowUpState,
} from '../../../shared/domain/follow-up-progress.ts';
import classes from './board.module.css';
import { BoardColumn } from './board-column.tsx';
import { stepToColumn } from './board-keys.ts';
import { useSetState } from './followups.queries.ts';

const INSTRUCTIONS =
  'Tekan Spasi untuk mengangkat kartu, panah kiri atau kanan untuk memindahkan ke kolom lain, Spasi lagi untuk ' +
  'meletakkan, Escape untuk batal.';

interface FollowUpBoardProps {
  filter: FollowUpFilter;
  onOpen: (row: FollowUpRow, forNote?: boolean) => void;
  onAskState: (rows: readonly FollowUpRow[]) => void;
}

/** A column for each state; a card moves by pointer, by Space and arrows, or by its menu. */
export function FollowUpBoard({ filter, onOpen, onAskState }: FollowUpBoardProps) {
  const setState = useSetState();
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: stepToColumn }),
  );
  const move = (row: Pick<FollowUpRow, 'id' | 'version' | 'state'>, state: FollowUpState) => {
    if (state !== row.state) setState.mutate({ rows: [row], state });
  };
  const drop = ({ active, over }: DragEndEvent) => {
    const state = FOLLOW_UP_STATES.find((known) => known === over?.id);
    const row = cardOf(active.data.current);
    if (state !== undefined && row !== null) move(row, state);
  };
  return (
    <DndContext
      sensors={sensors}
      onDragEnd={drop}
      accessibility={{ announcements: ANNOUNCEMENTS, screenReaderInstructions: { draggable: INSTRUCTIONS } }}
    >
      <div className={classes.board}>
        {FOLLOW_UP_STATES.map((state) => (
          <BoardColumn
            key={state}
            state={state}
            filter={{ ...filter, state }}
            onOpen={onOpen}
            onMove={move}
            onAskState={onAskState}
          />
        ))}
      </div>
    </DndContext>
  );
}

/** What a card put into its drag. */
function cardOf(data: Record<string, unknown> | undefined) {
  const { id, version, state: text } = data ?? {};
  const state = FOLLOW_UP_STATES.find((known) => known === text);
  if (typeof id !== 'string' || typeof version !== 'number' || state === undefined) return null;
  return { id, version, state };
}

const columnName = (id: unknown) =>
  FOLLOW_UP_STATE_WORDS[FOLLOW_UP_STATES.find((known) => known === id) ?? 'open'];

const ANNOUNCEMENTS: Announcements = {
  onDragStart: () => 'Kartu diangkat.',
  onDragOver: ({ over }) => (over === null ? undefined : `Di kolom ${columnName(over.id)}.`),
  onDragEnd: ({ over }) =>
    over === null ? 'Kartu tetap di tempatnya.' : `Kartu diletakkan di kolom ${columnName(over.id)}.`,
  onDragCancel: () => 'Kartu kembali ke tempatnya.',
};
