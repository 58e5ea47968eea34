import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import { CALL_CHANNEL } from './channels.ts';
import type { Door } from './door.ts';
import type { SenderFacts } from './sender-check.ts';

/** Puts the door's `call` on its channel. `isOurWindow` compares the calling web contents with those of our window. */
export function registerDoor(
  call: Door<SenderFacts>['call'],
  isOurWindow: (sender: Electron.WebContents) => boolean,
): void {
  // The facts are taken before anything is awaited: a frame that closes during its last save is gone afterwards.
  ipcMain.handle(CALL_CHANNEL, (event, method: unknown, input: unknown) =>
    call(senderFacts(event, isOurWindow), method, input),
  );
}

function senderFacts(
  event: IpcMainInvokeEvent,
  isOurWindow: (sender: Electron.WebContents) => boolean,
): SenderFacts {
  const frame = event.senderFrame;
  return {
    isOurWindow: isOurWindow(event.sender),
    isMainFrame: frame !== null && frame === event.sender.mainFrame,
    url: frame?.url ?? '',
  };
}
