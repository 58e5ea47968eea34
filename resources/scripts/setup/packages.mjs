/**
 * Step 1: the npm packages of the lockfile, and Node 24 out of one of them.
 */
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { ask, run, runOrStop } from '../lib/command.mjs';
import { node24, root } from '../lib/paths.mjs';
import { Stop, sayDetail } from '../lib/report.mjs';
import { hashTree, hasStamp, writeStamp } from '../lib/stamp.mjs';

const quietly = ['--no-audit', '--no-fund', '--loglevel=error'];
const nodePackage = path.join(root, 'node_modules', 'node');

/** @returns {Promise<string>} what was done, in a few words */
export async function ensurePackages() {
  const installed = await ensureLockfile();
  const rebuilt = await ensureNode();
  return installed || rebuilt ? 'installed' : 'already there';
}

/** @returns {Promise<boolean>} whether anything had to be installed */
async function ensureLockfile() {
  const state = hashTree(['package-lock.json']);
  const isInstalled = fs.existsSync(path.join(root, 'node_modules', '.package-lock.json'));
  if (isInstalled && hasStamp('packages', state)) return false;
  if (isInstalled && matchesLockfile()) {
    writeStamp('packages', state);
    return false;
  }
  sayDetail('npm install: fetching the packages of package-lock.json');
  // Not "npm ci": it refuses a lockfile that does not list the optional packages of all other systems, and a registry
  // mirror need not carry those. The versions and hashes of the lockfile hold here too, as the comparison shows.
  await runOrStop('installing the npm packages', 'npm', ['install', '--no-save', ...quietly], {
    quiet: true,
  });
  if (!matchesLockfile()) {
    throw new Stop(
      'package-lock.json does not fit package.json; run "npm install" and keep the changed package-lock.json',
    );
  }
  writeStamp('packages', state);
  return true;
}

/**
 * After a plain `npm install` everything is there already; a second installation would only take time.
 * @returns {boolean} whether node_modules holds exactly the versions of the lockfile
 */
function matchesLockfile() {
  const wanted = readLock('package-lock.json');
  const present = readLock(path.join('node_modules', '.package-lock.json'));
  return Object.entries(wanted).every(([name, entry]) => {
    if (name === '') return true;
    const found = present[name];
    return found === undefined ? entry.optional === true : found.version === entry.version;
  });
}

/**
 * @param {string} file relative to the project folder
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function readLock(file) {
  return JSON.parse(fs.readFileSync(path.join(root, file), 'utf8')).packages;
}

/**
 * The `node` package fetches its binary in an install script, which npm may have skipped (`ignore-scripts`, or a
 * script that is not allowed): then no `node` is in node_modules/.bin and an older Node would run silently.
 * @returns {Promise<boolean>} whether it had to be fetched
 */
async function ensureNode() {
  const { version } = JSON.parse(fs.readFileSync(path.join(nodePackage, 'package.json'), 'utf8'));
  if (hasNode(version)) return false;
  sayDetail(`npm rebuild node: fetching Node ${version}`);
  await run('npm', ['rebuild', 'node', '--loglevel=error'], { quiet: true });
  if (hasNode(version)) return true;
  await run(process.execPath, ['installArchSpecificPackage'], { cwd: nodePackage, quiet: true });
  await run('npm', ['rebuild', 'node', '--ignore-scripts', '--loglevel=error'], { quiet: true });
  if (hasNode(version)) return true;
  throw new Stop(
    `Node ${version} could not be installed into node_modules; run "npm rebuild node" and read its messages`,
  );
}

/**
 * @param {string} version
 * @returns {boolean}
 */
function hasNode(version) {
  return fs.existsSync(node24) && ask(node24, ['--version']) === `v${version}`;
}
