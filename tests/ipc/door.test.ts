import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { describeError } from '../../electron/ipc/describe-error.ts';
import { Failure } from '../../shared/contract/failures.ts';
import type { Handlers } from '../../shared/contract/index.ts';
import { failureOf, OUR_PAGE, openDoor } from './support/door.ts';

const REFERENCE = /^N-\d{8}-[2-9A-HJKMNP-Z]{4}$/;
const ID = '01926b0e-7c44-7d1c-9c65-9d2a1a1f0b11';

/** Notes which method ran with what, and answers what the contract asks for. */
function notingHandlers() {
  const calls: unknown[] = [];
  const handlers: Partial<Handlers> = {
    'meetings.list': async (input) => {
      calls.push(input);
      return { rows: [], next: null, total: 0 };
    },
    'meetings.create': async (input) => {
      calls.push(input);
      const now = '2025-11-21T02:14:00.000Z';
      return { id: ID, version: 1, createdAt: now, updatedAt: now, value: input.value, profileId: ID };
    },
    'directory.orderGroups': async (input) => {
      calls.push(input);
      return null;
    },
  };
  return { calls, handlers };
}

describe('a call that is allowed', () => {
  test('reaches its handler with defaults filled in and brings back a value', async () => {
    const { calls, handlers } = notingHandlers();
    const result = await openDoor(handlers).call('meetings.list', {});
    expect(result).toEqual({ ok: true, value: { rows: [], next: null, total: 0 } });
    expect(calls).toEqual([
      { search: '', state: null, seriesId: null, from: null, until: null, limit: 100, cursor: null },
    ]);
  });

  test('brings back only what the contract names', async () => {
    const answer = { rows: [], next: null, total: 0, secret: 'x' };
    const { call } = openDoor({ 'meetings.list': async () => answer });
    expect(await call('meetings.list', {})).toEqual({ ok: true, value: { rows: [], next: null, total: 0 } });
  });
});

describe('a method that is not in the contract', () => {
  test.each([
    'meetings.dropAll',
    '',
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    7,
    null,
    undefined,
    { toString: () => 'meetings.list' },
    ['meetings.list'],
  ])('%j is refused in words and runs nothing', async (method) => {
    const { calls, handlers } = notingHandlers();
    const { call, entries } = openDoor(handlers);
    const failure = failureOf(await call(method, {}));
    expect(failure).toMatchObject({ code: 'VALIDATION', message: expect.stringMatching(/tidak dikenal/) });
    expect(failure.reference).toMatch(REFERENCE);
    expect(calls).toEqual([]);
    expect(entries).toMatchObject([{ method: '', reference: failure.reference }]);
  });
});

