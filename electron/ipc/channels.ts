/** The channels between page and main process; no other exists. */
export const CALL_CHANNEL = 'notula:call';
/** From the preload alone: paths of dropped files, which it has from Chromium and the page never sees. */
export const DROP_CHANNEL = 'notula:drop';
export const EVENT_CHANNEL = 'notula:event';
