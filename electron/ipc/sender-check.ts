/** Who calls, as facts: gathered at the edge to Electron, judged here. */
export interface SenderFacts {
  /** The call comes from the web contents of our one window. */
  isOurWindow: boolean;
  /** The call comes from its main frame, not from a frame inside the page. */
  isMainFrame: boolean;
  /** Address of the calling frame; `''` when the frame is gone. */
  url: string;
}

/** Origin of an address with scheme and host, also for `app://`, which `URL.origin` calls "null"; `null` if unreadable. */
export function originOf(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, host } = new URL(url);
  return host === '' ? null : `${protocol}//${host}`;
}

/** Only our window's main frame, showing our own page, may call. `ownOrigins`: `app://notula`, in development also the dev server's. */
export function isTrustedSender(sender: SenderFacts, ownOrigins: readonly string[]): boolean {
  if (!sender.isOurWindow || !sender.isMainFrame) return false;
  const origin = originOf(sender.url);
  return origin !== null && ownOrigins.includes(origin);
}