describe('malformed input', () => {
  test('gives one sentence per field by its dotted path', async () => {
    const { calls, handlers } = notingHandlers();
    const failure = failureOf(
      await openDoor(handlers).call('meetings.create', {
        value: {
          title: '',
          date: '2025-02-31',
          startTime: 9,
          agenda: [{ id: ID, title: 'Pembukaan' }, { id: ID }],
          colour: 'red',
        },
      }),
    );
    expect(failure.code).toBe('VALIDATION');
    expect(failure.message).toMatch(/Perbaiki isian/);
    expect(Object.keys(failure.fields ?? {}).sort()).toEqual([
      'value.agenda.1.title',
      'value.colour',
      'value.date',
      'value.startTime',
      'value.title',
    ]);
    expect(failure.fields?.['value.date']).toMatch(/tidak ada dalam kalender/);
    expect(failure.fields?.['value.colour']).toBe('Isian ini tidak dikenal.');
    for (const sentence of Object.values(failure.fields ?? {})) {
      expect(sentence).not.toMatch(/invalid|expected|required|too /i);
    }
    expect(calls).toEqual([]);
  });

  test.each([undefined, null, 'text', 7, [], [{}], true])(
    '%j instead of a record is refused',
    async (input) => {
      const { calls, handlers } = notingHandlers();
      expect(failureOf(await openDoor(handlers).call('meetings.list', input)).code).toBe('VALIDATION');
      expect(calls).toEqual([]);
    },
  );

  test.each([
    ['an own __proto__ key', JSON.parse('{"__proto__":{"isAdmin":true}}')],
    [
      'a constructor key deep inside',
      { value: { title: 'x', chair: { constructor: { prototype: { a: 1 } } } } },
    ],
    ['a date object', { value: new Date() }],
    ['a map', { value: new Map([['title', 'x']]) }],
    ['a buffer', { value: new Uint8Array(10) }],
    ['a function', { value: () => 1 }],
    ['a bigint', { value: 1n }],
    ['an instance of a class', { value: new (class Meeting {})() }],
  ])('%s is refused and pollutes nothing', async (_name, input) => {
    const { calls, handlers } = notingHandlers();
    expect(failureOf(await openDoor(handlers).call('meetings.create', input)).code).toBe('VALIDATION');
    expect(calls).toEqual([]);
    expect(Reflect.get({}, 'isAdmin')).toBeUndefined();
  });

  test('a cycle is refused instead of followed for ever', async () => {
    const { handlers } = notingHandlers();
    const cycle: { value?: unknown } = {};
    cycle.value = cycle;
    expect(failureOf(await openDoor(handlers).call('meetings.create', cycle)).code).toBe('VALIDATION');
  });

  test.each([
    ['a list of two million', { ids: Array.from({ length: 2_000_000 }, () => 7) }],
    [
      'a record of half a million unknown fields',
      Object.fromEntries(Array.from({ length: 500_000 }, (_, i) => [`f${i}`, i])),
    ],
    ['a text of 40 million characters', { ids: ['x'.repeat(40_000_000)] }],
    [
      'lists inside lists',
      { ids: Array.from({ length: 1000 }, () => Array.from({ length: 1000 }, () => [])) },
    ],
  ])('huge input (%s) is refused with a small answer', async (_name, input) => {
    const { calls, handlers } = notingHandlers();
    const failure = failureOf(await openDoor(handlers).call('directory.orderGroups', input));
    expect(failure.code).toBe('VALIDATION');
    expect(failure.message).toMatch(/terlalu besar/);
    expect(JSON.stringify(failure).length).toBeLessThan(1000);
    expect(calls).toEqual([]);
  });

  test('many wrong elements below the size limit still give a small answer', async () => {
    const { handlers } = notingHandlers();
    const failure = failureOf(
      await openDoor(handlers).call('directory.orderGroups', {
        ids: Array.from({ length: 100_000 }, () => 7),
      }),
    );
    expect(failure.code).toBe('VALIDATION');
    expect(JSON.stringify(failure).length).toBeLessThan(30_000);
  });
});

