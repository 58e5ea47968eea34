import { Text } from '@mantine/core';
import { memo } from 'react';
import { isEmpty } from '../../../../shared/domain/rich-text.ts';
import type { DiscussionSlot } from '../discussion-slots.ts';
import classes from './desk.module.css';
import { showSlot } from './slot-places.ts';

interface OutlineProps {
  slots: readonly DiscussionSlot[];
  /** The part that the cursor stands in. */
  active: string | null;
}

/** The parts of the minutes, each with what it holds and what is still empty; one click or Enter goes there. */
export const Outline = memo(function Outline({ slots, active }: OutlineProps) {
  return (
    <nav aria-label="Isi notula">
      <Text size="sm" fw={600} mb={2}>
        Mata acara
      </Text>
      <ol className={classes.outline}>
        {slots.map((slot) => (
          <li key={slot.key}>
            <button
              type="button"
              className={classes.part}
              aria-current={slot.key === active ? 'location' : undefined}
              onClick={() => showSlot(slot.key)}
            >
              <span className={classes.heading}>{slot.heading}</span>
              <span className={classes.holds} data-empty={isSlotEmpty(slot) || undefined}>
                {holdsText(slot)}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
});

function isSlotEmpty({ discussion }: DiscussionSlot): boolean {
  if (discussion === null) return true;
  const { text, statements, decisions, actionItems } = discussion;
  return isEmpty(text) && statements.length + decisions.length + actionItems.length === 0;
}

function holdsText(slot: DiscussionSlot): string {
  const { discussion } = slot;
  if (discussion === null || isSlotEmpty(slot)) return 'masih kosong';
  const { text, statements, decisions, actionItems } = discussion;
  return [
    isEmpty(text) ? 'pembahasan kosong' : 'pembahasan',
    countText(statements.length, 'pernyataan'),
    decisions.length === 0 ? 'tanpa keputusan' : countText(decisions.length, 'keputusan'),
    countText(actionItems.length, 'tindak lanjut'),
  ]
    .filter(Boolean)
    .join(' · ');
}

function countText(count: number, word: string): string {
  return count === 0 ? '' : `${count} ${word}`;
}
