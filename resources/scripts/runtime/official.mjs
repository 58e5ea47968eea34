/**
 * The official Electron of the `electron` package: found when it is there, downloaded when its host can be reached.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { run } from '../lib/command.mjs';
import { node24, root } from '../lib/paths.mjs';

const packageDir = path.join(root, 'node_modules', 'electron');

/** Longest wait for the first answer of the download host. */
const probeLimitMs = 4000;

/** @returns {{ dist: string, executable: string } | null} the official binary, when it is there in the right version */
export function findOfficial() {
  try {
    const dist = path.join(packageDir, 'dist');
    const executable = path.join(dist, fs.readFileSync(path.join(packageDir, 'path.txt'), 'utf8').trim());
    const version = fs.readFileSync(path.join(dist, 'version'), 'utf8').trim().replace(/^v/, '');
    return version === officialVersion() && fs.existsSync(executable) ? { dist, executable } : null;
  } catch {
    return null;
  }
}

/** @returns {string} the Electron version that package.json pins */
export function officialVersion() {
  return JSON.parse(fs.readFileSync(path.join(packageDir, 'package.json'), 'utf8')).version;
}

/**
 * Downloads the official binary with Electron's own installer, if there is any chance.
 * @returns {Promise<string | null>} null when it worked, else the reason in a few words
 */
export async function downloadOfficial() {
  if (!hasCachedDownload()) {
    const reason = await probe(downloadHost());
    if (reason !== null) return reason;
  }
  const code = await run(node24, [path.join(packageDir, 'install.js')], {
    hideLine: (line) => /^\s+at /.test(line),
  });
  return code === 0 && findOfficial() !== null
    ? null
    : `the download of Electron ${officialVersion()} failed`;
}

/** @returns {string} where Electron's installer downloads from */
function downloadHost() {
  const { npm_config_electron_mirror: fromNpm, ELECTRON_MIRROR: mirror } = process.env;
  return fromNpm ?? mirror ?? 'https://github.com';
}

/**
 * @param {string} address
 * @returns {Promise<string | null>} null when the host answers at all
 */
async function probe(address) {
  const host = new URL(address).host;
  try {
    await fetch(address, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(probeLimitMs) });
    return null;
  } catch {
    // Behind a proxy only the installer itself knows the way.
    if (process.env.ELECTRON_GET_USE_PROXY) return null;
    return `${host} cannot be reached`;
  }
}

/** @returns {boolean} whether the installer will find its zip on this machine, without the network */
function hasCachedDownload() {
  const home = os.homedir();
  const folders = {
    linux: path.join(process.env.XDG_CACHE_HOME ?? path.join(home, '.cache'), 'electron'),
    darwin: path.join(home, 'Library', 'Caches', 'electron'),
    win32: path.join(process.env.LOCALAPPDATA ?? home, 'electron', 'Cache'),
  };
  const folder =
    process.env.electron_config_cache ??
    Object.entries(folders).find(([name]) => name === process.platform)?.[1];
  if (folder === undefined || !fs.existsSync(folder)) return false;
  const zip = `electron-v${officialVersion()}-${process.platform}-${process.arch}.zip`;
  return fs.readdirSync(folder, { recursive: true }).some((name) => path.basename(String(name)) === zip);
}
