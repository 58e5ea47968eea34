import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Bridge } from '../shared/contract/events.ts';
import { CALL_CHANNEL, DROP_CHANNEL, EVENT_CHANNEL } from './ipc/channels.ts';

/** All that the page ever sees of the main process: three functions. */
const bridge: Bridge = {
  call: (method, input) => ipcRenderer.invoke(CALL_CHANNEL, method, input),
  on: (event, listener) => {
    // The event object of Electron stays here: it would hand the page a way around the bridge.
    const forward = (_: unknown, name: unknown, payload: unknown) => {
      if (name === event) listener(payload);
    };
    ipcRenderer.on(EVENT_CHANNEL, forward);
    return () => {
      ipcRenderer.removeListener(EVENT_CHANNEL, forward);
    };
  },
  offerFiles: (files) => ipcRenderer.invoke(DROP_CHANNEL, Array.from(files, pathOf)),
};

/** Chromium knows the path of a file that the user dropped; one that a script made has none, whatever it says. */
function pathOf(file: unknown): string {
  try {
    return file instanceof File ? webUtils.getPathForFile(file) : '';
  } catch {
    return '';
  }
}

contextBridge.exposeInMainWorld('notula', bridge);
