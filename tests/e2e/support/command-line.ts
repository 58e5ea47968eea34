import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inherited, ROOT } from './app.ts';

const LIMIT_MS = 150_000;
const LAUNCHER = pathToFileURL(join(ROOT, 'resources/scripts/runtime/launch.mjs')).href;
/** Starts the application as `npm run demo` and `npm run export` do once everything is set up. */
const PROGRAM = `
import { launchApp } from ${JSON.stringify(LAUNCHER)};
process.exitCode = await launchApp(process.argv.slice(1), { headless: true });
`;

export interface CommandResult {
  code: number | null;
  output: string;
  errors: string;
}

/** Runs the real application without a window; ends it when it hangs. */
export async function runCommandLine(words: readonly string[], home: string): Promise<CommandResult> {
  const { DISPLAY: _, WAYLAND_DISPLAY: __, ...env } = inherited();
  const child = spawn(process.execPath, ['--input-type=module', '--eval', PROGRAM, '--', '--cli', ...words], {
    // A home of its own: no log or setting of this machine is touched, and there is no display.
    env: { ...env, HOME: home, XDG_CONFIG_HOME: join(home, '.config') },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: LIMIT_MS,
  });
  const output: Buffer[] = [];
  const errors: Buffer[] = [];
  child.stdout.on('data', (part: Buffer) => output.push(part));
  child.stderr.on('data', (part: Buffer) => errors.push(part));
  const code = await new Promise<number | null>((done, fail) => {
    child.once('error', fail);
    child.once('close', done);
  });
  return { code, output: Buffer.concat(output).toString(), errors: Buffer.concat(errors).toString() };
}
