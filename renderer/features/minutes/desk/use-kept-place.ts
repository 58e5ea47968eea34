import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import type { MinutesPlace } from '../../../../shared/contract/minutes-desk.ts';
import { jumpToField } from '../../../components/paper-panel/jump-to-field.ts';
import { stateText } from '../../../components/paper-panel/use-jump.ts';
import { cursorOf, putCursor } from '../../../components/rich-text/text-cursor.ts';
import { call } from '../../../lib/api.ts';
import { currentPlace } from './current-place.ts';

/** The text is saved a second after the last key; its cursor a little before. */
const PAUSE_MS = 600;
/** Frames in which a field that was only text becomes an editor with the focus. */
const MOST_FRAMES = 60;

export interface KeptPlace {
  place: MinutesPlace;
  /** The cursor is there again by itself, because the application had ended while somebody wrote there. */
  isResumed: boolean;
}

/**
 * Remembers where the cursor stands in the minutes of a meeting. After the application ended in the middle of writing it
 * is put there again; after an ordinary leaving the place is only offered.
 */
export function useKeptPlace(meetingId: string, isLocked: boolean) {
  const [kept, setKept] = useState<KeptPlace | null>(null);
  const location = useLocation();
  // A finding that leads here has a place of its own.
  const isSent = useRef(stateText(location.state, 'field') !== null);
  useEffect(() => {
    let isLeft = false;
    void call('minutes.getPlace', { meetingId })
      .then((place) => {
        if (isLeft || place === null || isLocked) return;
        const isResumed = place.isOpen && !isSent.current;
        setKept({ place, isResumed });
        if (isResumed) goTo(place);
      })
      // Where the cursor stood is a convenience: without it the screen works as ever.
      .catch(() => undefined);
    return () => {
      isLeft = true;
    };
  }, [meetingId, isLocked]);
  useEffect(() => (isLocked ? undefined : watchCursor(meetingId)), [meetingId, isLocked]);
  const forget = () => setKept(null);
  const resume = () => {
    if (kept !== null) goTo(kept.place);
    forget();
  };
  return { kept, forget, resume };
}

/** Puts the keyboard into the field, then the cursor into its text. */
export function goTo({ field, offset }: MinutesPlace): void {
  if (!jumpToField(field)) return;
  let frames = 0;
  const put = () => {
    const active = document.activeElement;
    const isEditor = active !== null && active.closest(`[data-field="${CSS.escape(field)}"]`) !== null;
    // The cover of a text that is no editor yet holds the focus for a moment.
    const isReady =
      isEditor && !(active instanceof HTMLTextAreaElement && active.dataset.cover !== undefined);
    if (active !== null && isReady) return putCursor(active, offset);
    frames += 1;
    if (frames < MOST_FRAMES) requestAnimationFrame(put);
  };
  requestAnimationFrame(put);
}

/** Keeps the place of the cursor until the returned function is called, which marks the screen as left. */
function watchCursor(meetingId: string): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: MinutesPlace | null = null;
  const keep = (place: MinutesPlace) =>
    void call('minutes.keepPlace', { meetingId, place }).catch(() => undefined);
  const look = () => {
    const place = currentPlace(cursorOf);
    if (place === null || (last !== null && isSame(place, last))) return;
    last = place;
    keep(place);
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(look, PAUSE_MS);
  };
  const leave = () => {
    clearTimeout(timer);
    if (last !== null) keep({ ...last, isOpen: false });
  };
  document.addEventListener('selectionchange', soon);
  document.addEventListener('focusin', soon);
  window.addEventListener('pagehide', leave);
  return () => {
    document.removeEventListener('selectionchange', soon);
    document.removeEventListener('focusin', soon);
    window.removeEventListener('pagehide', leave);
    leave();
  };
}

function isSame(one: MinutesPlace, other: MinutesPlace): boolean {
  return one.field === other.field && one.offset === other.offset;
}
