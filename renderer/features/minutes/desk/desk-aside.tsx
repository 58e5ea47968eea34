import { memo } from 'react';
import type { DiscussionSlot } from '../discussion-slots.ts';
import { EarlierPanel } from '../earlier/earlier-panel.tsx';
import classes from './desk.module.css';
import { Outline } from './outline.tsx';
import { useActiveSlot } from './use-active-slot.ts';
import { DESK_KEYS } from './use-desk-keys.ts';

interface DeskAsideProps {
  meetingId: string;
  slots: readonly DiscussionSlot[];
  isEarlierOpen: boolean;
  onEarlierToggle: (isOpen: boolean) => void;
  /** Puts text of an earlier meeting into a part. */
  onQuote: (slotKey: string, text: string) => void;
  isLocked: boolean;
}

/** Beside the text: the parts, what was said before on the same words, and the keys. */
export const DeskAside = memo(function DeskAside(props: DeskAsideProps) {
  const { meetingId, slots, isEarlierOpen, onEarlierToggle, onQuote, isLocked } = props;
  const active = useActiveSlot();
  const slot = slots.find(({ key }) => key === active) ?? slots[0];
  return (
    <div className={classes.aside}>
      <Outline slots={slots} active={active} />
      {slot !== undefined && (
        <EarlierPanel
          meetingId={meetingId}
          heading={slot.heading}
          isOpen={isEarlierOpen}
          onToggle={onEarlierToggle}
          slotKey={slot.key}
          onQuote={isLocked ? undefined : onQuote}
        />
      )}
      <details>
        <summary className={classes.summary}>Tombol cepat</summary>
        <dl className={classes.keys}>
          {DESK_KEYS.map(({ keys, use }) => (
            <div key={keys}>
              <dt>{keys}</dt>
              <dd>{use}</dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  );
});
