/**
 * Starting the application in the runtime found, the only place that adds flags for this machine.
 */
import process from 'node:process';
import { run } from '../lib/command.mjs';
import { root } from '../lib/paths.mjs';
import { Stop } from '../lib/report.mjs';
import { findRuntime } from './find.mjs';

/** Chromium's own log lines: D-Bus, GPU and other services that a developer's machine need not have. */
const chromiumLine =
  /^(\[\d+:[\d/.:]+:(ERROR|WARNING|INFO|VERBOSE\d):[\w./]+\.(cc|h|mm)\(\d+\)\]|ERR: Display\.cpp|libva |MESA)/;

/** What a program killed by SIGILL, SIGTRAP, SIGABRT, SIGBUS or SIGSEGV ends with. */
const crashCodes = [132, 133, 134, 135, 139];

/** Those of them that explain why nothing can be shown. */
const worthReading = /X server|\$DISPLAY|platform failed to initialize|sandbox|cannot open shared object/i;

/**
 * @param {string} line of Electron's standard error
 * @returns {boolean} whether it says nothing about our application
 */
function isNoise(line) {
  return chromiumLine.test(line) && !worthReading.test(line);
}

/** @returns {boolean} whether a window can be shown */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/**
 * @param {readonly string[]} command a program that opens windows, and its arguments
 * @returns {string[]} the same inside a virtual display, where there is no other
 */
export function withDisplay(command) {
  return hasDisplay() ? [...command] : ['xvfb-run', '-a', '-s', '-screen 0 1600x1000x24', ...command];
}

/** @returns {import('./find.mjs').Runtime} */
export function requireRuntime() {
  const runtime = findRuntime();
  if (runtime === null) throw new Stop('there is no Electron yet; run "npm run setup" first');
  return runtime;
}

/**
 * Opens the application and waits until it ends.
 * @param {readonly string[]} appArgs everything that the application itself reads
 * @param {{ headless?: boolean, env?: Record<string, string>, abort?: AbortSignal }} [options] headless: no window
 *   will be made, so that no display is needed either
 * @returns {Promise<number>} the application's exit code
 * @throws {Stop} when it crashed
 */
export async function launchApp(appArgs, options = {}) {
  const runtime = requireRuntime();
  const flags = [...runtime.args, ...displayArgs(options.headless ?? false)];
  const code = await run(runtime.executable, [...flags, root, ...appArgs], {
    env: { ...runtime.env, ...options.env },
    hideLine: isNoise,
    ...(options.abort ? { abort: options.abort } : {}),
  });
  if (crashCodes.includes(code))
    throw new Stop(`Notula crashed (code ${code}); its last messages are above`, code);
  return code;
}

/**
 * @param {boolean} headless
 * @returns {string[]}
 */
function displayArgs(headless) {
  if (process.platform !== 'linux') return [];
  if (headless) return ['--ozone-platform=headless', '--disable-gpu'];
  return process.env.DISPLAY ? [] : ['--ozone-platform=wayland'];
}
