import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import type { DroppedFiles } from '../files/dropped-files.ts';
import { CALL_CHANNEL, DROP_CHANNEL } from './channels.ts';
import type { Door } from './door.ts';
import { isTrustedSender, type SenderFacts } from './sender-check.ts';

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

/** Takes the paths of dropped files from our own page's preload and answers tokens; nobody else is answered. */
export function registerDrop(
  dropped: DroppedFiles,
  isOurWindow: (sender: Electron.WebContents) => boolean,
  origins: readonly string[],
): void {
  ipcMain.handle(DROP_CHANNEL, (event, paths: unknown) =>
    isTrustedSender(senderFacts(event, isOurWindow), origins) ? dropped.offer(paths) : [],
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
