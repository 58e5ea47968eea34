import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { answerFileRequest, isFileAddress } from '../../electron/app/stored-file-answer.ts';
import { makeTestFolder, newTestId } from '../fixtures/builders.ts';

const ID = newTestId();

function aPdf(type = 'application/pdf') {
  const path = join(makeTestFolder(), 'isi');
  writeFileSync(path, '%PDF-0123456789');
  return async (id: string) => (id === ID ? { path, type } : null);
}

const ask = (url: string, range?: string, type?: string) =>
  answerFileRequest(aPdf(type), {
    url,
    method: 'GET',
    headers: new Headers(range === undefined ? {} : { range }),
  });
const address = `app://notula/berkas/${ID}`;

describe('the bytes of a stored file', () => {
  test('come whole, as what they are, and can run nothing', async () => {
    const response = await ask(address);
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('%PDF-0123456789');
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'accept-ranges': 'bytes',
    });
  });

  test.skipIf(process.platform === 'win32')(
    'a link in the place of a stored file leads nowhere',
    async () => {
      const folder = makeTestFolder();
      writeFileSync(join(folder, 'rahasia.pdf'), '%PDF-rahasia');
      symlinkSync(join(folder, 'rahasia.pdf'), join(folder, 'isi'));
      const find = async () => ({ path: join(folder, 'isi'), type: 'application/pdf' });
      for (const method of ['GET', 'HEAD']) {
        const response = await answerFileRequest(find, { url: address, method, headers: new Headers() });
        expect([response.status, await response.text()]).toEqual([404, '']);
      }
    },
  );

  test.each([
    ['bytes=0-3', 206, '%PDF', 'bytes 0-3/15'],
    ['bytes=10-', 206, '56789', 'bytes 10-14/15'],
    ['bytes=-3', 206, '789', 'bytes 12-14/15'],
    ['bytes=5-4', 416, '', 'bytes */15'],
    ['bytes=99-', 416, '', 'bytes */15'],
    ['bytes=-', 416, '', 'bytes */15'],
    ['lines=1-2', 416, '', 'bytes */15'],
  ])('range %s', async (range, status, body, told) => {
    const response = await ask(address, range);
    expect([response.status, await response.text(), response.headers.get('content-range')]).toEqual([
      status,
      body,
      told,
    ]);
  });

  test.each([
    `app://notula/berkas/${newTestId()}`,
    `app://notula/berkas/../${ID}`,
    `app://notula/berkas/${ID}/..%2f..%2fetc/passwd`,
    'app://notula/berkas/%2Fetc%2Fpasswd',
    `app://lain/berkas/${ID}`,
    `http://notula/berkas/${ID}`,
    `app://notula/${ID}`,
    'bukan alamat',
  ])('%s is not found', async (url) => {
    expect((await ask(url)).status).toBe(404);
  });

  test('of another kind are not found, and only addresses of files are asked here', async () => {
    expect((await ask(address, undefined, 'text/html')).status).toBe(404);
    expect(isFileAddress(address)).toBe(true);
    expect(isFileAddress('app://notula/index.html')).toBe(false);
    expect(isFileAddress('https://notula/berkas/x')).toBe(false);
  });
});
