import { useDraggable } from '@dnd-kit/core';
import { CSS } from '@dnd-kit/utilities';
import { ActionIcon, Group, Menu, Text } from '@mantine/core';
import { IconDotsVertical, IconGripVertical, IconLock } from '@tabler/icons-react';
import type { FollowUpRow } from '../../../shared/contract/followups.ts';
import {
  FOLLOW_UP_STATE_WORDS,
  FOLLOW_UP_STATES,
  type FollowUpState,
} from '../../../shared/domain/follow-up-progress.ts';
import classes from './board.module.css';
import { DueMark } from './due-mark.tsx';
import { CLOSED_WORDS } from './words.ts';

interface BoardCardProps {
  row: FollowUpRow;
  today: string;
  onOpen: (row: FollowUpRow, forNote?: boolean) => void;
  onMove: (row: FollowUpRow, state: FollowUpState) => void;
  onAskState: (rows: readonly FollowUpRow[]) => void;
}

/** One item: its handle drags, its name opens, its menu moves without dragging. S and C work on the name. */
export function BoardCard({ row, today, onOpen, onMove, onAskState }: BoardCardProps) {
  const { id, version, state, text } = row;
  const isClosed = row.closedOn !== null;
  const drag = useDraggable({ id, data: { id, version, state }, disabled: isClosed });
  const short = text.slice(0, 60);
  const handleKey = (event: React.KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const key = event.key.toLowerCase();
    if (key === 's') onAskState([row]);
    else if (key === 'c') onOpen(row, true);
    else return;
    event.preventDefault();
  };
  return (
    <li
      ref={drag.setNodeRef}
      className={classes.card}
      style={{
        transform: CSS.Translate.toString(drag.transform),
        ...(drag.isDragging && { position: 'relative', zIndex: 3, boxShadow: 'var(--mantine-shadow-md)' }),
      }}
    >
      <Group gap={4} wrap="nowrap" align="flex-start">
        <ActionIcon
          ref={drag.setActivatorNodeRef}
          {...drag.listeners}
          {...drag.attributes}
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={isClosed ? `Berkas ditutup: ${short}` : `Pindahkan: ${short}`}
          style={{ cursor: isClosed ? 'default' : 'grab', touchAction: 'none' }}
        >
          {isClosed ? <IconLock size={16} aria-hidden /> : <IconGripVertical size={16} aria-hidden />}
        </ActionIcon>
        <button type="button" className={classes.opener} onClick={() => onOpen(row)} onKeyDown={handleKey}>
          <Text component="span" inherit lineClamp={4}>
            {text}
          </Text>
        </button>
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" size="sm" aria-label={`Tindakan: ${short}`}>
              <IconDotsVertical size={16} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Label>{isClosed ? 'Berkas rapat ini sudah ditutup' : 'Pindah ke'}</Menu.Label>
            {FOLLOW_UP_STATES.filter((known) => known !== state).map((known) => (
              <Menu.Item key={known} disabled={isClosed} onClick={() => onMove(row, known)}>
                {FOLLOW_UP_STATE_WORDS[known]}
              </Menu.Item>
            ))}
            <Menu.Divider />
            <Menu.Item onClick={() => onOpen(row, !isClosed)}>
              {isClosed ? 'Lihat tindak lanjut' : 'Catat perkembangan'}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </Group>
      <Text size="sm" mt={4} {...(row.owner === '' ? { c: 'dimmed' } : {})} lineClamp={2}>
        {row.owner === '' ? 'Belum ada penanggung jawab' : row.owner}
      </Text>
      <DueMark due={row.due} state={state} today={today} />
      <Text size="xs" c="dimmed" lineClamp={1}>
        {row.meetingTitle}
      </Text>
      {isClosed && (
        <Text size="xs" c="dimmed">
          {CLOSED_WORDS}
        </Text>
      )}
    </li>
  );
}
