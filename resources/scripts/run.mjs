/**
 * `npm start` and `npm run` with demo, export, reindex, backup or verify: sets up what is missing, then runs the
 * application.
 */
import path from 'node:path';
import process from 'node:process';
import { callerDir } from './lib/paths.mjs';
import { runEntry, Stop, say } from './lib/report.mjs';
import { hasDisplay, launchApp } from './runtime/launch.mjs';
import { setUp } from './setup.mjs';

const exportUsage = 'usage: npm run export -- FILE.json [FILE.json ...] --out DIR';

/**
 * @param {string[]} args everything behind the script's name
 * @returns {Promise<number>} exit code
 */
async function main([command, ...args]) {
  switch (command) {
    case 'start':
      return start(args);
    case 'demo':
      return demo(args);
    case 'export':
      return exportFiles(args);
    case 'reindex':
      return reindex(args);
    case 'backup':
      return backup(args);
    case 'verify':
      return verify(args);
    default:
      throw new Stop(
        `unknown command "${command ?? ''}"; known: start, demo, export, reindex, backup, verify`,
      );
  }
}

/** @param {string[]} args handed on to the application */
async function start(args) {
  await setUp('app');
  if (hasDisplay()) {
    say('Opening Notula.');
    return launchApp(args);
  }
  say(
    'There is no display here (DISPLAY and WAYLAND_DISPLAY are empty), so that no window can open: running "npm run demo" instead.',
  );
  return runDemo(null);
}

/** @param {string[]} args */
async function demo(args) {
  const { out, files } = readArgs(args);
  if (files.length > 0)
    throw new Stop(`unexpected argument "${files[0]}"; usage: npm run demo -- --out DIR`, 2);
  await setUp('app');
  return runDemo(out);
}

/** @param {string | null} out folder for the papers; default: "out" where the user called npm */
function runDemo(out) {
  return launchApp(['--cli', 'demo', '--out', out ?? path.join(callerDir, 'out')], { headless: true });
}

/** @param {string[]} args */
async function exportFiles(args) {
  const { out, files } = readArgs(args);
  if (files.length === 0 || out === null) throw new Stop(exportUsage, 2);
  await setUp('app');
  return launchApp(['--cli', 'export', ...files, '--out', out], { headless: true });
}

/** @param {string[]} args the folder of the archive; without one it is the office's */
async function reindex(args) {
  const folder = oneFolder(args, 'usage: npm run reindex [-- ARCHIVE-FOLDER]');
  await setUp('app');
  return launchApp(['--cli', 'reindex', ...folder], { headless: true });
}

/** @param {string[]} args the archive, without which it is the office's, and where to */
async function backup(args) {
  const usage = 'usage: npm run backup -- [--archive ARCHIVE-FOLDER] --to BACKUP-FOLDER';
  /** @type {Map<string, string>} */
  const found = new Map();
  for (let i = 0; i < args.length; i += 1) {
    const [option = '', ...after] = (args[i] ?? '').split('=');
    const value = after.length > 0 ? after.join('=') : (args[++i] ?? '');
    if (!['--archive', '--to'].includes(option) || found.has(option) || value === '' || value.startsWith('-'))
      throw new Stop(usage, 2);
    found.set(option, path.resolve(callerDir, value));
  }
  const archive = found.get('--archive');
  const to = found.get('--to');
  if (to === undefined) throw new Stop(usage, 2);
  const named = archive === undefined ? [] : ['--archive', archive];
  await setUp('app');
  return launchApp(['--cli', 'backup', ...named, '--to', to], { headless: true });
}

/** @param {string[]} args the folder of an archive or of backups; without one it is the office's archive */
async function verify(args) {
  const found = oneFolder(args, 'usage: npm run verify [-- FOLDER]');
  await setUp('app');
  return launchApp(['--cli', 'verify', ...found], { headless: true });
}

/**
 * @param {readonly string[]} args at most one folder
 * @param {string} usage
 * @returns {string[]} that folder, absolute, seen from where the user called npm; empty when none is named
 */
function oneFolder([folder, ...more], usage) {
  if (folder === undefined) return [];
  if (folder.startsWith('-') || more.length > 0) throw new Stop(usage, 2);
  return [path.resolve(callerDir, folder)];
}

/**
 * @param {readonly string[]} args
 * @returns {{ out: string | null, files: string[] }} absolute paths, relative ones seen from where the user called npm
 */
function readArgs(args) {
  /** @type {string | null} */
  let out = null;
  /** @type {string[]} */
  const files = [];
  for (let i = 0; i < args.length; i += 1) {
    const arg = args[i] ?? '';
    const isOut = arg === '--out';
    const value = isOut ? args[++i] : arg.startsWith('--out=') ? arg.slice('--out='.length) : null;
    if (value === undefined || value === '') throw new Stop('--out needs a folder, e.g. --out out', 2);
    if (value !== null) out = path.resolve(callerDir, value);
    else if (arg.startsWith('-')) throw new Stop(`unknown option "${arg}"; known: --out DIR`, 2);
    else files.push(path.resolve(callerDir, arg));
  }
  return { out, files };
}

await runEntry(() => main(process.argv.slice(2)));
