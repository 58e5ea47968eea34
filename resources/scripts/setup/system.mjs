/**
 * Step 2: what must come from the operating system. Only Linux needs anything; Debian and Ubuntu can be helped.
 */
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { ask, runOrStop } from '../lib/command.mjs';
import { Stop, sayDetail } from '../lib/report.mjs';

/**
 * One thing that is needed, and the Debian package that brings it.
 * @typedef {{ package: string, library?: string, program?: string, file?: string }} Need
 */

/** @type {Need[]} */
const windowNeeds = [
  { package: 'libgtk-3-0', library: 'libgtk-3.so.0' },
  { package: 'libnss3', library: 'libnss3.so' },
  { package: 'libasound2', library: 'libasound.so.2' },
  { package: 'libgbm1', library: 'libgbm.so.1' },
  { package: 'libxss1', library: 'libXss.so.1' },
  { package: 'libxtst6', library: 'libXtst.so.6' },
  { package: 'fonts-liberation', file: '/usr/share/fonts/truetype/liberation' },
];

/** @type {Need[]} */
const testNeeds = [
  ...windowNeeds,
  { package: 'xvfb', program: 'xvfb-run' },
  { package: 'xauth', program: 'xauth' },
  { package: 'libreoffice-writer-nogui', program: 'soffice' },
  { package: 'libreoffice-writer-nogui', file: '/usr/lib/libreoffice/program/libswlo.so' },
  { package: 'poppler-utils', program: 'pdftotext' },
];

/** @type {Need[]} */
const compileNeeds = [
  { package: 'python3', program: 'python3' },
  { package: 'make', program: 'make' },
  { package: 'g++', program: 'g++' },
];

const needsOf = { window: windowNeeds, test: testNeeds, compile: compileNeeds };

/** @typedef {keyof typeof needsOf} SystemPurpose */

/**
 * @param {SystemPurpose} purpose
 * @returns {Promise<string>} what was done, in a few words
 * @throws {Stop} with the command to run, when something is missing and this user cannot install it
 */
export async function ensureSystem(purpose) {
  if (process.platform !== 'linux') return 'nothing needed on this system';
  const missing = findMissing(needsOf[purpose]);
  if (missing.length === 0) return 'already there';
  const hasApt = isProgram('apt-get');
  if (!hasApt) {
    throw new Stop(
      `this system lacks ${listNames(missing)} (named after Debian's packages); install them and run the command again`,
    );
  }
  if (process.getuid?.() !== 0) {
    throw new Stop(
      `system packages are missing; run "sudo apt-get update && sudo apt-get install -y ${packagesOf(missing).join(' ')}" and then the command again`,
    );
  }
  await install(missing);
  const still = findMissing(needsOf[purpose]);
  if (still.length > 0)
    throw new Stop(
      `apt-get has not brought ${listNames(still)}; install that by hand and run the command again`,
    );
  return `installed ${packagesOf(missing).join(' ')}`;
}

/** @param {readonly Need[]} missing */
async function install(missing) {
  sayDetail(`apt-get install ${packagesOf(missing).join(' ')}`);
  const options = { quiet: true, env: { DEBIAN_FRONTEND: 'noninteractive' } };
  await runOrStop('updating the package lists', 'apt-get', ['update', '-q'], options);
  const packages = packagesOf(missing).map(newestName);
  await runOrStop(
    'installing system packages',
    'apt-get',
    ['install', '-y', '-q', '--no-install-recommends', ...packages],
    options,
  );
}

/**
 * Debian 13 and Ubuntu 24.04 renamed some libraries (64-bit time).
 * @param {string} name
 * @returns {string}
 */
function newestName(name) {
  const renamed = `${name}t64`;
  return ask('apt-cache', ['show', '--no-all-versions', renamed]) ? renamed : name;
}

/**
 * @param {readonly Need[]} needs
 * @returns {Need[]}
 */
function findMissing(needs) {
  const libraries = needs.some((need) => need.library) ? listLibraries() : '';
  return needs.filter((need) => {
    if (need.library !== undefined) return !libraries.includes(`${need.library} `);
    if (need.program !== undefined) return !isProgram(need.program);
    return need.file !== undefined && !fs.existsSync(need.file) && !isInstalledPackage(need.package);
  });
}

/** @returns {string} all shared libraries that the loader knows, one a line */
function listLibraries() {
  const ldconfig = ['/sbin/ldconfig', '/usr/sbin/ldconfig'].find((file) => fs.existsSync(file)) ?? 'ldconfig';
  return ask(ldconfig, ['-p']) ?? '';
}

/**
 * @param {string} name
 * @returns {boolean} whether the program is on PATH
 */
function isProgram(name) {
  return (process.env.PATH ?? '')
    .split(path.delimiter)
    .some((folder) => fs.existsSync(path.join(folder, name)));
}

/**
 * @param {string} name
 * @returns {boolean}
 */
function isInstalledPackage(name) {
  return ask('dpkg-query', ['-W', '-f', '${Status}', name])?.includes('ok installed') ?? false;
}

/**
 * @param {readonly Need[]} needs
 * @returns {string[]} package names, each once
 */
function packagesOf(needs) {
  return [...new Set(needs.map((need) => need.package))];
}

/**
 * @param {readonly Need[]} needs
 * @returns {string}
 */
function listNames(needs) {
  return packagesOf(needs).join(', ');
}
