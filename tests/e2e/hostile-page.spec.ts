import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, shareWindow, test } from './support/app.ts';
import { knock } from './support/door.ts';

/* What a page that was taken over could try. Every attempt runs in the real window and must come back empty-handed. */

const shared = shareWindow();

test('the page has three functions and nothing of Node', async () => {
  const { page, app } = shared();
  const seen = await page.evaluate(() => ({
    bridge: Object.keys(window.notula ?? {}).sort(),
    require: typeof Reflect.get(window, 'require'),
    process: typeof Reflect.get(window, 'process'),
    module: typeof Reflect.get(window, 'module'),
    origin: window.origin,
  }));
  expect(seen).toEqual({
    bridge: ['call', 'offerFiles', 'on'],
    require: 'undefined',
    process: 'undefined',
    module: 'undefined',
    origin: 'app://notula',
  });
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    const contents: unknown = window?.webContents;
    if (typeof contents !== 'object' || contents === null) return null;
    const read: unknown = Reflect.get(contents, 'getLastWebPreferences');
    return typeof read === 'function' ? read.call(contents) : null;
  });
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
  });
});

test('nothing reaches a network, not even this machine', async () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.setHeader('access-control-allow-origin', '*').end('ok');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const base = `127.0.0.1:${port}`;
  const { page, app } = shared();
  const attempts = await page.evaluate(async (host) => {
    const outcome = async (attempt: Promise<unknown>) =>
      attempt.then(
        () => 'reached',
        () => 'refused',
      );
    const loaded = (tag: 'img' | 'script' | 'iframe', source: string) =>
      new Promise((resolve, reject) => {
        const element = document.createElement(tag);
        element.onload = resolve;
        element.onerror = reject;
        setTimeout(reject, 1500);
        element.setAttribute('src', source);
        document.body.append(element);
      });
    const socket = new Promise((resolve, reject) => {
      const opened = new WebSocket(`ws://${host}/socket`);
      opened.onopen = resolve;
      opened.onerror = reject;
    });
    navigator.sendBeacon(`http://${host}/beacon`, 'x');
    return {
      fetch: await outcome(fetch(`http://${host}/fetch`)),
      image: await outcome(loaded('img', `http://${host}/image.png`)),
      script: await outcome(loaded('script', `http://${host}/script.js`)),
      frame: await outcome(loaded('iframe', `http://${host}/frame`)),
      socket: await outcome(socket),
    };
  }, base);
  // An iframe that is refused still fires `load` for its empty error page, so only the server can tell.
  const { frame: _frame, ...rest } = attempts;
  expect(rest).toEqual({ fetch: 'refused', image: 'refused', script: 'refused', socket: 'refused' });
  // The guard of the session refuses too, without any help from the page's own policy.
  const byMain = await app.evaluate(
    ({ net }, url) =>
      net.fetch(url).then(
        () => 'reached',
        () => 'refused',
      ),
    `http://${base}/main`,
  );
  expect(byMain).toBe('refused');
  expect(asked).toEqual([]);
  server.close();
});

test('no navigation, no new window, no permission, no foreign file', async () => {
  const { page, app } = shared();
  const before = page.url();
  await app.evaluate(({ BrowserWindow }) => {
    const refused: string[] = [];
    Reflect.set(globalThis, 'refusedNavigations', refused);
    // Heard after the application's own guard, which says no.
    BrowserWindow.getAllWindows()[0]?.webContents.on('will-navigate', ({ url, defaultPrevented }) => {
      if (defaultPrevented) refused.push(url);
    });
  });
  const outcome = await page.evaluate(async () => {
    const popup = window.open('https://example.invalid/');
    const link = Object.assign(document.createElement('a'), { href: 'https://example.invalid/' });
    document.body.append(link);
    link.click();
    const permission = await navigator.permissions.query({ name: 'geolocation' }).then(
      ({ state }) => state,
      () => 'denied',
    );
    const notification = await Notification.requestPermission();
    const status = async (path: string) =>
      fetch(path).then(
        (response) => response.status,
        () => 0,
      );
    return {
      popup: popup === null,
      permission,
      notification,
      climb: await status('app://notula/..%2f..%2fpackage.json'),
      climbEncoded: await status('app://notula/%2e%2e/%2e%2e/package.json'),
      otherHost: await status('app://elsewhere/index.html'),
      file: await status('file:///etc/hostname'),
    };
  });
  expect(outcome.popup).toBe(true);
  expect(outcome.permission).not.toBe('granted');
  expect(outcome.notification).toBe('denied');
  expect(
    [outcome.climb, outcome.climbEncoded, outcome.otherHost, outcome.file].filter((status) => status === 200),
  ).toEqual([]);
  // The link was followed as far as the main process, and no further.
  const refused = () => app.evaluate(() => Reflect.get(globalThis, 'refusedNavigations'));
  await expect.poll(refused).toEqual(['https://example.invalid/']);
  expect(page.url()).toBe(before);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('the policy forbids foreign scripts and eval', async () => {
  const { page } = shared();
  const policy = await page.evaluate(async () =>
    (await fetch('app://notula/index.html')).headers.get('content-security-policy'),
  );
  expect(policy).toContain("default-src 'none'");
  expect(policy).toMatch(/script-src 'self'(;|$)/);
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.injected = true';
    document.body.append(script);
    return Reflect.get(window, 'injected') === true;
  });
  expect(ran).toBe(false);
});

test('unknown methods and malformed input are answered, in words, and change nothing', async () => {
  const { page } = shared();
  const attempts: [string, unknown][] = [
    ['meetings.dropAll', {}],
    ['constructor', {}],
    ['__proto__', {}],
    ['meetings.get', { id: "1' or 1=1" }],
    ['meetings.get', { id: 7 }],
    ['meetings.list', { limit: 1e9 }],
    ['meetings.create', { value: { title: 'x', unknown: true } }],
    ['archive.openPaper', { id: '../../etc/passwd' }],
    ['archive.openPaper', { path: '/etc/passwd' }],
    ['app.showFolder', { folder: '/etc' }],
  ];
  for (const [method, input] of attempts) {
    const answer = await knock(page, method, input);
    expect(answer, method).toMatchObject({ ok: false, error: { code: 'VALIDATION' } });
    const { message, reference } = answer.ok ? { message: '', reference: '' } : answer.error;
    expect(message.length, method).toBeGreaterThan(10);
    expect(reference, method).toMatch(/^N-/);
    expect(JSON.stringify(answer), method).not.toContain('node_modules');
  }
  expect(await knock(page, 'meetings.list', {})).toMatchObject({ ok: true, value: { total: 0 } });
});

test('a frame inside the page finds no door', async () => {
  const { page } = shared();
  const seen = await page.evaluate(async () => {
    const frame = document.createElement('iframe');
    frame.src = 'app://notula/index.html';
    // A frame that is refused loads an empty page of an error.
    const loaded = new Promise((done) => frame.addEventListener('load', done));
    document.body.append(frame);
    await loaded;
    try {
      return typeof Reflect.get(frame.contentWindow ?? {}, 'notula');
    } catch {
      return 'undefined';
    }
  });
  expect(seen).toBe('undefined');
});
