import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inherited, ROOT, runtime, test } from './support/app.ts';

/*
 * The other tests may run as an administrator, for whom Chromium's sandbox has to be off. Here the application runs as an
 * ordinary user, without any such switch, and the kernel is asked whether the page's process is really locked in.
 */

const IS_ADMINISTRATOR = process.getuid?.() === 0;
const ORDINARY_USER = 'nobody';
/** Value of `Seccomp` in /proc for a process whose system calls are filtered. */
const FILTERED = '2';

test('the process of the page is sandboxed for an ordinary user', async () => {
  const stage = mkdtempSync(join(tmpdir(), 'notula-ordinary-'));
  const application = start(stage);
  try {
    await expect.poll(() => pageProcesses(stage).length).toBeGreaterThan(0);
    // The process is there a moment before it locks itself in.
    const open = () =>
      pageProcesses(stage).filter(
        (status) =>
          field(status, 'Seccomp') !== FILTERED ||
          // Its own process numbers: it sees none of the others.
          field(status, 'NSpid').split(/\s+/).length < 2,
      );
    await expect.poll(open).toEqual([]);
    expect(pageProcesses(stage).length).toBeGreaterThan(0);
    await expect.poll(() => existsSync(join(stage, 'data/Notula/notula.db'))).toBe(true);
  } finally {
    stop(application);
    rmSync(stage, { recursive: true, force: true });
  }
});

/** Starts a copy that everybody may read: the checkout itself may lie in a private folder. */
function start(stage: string): ChildProcess {
  const { dist, env } = runtime();
  chmodSync(stage, 0o755);
  const binding = env.NOTULA_SQLITE_BINDING;
  const parts = [dist, 'dist', 'package.json', ...(binding === undefined ? [] : [binding])];
  for (const part of parts) copy(part.startsWith('/') ? part : join(ROOT, part), stage);
  mkdirSync(join(stage, 'node_modules'));
  copy(join(ROOT, 'node_modules/better-sqlite3'), join(stage, 'node_modules'));
  const data = join(stage, 'data');
  mkdirSync(data);
  if (IS_ADMINISTRATOR) execFileSync('chown', [ORDINARY_USER, data]);
  const electron = join(stage, dist.split('/').at(-1) ?? '', 'electron');
  const command = [
    'xvfb-run',
    '-a',
    electron,
    stage,
    `--archive=${join(data, 'Notula')}`,
    `--user-data-dir=${join(data, 'user')}`,
  ];
  const [program = '', ...words] = IS_ADMINISTRATOR
    ? ['runuser', '-u', ORDINARY_USER, '--', ...command]
    : command;
  return spawn(program, words, {
    env: {
      ...inherited(),
      HOME: data,
      ...(binding === undefined
        ? {}
        : { NOTULA_SQLITE_BINDING: join(stage, binding.split('/').at(-1) ?? '') }),
    },
    stdio: 'ignore',
    detached: true,
  });
}

/** Hard links where they can be made, a copy elsewhere. */
function copy(source: string, target: string): void {
  try {
    execFileSync('cp', ['-al', source, target], { stdio: 'ignore' });
  } catch {
    execFileSync('cp', ['-a', source, target]);
  }
}

function stop(application: ChildProcess): void {
  if (application.pid === undefined) return;
  try {
    process.kill(-application.pid, 'SIGKILL');
  } catch {
    // It has already ended by itself.
  }
}

/** /proc status of every process that shows the page of this copy. */
function pageProcesses(stage: string): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
        const isPage = words.includes('--type=renderer') && words.includes(stage);
        return isPage ? [readFileSync(`/proc/${pid}/status`, 'utf8')] : [];
      } catch {
        return [];
      }
    });
}

function field(status: string, name: string): string {
  return new RegExp(`^${name}:\\s*(.*)$`, 'm').exec(status)?.[1]?.trim() ?? '';
}
