import { inflateSync } from 'fflate';

/*
 * The decoder of TIFF asks for what inflates by `require`, which no page has, or else by this name. Imported before it, because
 * it looks once.
 */
Object.assign(globalThis, { pako: { inflateRaw: (bytes: Uint8Array) => inflateSync(bytes) } });
