import { originOf } from '../ipc/sender-check.ts';
import { PAGE_ORIGIN, PAGE_START } from './page-files.ts';

/** Where our page lives, and what the guards let through. */
export interface PageAddress {
  start: string;
  /** Origins whose main frame may call the door. */
  origins: readonly string[];
  /** May a request for this address leave the page? */
  isAllowedRequest(url: string): boolean;
  /** The dev server's address during development, else `null`. */
  devServer: string | null;
}

/**
 * The built page behind `app://notula`, or the dev server's when `devServer` is given: only an app that is not
 * packaged ever passes one, and only one on this machine is accepted.
 */
export function pageAddress(devServer: string | null): PageAddress {
  const devOrigin = devServer === null ? null : localOrigin(devServer);
  if (devServer === null || devOrigin === null) {
    return {
      start: PAGE_START,
      origins: [PAGE_ORIGIN],
      isAllowedRequest: (url) => originOf(url) === PAGE_ORIGIN || isInMemory(url),
      devServer: null,
    };
  }
  const allowed = [devOrigin, devOrigin.replace(/^http/, 'ws')];
  return {
    start: devServer,
    origins: [devOrigin],
    isAllowedRequest: (url) =>
      allowed.includes(originOf(url) ?? '') || isInMemory(url) || url.startsWith('devtools://'),
    devServer,
  };
}

/** `data:` and `blob:` never touch the network; the page's policy still decides where they may be used. */
function isInMemory(url: string): boolean {
  return url.startsWith('data:') || url.startsWith('blob:');
}

function localOrigin(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname, origin } = new URL(url);
  return protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname) ? origin : null;
}

/** Is `url` the start page itself, whatever its route behind `#`? A reload goes there; anything else is a navigation. */
export function isStartPage(url: string, start: string): boolean {
  if (!URL.canParse(url)) return false;
  return withoutHash(url) === withoutHash(start);
}

function withoutHash(url: string): string {
  const parsed = new URL(url);
  parsed.hash = '';
  return parsed.href;
}
