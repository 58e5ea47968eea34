/**
 * Which Electron is used on this machine. Order: ELECTRON_OVERRIDE_DIST_PATH; the official binary if present; the official
 * download; the second source (Linux x64 only).
 */
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { ask } from '../lib/command.mjs';
import { secondBinding, secondDist, secondPristineDist } from '../lib/paths.mjs';
import { Stop } from '../lib/report.mjs';
import { downloadOfficial, findOfficial, officialVersion } from './official.mjs';
import { canUseSecond, hasSecond, makeSecond, secondVersion } from './second.mjs';

/**
 * @typedef {object} Runtime
 * @property {'override' | 'official' | 'second'} source
 * @property {string} version Electron's version
 * @property {string} executable absolute path
 * @property {string} dist folder of the executable, usable as ELECTRON_OVERRIDE_DIST_PATH
 * @property {string} pristineDist folder for electron-builder's `electronDist`
 * @property {Record<string, string>} env what the application needs in its environment with this runtime
 * @property {string[]} args flags for every start on this machine, before the application's folder
 */

/**
 * Looks only at this machine; fetches nothing.
 * @returns {Runtime | null}
 */
export function findRuntime() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  // Our own launchers set the variable for the second source (Playwright and the electron package read it).
  if (override && path.resolve(override) !== secondDist) return overrideRuntime(path.resolve(override));
  const official = findOfficial();
  if (official !== null) {
    return {
      ...makeRuntime('official', officialVersion(), official.executable, official.dist),
      pristineDist: official.dist,
    };
  }
  if (!hasSecond()) return null;
  return {
    ...makeRuntime('second', secondVersion, path.join(secondDist, 'electron'), secondDist),
    pristineDist: secondPristineDist,
    env: { NOTULA_SQLITE_BINDING: secondBinding, ELECTRON_OVERRIDE_DIST_PATH: secondDist },
  };
}

/**
 * Finds a runtime or fetches one.
 * @returns {Promise<{ runtime: Runtime, why: string, isNew: boolean }>}
 * @throws {Stop} when there is none for this machine
 */
export async function ensureRuntime() {
  const present = findRuntime();
  if (present !== null) return { runtime: present, why: reasonOf(present), isNew: false };
  const failure = await downloadOfficial();
  if (failure !== null) {
    if (!canUseSecond()) {
      throw new Stop(
        `there is no Electron for ${process.platform}-${process.arch}: ${failure}; connect to the network and run the command ` +
          'again, or set ELECTRON_OVERRIDE_DIST_PATH to an unpacked Electron',
      );
    }
    await makeSecond();
  }
  const made = findRuntime();
  if (made === null)
    throw new Stop(
      'Electron was fetched but is not usable; remove the folder .runtime and run the command again',
    );
  return { runtime: made, why: failure ?? 'downloaded just now', isNew: true };
}

/**
 * @param {Runtime} runtime
 * @returns {string}
 */
function reasonOf({ source }) {
  if (source === 'override') return 'ELECTRON_OVERRIDE_DIST_PATH is set';
  return source === 'official'
    ? 'the official binary is there'
    : 'no official binary here; remove .runtime to try its download again';
}

/**
 * @param {string} dist
 * @returns {Runtime}
 */
function overrideRuntime(dist) {
  const names = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' };
  const executable = path.join(
    dist,
    Object.entries(names).find(([name]) => name === process.platform)?.[1] ?? 'electron',
  );
  if (!fs.existsSync(executable)) {
    throw new Stop(
      `ELECTRON_OVERRIDE_DIST_PATH names a folder without Electron (${executable} is missing); correct or unset it`,
    );
  }
  const versionFile = path.join(dist, 'version');
  const version = fs.existsSync(versionFile)
    ? fs.readFileSync(versionFile, 'utf8').trim().replace(/^v/, '')
    : officialVersion();
  return { ...makeRuntime('override', version, executable, dist), pristineDist: dist };
}

/**
 * @param {Runtime['source']} source
 * @param {string} version
 * @param {string} executable
 * @param {string} dist
 * @returns {Omit<Runtime, 'pristineDist'>}
 */
function makeRuntime(source, version, executable, dist) {
  return { source, version, executable, dist, env: {}, args: canSandbox() ? [] : ['--no-sandbox'] };
}

/**
 * Chromium refuses its sandbox to root, and needs user namespaces, which some systems and most containers forbid.
 * @returns {boolean}
 */
function canSandbox() {
  if (process.platform !== 'linux') return true;
  return process.getuid?.() !== 0 && ask('unshare', ['--user', '--map-root-user', 'true']) !== null;
}
