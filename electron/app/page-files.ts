import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';

export const PAGE_SCHEME = 'app';
const PAGE_HOST = 'notula';
export const PAGE_ORIGIN = `${PAGE_SCHEME}://${PAGE_HOST}`;
export const PAGE_START = `${PAGE_ORIGIN}/index.html`;

/** Nothing but our own files; inline styles are the one concession, because the page's toolkit writes them. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/**
 * File of the page behind an `app://notula/...` address, or `null` when the address is not one of ours: another
 * scheme or host, a way out of the folder (`..`, encoded or not, backslashes, a drive), an unknown kind of file.
 */
export function resolvePageFile(pageFolder: string, address: string): string | null {
  const path = pathOfAddress(address);
  if (path === null) return null;
  const file = normalize(join(pageFolder, path === '/' ? 'index.html' : path));
  const isInside = file.startsWith(normalize(pageFolder) + sep);
  return isInside && extname(file) in CONTENT_TYPES ? file : null;
}

/** The decoded path of an `app://notula/...` address; `null` for another scheme or host, or a way out of a folder. */
export function pathOfAddress(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, host, pathname } = new URL(address);
  if (protocol !== `${PAGE_SCHEME}:` || host !== PAGE_HOST) return null;
  const path = decodePath(pathname);
  if (path === null || /[\0\\:]/.test(path)) return null;
  return path.split('/').includes('..') ? null : path;
}

function decodePath(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}

/** Answers a request for a file of the page; 404 without a body for everything else. Reads through asar archives. */
export async function answerPageRequest(pageFolder: string, address: string): Promise<Response> {
  const file = resolvePageFile(pageFolder, address);
  const bytes = file === null ? null : await readIfThere(file);
  if (file === null || bytes === null) return new Response(null, { status: 404, headers: commonHeaders() });
  const type = CONTENT_TYPES[extname(file)] ?? 'application/octet-stream';
  return new Response(bytes, { headers: { ...commonHeaders(), 'Content-Type': type } });
}

/** What every answer carries: nothing but our own files, nothing guessed, nobody else may have it. */
export function commonHeaders(): Record<string, string> {
  return {
    'Content-Security-Policy': PAGE_POLICY,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
  };
}

async function readIfThere(file: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await readFile(file));
  } catch {
    return null;
  }
}
