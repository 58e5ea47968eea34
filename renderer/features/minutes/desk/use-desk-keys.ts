import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import type { Discussion } from '../../../../shared/domain/minutes.ts';
import { newActionItem } from '../action-items.tsx';
import { newDecision } from '../decisions.tsx';
import type { DiscussionSlot, SlotTarget } from '../discussion-slots.ts';
import { newStatement } from '../statements.tsx';
import { showEntry, showNote, showSlot, slotOf } from './slot-places.ts';

/** A key of the desk, as the list of keys shows it. */
export const DESK_KEYS: readonly { keys: string; use: string }[] = [
  { keys: 'Alt+Page Down, Alt+Page Up', use: 'mata acara berikut, sebelumnya' },
  { keys: 'Alt+M', use: 'pembahasan mata acara ini' },
  { keys: 'Alt+P', use: 'tambah pernyataan' },
  { keys: 'Alt+K', use: 'tambah keputusan' },
  { keys: 'Alt+T', use: 'tambah tindak lanjut' },
  { keys: 'Alt+C', use: 'catatan pribadi mata acara ini' },
  { keys: 'Alt+Y', use: 'ke daftar Yang lalu' },
  { keys: 'Ctrl+;', use: 'tulis waktu sekarang' },
  { keys: '@', use: 'pembicara dari daftar hadir' },
  { keys: '/', use: 'frasa' },
];

const STEPS: Readonly<Record<string, 1 | -1>> = { PageDown: 1, PageUp: -1 };

interface DeskKeysOptions {
  slots: readonly DiscussionSlot[];
  isLocked: boolean;
  onChange: (target: SlotTarget, part: Partial<Discussion>) => void;
  /** The time as it is written. */
  stamp: () => string;
  onEarlier: () => void;
}

/**
 * Keys that work anywhere in the minutes: from part to part, and adding to the part that the cursor stands in. The
 * answered reference belongs on the element around them.
 */
export function useDeskKeys(options: DeskKeysOptions): RefObject<HTMLDivElement | null> {
  const { slots, isLocked, onChange, stamp, onEarlier } = options;
  const root = useRef<HTMLDivElement>(null);
  const last = useRef<string | null>(null);
  const added = useRef<string | null>(null);
  useEffect(() => {
    if (added.current !== null && showEntry(added.current)) added.current = null;
  });

  const add = (slot: DiscussionSlot, key: string): boolean => {
    const { agendaItemId, discussion } = slot;
    const part = addition(key, discussion);
    if (part === null || isLocked) return false;
    added.current = part.id;
    onChange({ agendaItemId, discussionId: discussion?.id ?? null }, part.change);
    return true;
  };

  const handle = ({ key, altKey, ctrlKey, metaKey, target }: KeyboardEvent): boolean => {
    if ((ctrlKey || metaKey) && !altKey && key === ';') return !isLocked && typeInto(target, stamp());
    if (!altKey || ctrlKey || metaKey) return false;
    const here = slotOf(target instanceof Element ? target : null) ?? last.current;
    const at = slots.findIndex((slot) => slot.key === here);
    const step = STEPS[key];
    if (step !== undefined) {
      const next = slots[at === -1 ? (step === 1 ? 0 : slots.length - 1) : at + step];
      if (next !== undefined) showSlot(next.key);
      return true;
    }
    const slot = slots[Math.max(at, 0)];
    if (slot === undefined) return false;
    return actIn(slot, key.toLowerCase(), add, onEarlier);
  };

  const latest = useRef(handle);
  useLayoutEffect(() => {
    latest.current = handle;
  });
  useEffect(() => {
    const desk = root.current;
    if (desk === null) return undefined;
    const handleKeyDown = (event: KeyboardEvent) => {
      if (!event.defaultPrevented && latest.current(event)) event.preventDefault();
    };
    const handleFocus = ({ target }: FocusEvent) => {
      last.current = slotOf(target instanceof Element ? target : null) ?? last.current;
    };
    desk.addEventListener('keydown', handleKeyDown);
    desk.addEventListener('focusin', handleFocus);
    return () => {
      desk.removeEventListener('keydown', handleKeyDown);
      desk.removeEventListener('focusin', handleFocus);
    };
  }, []);
  return root;
}

function actIn(
  slot: DiscussionSlot,
  key: string,
  add: (slot: DiscussionSlot, key: string) => boolean,
  onEarlier: () => void,
): boolean {
  if (key === 'm') showSlot(slot.key);
  else if (key === 'c') showNote(slot.key);
  else if (key === 'y') onEarlier();
  else return add(slot, key);
  return true;
}

/** A new row for the key, and the lists with it at their end; `null` for another key. */
function addition(
  key: string,
  discussion: Discussion | null,
): { id: string; change: Partial<Discussion> } | null {
  if (key === 'p') {
    const row = newStatement();
    return { id: row.id, change: { statements: [...(discussion?.statements ?? []), row] } };
  }
  if (key === 'k') {
    const row = newDecision();
    return { id: row.id, change: { decisions: [...(discussion?.decisions ?? []), row] } };
  }
  if (key === 't') {
    const row = newActionItem();
    return { id: row.id, change: { actionItems: [...(discussion?.actionItems ?? []), row] } };
  }
  return null;
}

/** Writes at the cursor of a plain field, so that the field's own undo knows it; editors write themselves. */
function typeInto(target: EventTarget | null, text: string): boolean {
  const isPlain = target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
  return isPlain && document.execCommand('insertText', false, text);
}
