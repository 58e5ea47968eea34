import { Button } from '@mantine/core';
import { type KeyboardEvent, memo } from 'react';
import type { Attendee } from '../../../../shared/domain/attendance.ts';
import { formatClock } from '../../../../shared/domain/dates.ts';
import { speakerName } from '../../../../shared/domain/participants.ts';
import { STATE_LABELS } from '../state-keys.ts';
import classes from './door.module.css';

export const DOOR_ACTIONS = ['present', 'represented', 'excused', 'left'] as const;
export type DoorAction = (typeof DOOR_ACTIONS)[number];

const ACTION_OF_KEY: ReadonlyMap<string, DoorAction> = new Map([
  ['h', 'present'],
  ['w', 'represented'],
  ['i', 'excused'],
  ['p', 'left'],
]);

interface MatchRowProps {
  row: Attendee;
  /** What Enter in the search would mark. */
  isFirst: boolean;
  onAct: (row: Attendee, action: DoorAction) => void;
  /** A key that is no action of the row. */
  onOtherKey: (event: KeyboardEvent<HTMLElement>) => void;
}

/** One that was found: the row itself marks present, its buttons the rest. Every target is large enough for a finger. */
export const MatchRow = memo(function MatchRow({ row, isFirst, onAct, onOtherKey }: MatchRowProps) {
  const name = speakerName(row);
  const isThere = row.state === 'present' || row.state === 'represented';
  const handleKey = (event: KeyboardEvent<HTMLElement>) => {
    const isShortcut = event.ctrlKey || event.altKey || event.metaKey;
    const action = isShortcut ? undefined : ACTION_OF_KEY.get(event.key.toLowerCase());
    if (action === undefined) return onOtherKey(event);
    event.preventDefault();
    onAct(row, action);
  };
  const button = (action: DoorAction, label: string) => (
    <Button size="md" variant="default" aria-label={`${label}: ${name}`} onClick={() => onAct(row, action)}>
      {label}
    </Button>
  );
  return (
    <li className={classes.match} data-first={isFirst} onKeyDown={handleKey}>
      <button type="button" className={classes.who} data-match onClick={() => onAct(row, 'present')}>
        <span className={classes.name}>{row.name || name}</span>
        <span className={classes.post}>{detailsOf(row)}</span>
      </button>
      <div className={classes.acts}>
        {!isThere && button('present', 'Hadir')}
        {row.state !== 'represented' && button('represented', 'Diwakili')}
        {!isThere && row.state !== 'excused' && button('excused', 'Izin')}
        {isThere && row.leftAt === null && button('left', 'Pulang')}
      </div>
    </li>
  );
});

/** Title and organisation as far as the name does not say them, and what is noted so far. */
function detailsOf({
  name,
  title,
  organisation,
  state,
  arrivedAt,
  leftAt,
  representative,
}: Attendee): string {
  const shown = name || title || organisation;
  const deputy = [representative.title, representative.name].filter((text) => text !== '').join(', ');
  return [
    ...[title, organisation].filter((text) => text !== '' && text !== shown),
    ...(state === 'invited'
      ? []
      : [STATE_LABELS[state] + (arrivedAt === null ? '' : ` ${formatClock(arrivedAt)}`)]),
    ...(state === 'represented' && deputy !== '' ? [`oleh ${deputy}`] : []),
    ...(leftAt === null ? [] : [`pulang ${formatClock(leftAt)}`]),
  ].join(' · ');
}
