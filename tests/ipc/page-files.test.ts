import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { isStartPage, pageAddress } from '../../electron/app/page-address.ts';
import { answerPageRequest, resolvePageFile } from '../../electron/app/page-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'notula-page-'));
const page = join(folder, 'renderer');
mkdirSync(join(page, 'assets'), { recursive: true });
writeFileSync(join(page, 'index.html'), '<!doctype html>');
writeFileSync(join(page, 'assets', 'a.js'), 'export {}');
writeFileSync(join(folder, 'secret.json'), '{}');
mkdirSync(join(folder, 'renderer-other'));
writeFileSync(join(folder, 'renderer-other', 'b.js'), 'x');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('app:// addresses', () => {
  test('serve the files of the page with their type and a strict policy', async () => {
    const start = await answerPageRequest(page, 'app://notula/');
    expect(start.status).toBe(200);
    expect(await start.text()).toBe('<!doctype html>');
    expect(start.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const policy = start.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/unsafe-eval|https?:|\*/);
    const script = await answerPageRequest(page, 'app://notula/assets/a.js?v=1#x');
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(script.headers.get('x-content-type-options')).toBe('nosniff');
  });

  test.each([
    'app://notula/../secret.json',
    'app://notula/..%2fsecret.json',
    'app://notula/%2e%2e/secret.json',
    'app://notula/assets/..%2f..%2fsecret.json',
    'app://notula/assets/%2e%2e%2f%2e%2e%2fsecret.json',
    'app://notula/..%5csecret.json',
    'app://notula/%5c%5cserver%5cshare%5cx.js',
    'app://notula/..%2frenderer-other/b.js',
    'app://notula/C:%2fsecret.json',
    'app://notula//etc/hosts.js',
    'app://notula/a%00.js',
    'app://notula/%E0%A4%A.js',
    'app://notula/assets',
    'app://notula/missing.js',
    'app://notula/index.exe',
    'app://elsewhere/index.html',
    'file:///index.html',
    'https://notula/index.html',
    'no address',
  ])('%s gets nothing', async (address) => {
    const response = await answerPageRequest(page, address);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('');
  });

  test('every file that is found lies inside the page', () => {
    expect(resolvePageFile(page, 'app://notula/assets/a.js')).toBe(join(page, 'assets', 'a.js'));
    expect(resolvePageFile(page, 'app://notula//assets/a.js')).toBe(join(page, 'assets', 'a.js'));
  });
});

describe('requests of the page', () => {
  test('stay inside the application', () => {
    const { isAllowedRequest } = pageAddress(null);
    expect(isAllowedRequest('app://notula/index.html')).toBe(true);
    expect(isAllowedRequest('data:image/png;base64,AA==')).toBe(true);
    for (const url of [
      'http://127.0.0.1/',
      'https://example.org/',
      'ws://localhost:5199/',
      'file:///etc/hosts',
      'app://elsewhere/x.js',
      'devtools://devtools/bundled/inspector.html',
      'chrome://version/',
      '',
    ]) {
      expect(isAllowedRequest(url), url).toBe(false);
    }
  });

  test('during development reach the dev server of this machine and nothing else', () => {
    const { isAllowedRequest, origins, start } = pageAddress('http://localhost:5199/');
    expect(start).toBe('http://localhost:5199/');
    expect(origins).toEqual(['http://localhost:5199']);
    expect(isAllowedRequest('ws://localhost:5199/hmr')).toBe(true);
    expect(isAllowedRequest('http://localhost:5200/')).toBe(false);
    expect(pageAddress('http://example.org:5199/').origins).toEqual(['app://notula']);
    expect(pageAddress('https://localhost.example.org/').devServer).toBeNull();
  });

  test('a reload is no navigation, every other address is', () => {
    expect(isStartPage('app://notula/index.html#/rapat/1', 'app://notula/index.html')).toBe(true);
    expect(isStartPage('app://notula/other.html', 'app://notula/index.html')).toBe(false);
    expect(isStartPage('https://example.org/', 'app://notula/index.html')).toBe(false);
    expect(isStartPage('', 'app://notula/index.html')).toBe(false);
  });
});
