import {
  type Announcements,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  type Modifier,
  PointerSensor,
  type UniqueIdentifier,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import {
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { ActionIcon } from '@mantine/core';
import { useReducedMotion } from '@mantine/hooks';
import { IconGripVertical } from '@tabler/icons-react';
import { type CSSProperties, type ReactNode, type Ref, useMemo } from 'react';

const INSTRUCTIONS =
  'Tekan Spasi untuk mengangkat baris, panah atas atau bawah untuk memindahkan, Spasi lagi untuk meletakkan, ' +
  'Escape untuk batal.';

/** Rows move up and down only. */
const keepColumn: Modifier = ({ transform }) => ({ ...transform, x: 0 });

interface SortableProps {
  /** The rows as they stand, first to last. */
  ids: readonly string[];
  /** Names a row for screen readers, e.g. `mata acara 2`. */
  nameOf: (id: string) => string;
  /** A row was dropped elsewhere; places count from 0. */
  onMove: (from: number, to: number) => void;
  /** The row that is being dragged; `null` when it was put down. */
  onDrag?: (id: string | null) => void;
  children: ReactNode;
}

/** Lets rows be dragged by their handles, by pointer or by keyboard; each row uses `useSortableRow`. */
export function Sortable({ ids, nameOf, onMove, onDrag, children }: SortableProps) {
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const items = useMemo(() => [...ids], [ids]);
  const drop = ({ active, over }: DragEndEvent) => {
    onDrag?.(null);
    const from = ids.indexOf(String(active.id));
    const to = over === null ? -1 : ids.indexOf(String(over.id));
    if (from !== -1 && to !== -1 && from !== to) onMove(from, to);
  };
  return (
    <DndContext
      sensors={sensors}
      modifiers={[keepColumn]}
      accessibility={{
        announcements: announce(ids, nameOf),
        screenReaderInstructions: { draggable: INSTRUCTIONS },
      }}
      onDragStart={({ active }) => onDrag?.(String(active.id))}
      onDragEnd={drop}
      onDragCancel={() => onDrag?.(null)}
    >
      <SortableContext items={items} strategy={verticalListSortingStrategy}>
        {children}
      </SortableContext>
    </DndContext>
  );
}

function announce(ids: readonly string[], nameOf: (id: string) => string): Announcements {
  const name = (id: UniqueIdentifier) => nameOf(String(id));
  const place = (id: UniqueIdentifier) => `${ids.indexOf(String(id)) + 1} dari ${ids.length}`;
  return {
    onDragStart: ({ active }) => `${name(active.id)} diangkat dari urutan ${place(active.id)}.`,
    onDragOver: ({ active, over }) =>
      over === null ? undefined : `${name(active.id)} di urutan ${place(over.id)}.`,
    onDragEnd: ({ active, over }) =>
      over === null
        ? `${name(active.id)} tetap di tempatnya.`
        : `${name(active.id)} diletakkan di urutan ${place(over.id)}.`,
    onDragCancel: ({ active }) => `${name(active.id)} kembali ke urutan ${place(active.id)}.`,
  };
}

interface SortableRow {
  /** Goes on the row's element, with `style`. */
  ref: (node: HTMLElement | null) => void;
  style: CSSProperties;
  isDragging: boolean;
  /** What the row's handle needs. */
  handle: HandleProps;
}

interface HandleProps {
  handleRef: Ref<HTMLButtonElement>;
  drag: Pick<ReturnType<typeof useSortable>, 'attributes' | 'listeners' | 'isDragging'>;
}

/** Makes one row of a `Sortable` movable. */
export function useSortableRow(id: string): SortableRow {
  const isMotionReduced = useReducedMotion();
  const row = useSortable({
    id,
    attributes: { roleDescription: 'pegangan untuk memindahkan baris' },
    ...(isMotionReduced ? { transition: null } : {}),
  });
  const { attributes, listeners, isDragging, setNodeRef, setActivatorNodeRef, transform, transition } = row;
  return {
    ref: setNodeRef,
    style: {
      transform: CSS.Translate.toString(transform),
      transition,
      ...(isDragging && LIFTED),
    },
    isDragging,
    handle: { handleRef: setActivatorNodeRef, drag: { attributes, listeners, isDragging } },
  };
}

const LIFTED: CSSProperties = {
  position: 'relative',
  zIndex: 1,
  background: 'var(--mantine-color-body)',
  boxShadow: 'var(--mantine-shadow-md)',
};

/** What a row is dragged by: with the pointer, or with Space, arrows and Space. */
export function DragHandle({
  name,
  isDisabled = false,
  handleRef,
  drag,
}: HandleProps & { name: string; isDisabled?: boolean }) {
  return (
    <ActionIcon
      {...drag.attributes}
      {...drag.listeners}
      ref={handleRef}
      variant="subtle"
      color="gray"
      data-control="drag"
      aria-label={`Seret ${name}`}
      title="Seret, atau tekan Spasi lalu panah"
      disabled={isDisabled}
      // While a row is lifted, Escape puts it back and must not close the dialog around the list.
      data-mantine-stop-propagation={drag.isDragging ? 'true' : undefined}
      style={{ cursor: drag.isDragging ? 'grabbing' : 'grab', touchAction: 'none' }}
    >
      <IconGripVertical size={16} aria-hidden />
    </ActionIcon>
  );
}
