/** The two channels between page and main process; no other exists. */
export const CALL_CHANNEL = 'notula:call';
export const EVENT_CHANNEL = 'notula:event';
