/**
 * Starting other programs: always with Node 24 first on PATH, never through a shell.
 */
import { spawn, spawnSync } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { binDir, root } from './paths.mjs';
import { Stop, say } from './report.mjs';

/**
 * @typedef {object} CommandOptions
 * @property {string} [cwd] default: the project folder
 * @property {Record<string, string | undefined>} [env] added to the environment; undefined removes a variable
 * @property {boolean} [quiet] keep the output and show it only when the command fails
 * @property {(line: string) => boolean} [hideLine] lines of standard error that are left out
 * @property {AbortSignal} [abort] ends the program early (SIGTERM)
 */

/**
 * The environment of every child: Node 24 first on PATH, no left-over of a parent Electron.
 * @param {Record<string, string | undefined>} [extra]
 * @returns {Record<string, string | undefined>}
 */
function childEnv(extra = {}) {
  const pathKey = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  const searchPath = `${binDir}${path.delimiter}${process.env[pathKey] ?? ''}`;
  return { ...process.env, [pathKey]: searchPath, ELECTRON_RUN_AS_NODE: undefined, ...extra };
}

/**
 * Runs a program to its end.
 * @param {string} file
 * @param {readonly string[]} args
 * @param {CommandOptions} [options]
 * @returns {Promise<number>} its exit code (128 + signal number when it was killed)
 * @throws {Stop} when the program does not exist
 */
export function run(file, args, options = {}) {
  return new Promise((resolve, reject) => {
    const filtered = options.hideLine !== undefined;
    const child = spawn(file, args, {
      cwd: options.cwd ?? root,
      env: childEnv(options.quiet ? { NO_COLOR: '1', ...options.env } : options.env),
      stdio: options.quiet
        ? ['ignore', 'pipe', 'pipe']
        : ['inherit', 'inherit', filtered ? 'pipe' : 'inherit'],
      shell: process.platform === 'win32' && file === 'npm',
    });
    /** @type {Buffer[]} */
    const kept = [];
    if (options.quiet) {
      child.stdout?.on('data', (chunk) => kept.push(chunk));
      child.stderr?.on('data', (chunk) => kept.push(chunk));
    } else if (child.stderr) pipeLines(child.stderr, options.hideLine ?? (() => false));
    const forward = forwardSignals(child);
    options.abort?.addEventListener('abort', () => child.kill(), { once: true });
    child.on('error', (error) => {
      forward.stop();
      reject(new Stop(`cannot start ${file} (${error.message})`));
    });
    child.on('close', (code, signal) => {
      forward.stop();
      if (options.quiet && code !== 0) process.stderr.write(Buffer.concat(kept));
      resolve(code ?? 128 + (signal === null ? 0 : os.constants.signals[signal]));
    });
  });
}

/**
 * Like run, but a non-zero exit is a stop.
 * @param {string} what names the work in the sentence, e.g. "installing the npm packages"
 * @param {string} file
 * @param {readonly string[]} args
 * @param {CommandOptions} [options]
 */
export async function runOrStop(what, file, args, options) {
  const code = await run(file, args, options);
  if (code !== 0)
    throw new Stop(`${what} failed: "${[path.basename(file), ...args].join(' ')}" ended with code ${code}`);
}

/**
 * Runs a short program and answers what it printed, or null when it is missing or failed.
 * @param {string} file
 * @param {readonly string[]} args
 * @param {Record<string, string | undefined>} [env]
 * @returns {string | null}
 */
export function ask(file, args, env) {
  const result = spawnSync(file, args, {
    cwd: root,
    env: childEnv(env),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return result.status === 0 ? result.stdout.trim() : null;
}

/**
 * @param {import('node:stream').Readable} stream
 * @param {(line: string) => boolean} hideLine
 */
function pipeLines(stream, hideLine) {
  let rest = '';
  stream.setEncoding('utf8');
  stream.on('data', (chunk) => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (!hideLine(line)) say(line);
  });
  stream.on('end', () => {
    if (rest !== '' && !hideLine(rest)) say(rest);
  });
}

/**
 * Ctrl+C and a polite kill reach the child too, and we wait for its own end.
 * @param {import('node:child_process').ChildProcess} child
 */
function forwardSignals(child) {
  const onTerm = () => void child.kill('SIGTERM');
  // A terminal sends Ctrl+C to the whole group; we only must not die before the child.
  const onInt = () => {};
  process.on('SIGTERM', onTerm);
  process.on('SIGINT', onInt);
  return {
    stop() {
      process.off('SIGTERM', onTerm);
      process.off('SIGINT', onInt);
    },
  };
}
