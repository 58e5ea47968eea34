import { createDoor, type DoorLog } from '../../../electron/ipc/door.ts';
import { isTrustedSender, type SenderFacts } from '../../../electron/ipc/sender-check.ts';
import type { AppFailure, Result } from '../../../shared/contract/failures.ts';
import type { Handlers } from '../../../shared/contract/index.ts';

export const OWN_ORIGINS = ['app://notula'];
export const OUR_PAGE: SenderFacts = {
  isOurWindow: true,
  isMainFrame: true,
  url: 'app://notula/index.html#/rapat',
};

type LogEntry = Parameters<DoorLog['failure']>[0];

/** A door on the given handlers, called as our page calls it, and what it wrote to its log. */
export function openDoor(handlers: Partial<Handlers>) {
  const entries: LogEntry[] = [];
  const door = createDoor<SenderFacts>(
    () => handlers,
    { failure: (entry) => entries.push(entry) },
    (sender) => isTrustedSender(sender, OWN_ORIGINS),
  );
  return {
    door,
    entries,
    call: (method: unknown, input: unknown) => door.call(OUR_PAGE, method, input),
    callFrom: (sender: SenderFacts, method: string, input: unknown) => door.call(sender, method, input),
  };
}

/** The failure of an answer; throws when the call succeeded. */
export function failureOf(result: Result<unknown>): AppFailure {
  if (result.ok) throw new Error('The call succeeded.');
  return result.error;
}
