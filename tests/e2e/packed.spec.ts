import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { chromium, type Page } from '@playwright/test';
import { expect, inherited, ROOT, runtime, test } from './support/app.ts';
import { ask } from './support/door.ts';

/* The unpacked application that `npm run pack` has just made: its fuses, what is inside, and that it does its work. */

const packed = join(ROOT, 'release/linux-unpacked');
const executable = join(packed, 'notula');
// The fuse wire stores the figures 0 and 1 as text.
const [OFF, ON] = ['0'.charCodeAt(0), '1'.charCodeAt(0)];

test('every fuse is set as the security rules ask', async () => {
  const wire = await getCurrentFuseWire(executable);
  const expected: [FuseV1Options, number | undefined][] = [
    [FuseV1Options.RunAsNode, OFF],
    [FuseV1Options.EnableCookieEncryption, ON],
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable, OFF],
    [FuseV1Options.EnableNodeCliInspectArguments, OFF],
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, ON],
    [FuseV1Options.OnlyLoadAppFromAsar, ON],
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot, OFF],
    [FuseV1Options.GrantFileProtocolExtraPrivileges, OFF],
  ];
  expect(expected.map(([fuse]) => [FuseV1Options[fuse], wire[fuse]])).toEqual(
    expected.map(([fuse, state]) => [FuseV1Options[fuse], state]),
  );
});

test('the archive of the application holds what it needs and nothing else', () => {
  const files = listPackage(join(packed, 'resources/app.asar'), { isPack: false });
  const packages = new Set(files.flatMap((file) => /^\/node_modules\/([^/]+)$/.exec(file)?.[1] ?? []));
  expect([...packages]).toEqual(['better-sqlite3']);
  const prebuilds = join(packed, 'resources/app.asar.unpacked/node_modules/better-sqlite3/prebuilds');
  expect(readdirSync(prebuilds)).toEqual([`linux-${process.arch}.node`]);
  expect(files.filter((file) => /\.(ts|tsx|map)$|^\/(tests|renderer|electron|shared)\b/.test(file))).toEqual(
    [],
  );
  expect(readdirSync(join(packed, 'resources/runtime/samples'))).toHaveLength(5);
});

test('it starts, saves a meeting and writes a Word file', async ({ folder }) => {
  const port = await freePort();
  const archive = join(folder, 'Notula');
  const packedApp = startPacked(port, archive, join(folder, 'user'));
  try {
    const page = await connect(port);
    await page.getByRole('button', { name: /Mulai kosong/ }).click();
    const paper = await saveAndWrite(page);
    expect(paper).toMatchObject({ paper: { kind: 'invitation', isDraft: true } });
    const written = readdirSync(join(archive, 'Naskah'), { recursive: true }).filter((name) =>
      String(name).endsWith('.docx'),
    );
    expect(written).toHaveLength(1);
    expect(existsSync(join(archive, 'notula.db'))).toBe(true);
  } finally {
    packedApp.kill('SIGKILL');
  }
});

function startPacked(port: number, archive: string, userData: string): ChildProcess {
  const { args, env } = runtime();
  return spawn(
    executable,
    [...args, `--remote-debugging-port=${port}`, `--archive=${archive}`, `--user-data-dir=${userData}`],
    {
      env: { ...inherited(), ...env },
      stdio: 'ignore',
    },
  );
}

async function connect(port: number): Promise<Page> {
  const address = `http://127.0.0.1:${port}`;
  await expect
    .poll(
      () =>
        fetch(`${address}/json/version`).then(
          ({ ok }) => ok,
          () => false,
        ),
      { timeout: 30_000 },
    )
    .toBe(true);
  const browser = await chromium.connectOverCDP(address);
  const [context] = browser.contexts();
  if (context === undefined) throw new Error('The packaged application has no window.');
  return context.pages()[0] ?? (await context.waitForEvent('page'));
}

async function saveAndWrite(page: Page) {
  const value = { title: 'Rapat Koordinasi', date: '2025-09-17' };
  const { id } = await ask(page, 'meetings.create', { value });
  return ask(page, 'invitations.makePaper', { meetingId: id });
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer().once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address !== null ? done(address.port) : fail(new Error('no port')),
      );
    });
  });
}
