import type { WebContents } from 'electron';
import { type EventName, type EventOf, events } from '../../shared/contract/events.ts';
import { EVENT_CHANNEL } from './channels.ts';

export type SendEvent = <E extends EventName>(event: E, payload: EventOf<E>) => void;

/** Tells our page something unasked; `currentPage` answers `null` while there is no window. */
export function createEventSender(currentPage: () => WebContents | null): SendEvent {
  return (event, payload) => {
    const page = currentPage();
    if (page === null || page.isDestroyed()) return;
    page.send(EVENT_CHANNEL, event, events[event].parse(payload));
  };
}
