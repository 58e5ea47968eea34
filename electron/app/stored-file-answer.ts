import { lstat, open } from 'node:fs/promises';
import { commonHeaders, pathOfAddress } from './page-files.ts';

/** Path and type of a stored image or PDF by the id of its record; `null` for anything else. */
export type FindViewable = (attachmentId: string) => Promise<{ path: string; type: string } | null>;

const FILE_ADDRESS = /^\/berkas\/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/;
const VIEWED_TYPES: readonly string[] = ['image/png', 'image/jpeg', 'image/tiff', 'application/pdf'];
/** At most so much is read for one answer without a range. */
const LARGEST_IMAGE = 128 * 1024 * 1024;
const LARGEST_RANGE = 16 * 1024 * 1024;

export function isFileAddress(address: string): boolean {
  return pathOfAddress(address)?.startsWith('/berkas/') === true;
}

/**
 * Answers the bytes of a stored image, TIFF or PDF at `app://notula/berkas/<id>`, whole or the range that is asked for; 404
 * without a body for everything else. The answer can run nothing: no type but these four, no sniffing, a policy of its own.
 */
export async function answerFileRequest(
  find: FindViewable,
  request: Pick<Request, 'url' | 'method'> & { headers: Pick<Headers, 'get'> },
): Promise<Response> {
  const id = FILE_ADDRESS.exec(pathOfAddress(request.url) ?? '')?.[1];
  if (id === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) return answer(404);
  try {
    const file = await find(id);
    if (file === null || !VIEWED_TYPES.includes(file.type)) return answer(404);
    return await answerFile(file, request);
  } catch {
    return answer(404);
  }
}

async function answerFile(
  { path, type }: { path: string; type: string },
  { method, headers }: { method: string; headers: Pick<Headers, 'get'> },
): Promise<Response> {
  const info = await lstat(path);
  // A link in the place of a stored file could lead anywhere.
  if (!info.isFile()) return answer(404);
  const { size } = info;
  const known = { 'Content-Type': type, 'Accept-Ranges': 'bytes' };
  if (method === 'HEAD') return answer(200, null, { ...known, 'Content-Length': String(size) });
  const asked = headers.get('range');
  if (asked === null) {
    if (size > LARGEST_IMAGE) return answer(413);
    return answer(200, await readPiece(path, 0, size), known);
  }
  const range = rangeOf(asked, size);
  if (range === null) return answer(416, null, { 'Content-Range': `bytes */${size}` });
  const { begin, end } = range;
  return answer(206, await readPiece(path, begin, end), {
    ...known,
    'Content-Range': `bytes ${begin}-${end - 1}/${size}`,
  });
}

/** `bytes=0-99` as [0, 100), cut to what is there and to what is read at once; `null` when it lies outside. */
function rangeOf(asked: string, size: number): { begin: number; end: number } | null {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(asked) ?? [];
  if (from === '' && to === '') return null;
  const begin = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === '' || to === '' ? size : Number(to) + 1;
  const end = Math.min(last, size, begin + LARGEST_RANGE);
  return begin < end ? { begin, end } : null;
}

async function readPiece(path: string, begin: number, end: number): Promise<Uint8Array<ArrayBuffer>> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(end - begin), 0, end - begin, begin);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function answer(
  status: number,
  body: Uint8Array<ArrayBuffer> | null = null,
  headers: Record<string, string> = {},
): Response {
  return new Response(body, {
    status,
    headers: {
      ...commonHeaders(),
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cache-Control': 'no-store',
      ...headers,
    },
  });
}