describe('a failing handler', () => {
  test.each(['NOT_FOUND', 'CONFLICT', 'RULE', 'FILE', 'BUSY', 'CANCELLED', 'VALIDATION'] as const)(
    'keeps the code, sentence and fields of a Failure %s',
    async (code) => {
      const { call, entries } = openDoor({
        'meetings.list': async () => {
          throw new Failure(code, 'Kalimat untuk petugas.', { 'value.title': 'Isi judul.' });
        },
      });
      const failure = failureOf(await call('meetings.list', {}));
      expect(failure).toEqual({
        code,
        message: 'Kalimat untuk petugas.',
        fields: { 'value.title': 'Isi judul.' },
        reference: expect.stringMatching(REFERENCE),
      });
      expect(entries).toMatchObject([{ reference: failure.reference, method: 'meetings.list', code }]);
    },
  );

  test('that throws answers INTERNAL without stack, path or English, and logs the error under the reference', async () => {
    const thrown = new TypeError("Cannot read 'Nama Lengkap' of undefined at /home/user/x.ts");
    const { call, entries } = openDoor({
      'meetings.list': () => {
        throw thrown;
      },
    });
    const failure = failureOf(await call('meetings.list', {}));
    expect(failure).toEqual({
      code: 'INTERNAL',
      message: expect.stringMatching(/^Terjadi kesalahan/),
      reference: expect.stringMatching(REFERENCE),
    });
    expect(JSON.stringify(failure)).not.toMatch(/Cannot|home|\.ts|\n/);
    expect(entries).toEqual([
      { reference: failure.reference, method: 'meetings.list', code: 'INTERNAL', error: thrown },
    ]);
  });

  test.each(['text', 7, null, undefined, { message: 'x' }])('that throws %j is INTERNAL', async (thrown) => {
    const { call } = openDoor({ 'meetings.list': () => Promise.reject(thrown) });
    expect(failureOf(await call('meetings.list', {})).code).toBe('INTERNAL');
  });

  test.each([
    ['SQLITE_BUSY', 'BUSY', /sedang dipakai/],
    ['SQLITE_BUSY_SNAPSHOT', 'BUSY', /sedang dipakai/],
    ['SQLITE_FULL', 'FILE', /penuh/],
    ['SQLITE_READONLY_DIRECTORY', 'FILE', /hanya dapat dibaca/],
    ['SQLITE_IOERR_WRITE', 'FILE', /Disk/],
    ['SQLITE_CORRUPT_INDEX', 'FILE', /rusak/],
    ['ENOSPC', 'FILE', /penuh/],
    ['EACCES', 'FILE', /tidak boleh ditulis/],
    ['EROFS', 'FILE', /hanya dapat dibaca/],
    ['EBUSY', 'FILE', /dibuka program lain/],
    ['ENOENT', 'FILE', /tidak ditemukan/],
  ] as const)('%s of the system becomes %s in words', async (systemCode, code, words) => {
    const system = Object.assign(new Error('library text'), { code: systemCode });
    for (const error of [system, new Error('wrapped', { cause: system })]) {
      const { call } = openDoor({ 'meetings.list': () => Promise.reject(error) });
      const failure = failureOf(await call('meetings.list', {}));
      expect(failure.code).toBe(code);
      expect(failure.message).toMatch(words);
      expect(failure.message).not.toContain('library');
    }
  });

  test('that answers what the contract does not allow is INTERNAL, not VALIDATION', async () => {
    const broken: Partial<Handlers> = {};
    Object.assign(broken, { 'meetings.list': async () => ({ rows: [{ id: 'x' }], next: null, total: '1' }) });
    const { call, entries } = openDoor(broken);
    const failure = failureOf(await call('meetings.list', {}));
    expect(failure.code).toBe('INTERNAL');
    expect(failure.fields).toBeUndefined();
    expect(describeError(entries[0]?.error)).toMatch(/breaks the contract.*rows\.0\./);
  });

  test('a method whose feature is not open yet is told so', async () => {
    const failure = failureOf(await openDoor({}).call('meetings.list', {}));
    expect(failure).toMatchObject({ code: 'FILE', message: expect.stringMatching(/Arsip belum terbuka/) });
  });
});

describe('a foreign sender', () => {
  test.each([
    ['another window', { ...OUR_PAGE, isOurWindow: false }],
    ['a frame inside the page', { ...OUR_PAGE, isMainFrame: false }],
    ['a web page', { ...OUR_PAGE, url: 'https://example.org/index.html' }],
    ['another host of our scheme', { ...OUR_PAGE, url: 'app://notula.example/index.html' }],
    ['a host hidden as user name', { ...OUR_PAGE, url: 'app://notula@elsewhere/index.html' }],
    ['a file', { ...OUR_PAGE, url: 'file:///app://notula/index.html' }],
    ['a data address', { ...OUR_PAGE, url: 'data:text/html,app://notula' }],
    ['about:blank', { ...OUR_PAGE, url: 'about:blank' }],
    ['a frame that is gone', { ...OUR_PAGE, url: '' }],
  ])('%s is refused before anything is read', async (_name, sender) => {
    const { calls, handlers } = notingHandlers();
    const failure = failureOf(await openDoor(handlers).callFrom(sender, 'meetings.list', {}));
    expect(failure.message).toMatch(/ditolak/);
    expect(calls).toEqual([]);
  });
});

test('the door waits for running calls, also for those that fail', async () => {
  const done: string[] = [];
  const { door, call } = openDoor({
    'meetings.list': async () => {
      await delay(30);
      done.push('list');
      return { rows: [], next: null, total: 0 };
    },
    'directory.orderGroups': async () => {
      await delay(60);
      done.push('order');
      throw new Failure('BUSY', 'Sibuk.');
    },
  });
  const calls = [call('meetings.list', {}), call('directory.orderGroups', { ids: [] })];
  await door.whenIdle();
  expect(done).toEqual(['list', 'order']);
  await Promise.all(calls);
  await door.whenIdle();
});
