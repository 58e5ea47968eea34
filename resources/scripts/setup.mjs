/**
 * Sets everything up, in numbered steps, each of which does nothing when its work is already done.
 * `node resources/scripts/setup.mjs [packages | app | dev | tests | runtime | windows]`; plain Node 20 and no packages are enough.
 */
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { runEntry, Stop, sayStep } from './lib/report.mjs';
import { ensureRuntime } from './runtime/find.mjs';
import { ensureBuild } from './setup/build.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { ensureSystem } from './setup/system.mjs';

/** What the set-up is for; each needs the steps named behind it. */
const stepsOf = {
  packages: ['packages'],
  app: ['packages', 'system', 'electron', 'sqlite', 'build'],
  dev: ['packages', 'system', 'electron', 'sqlite'],
  // "npm test" begins its first stages with these, while Electron is made ready beside them; it builds as a stage too.
  tests: ['packages', 'system'],
  runtime: ['electron', 'sqlite'],
  windows: ['packages', 'system', 'electron', 'sqlite', 'build'],
};

/** @typedef {keyof typeof stepsOf} Purpose */

/**
 * @param {Purpose} purpose
 * @throws {Stop} when it cannot go on
 */
export async function setUp(purpose) {
  const steps = stepsOf[purpose];
  for (const [index, step] of steps.entries()) {
    sayStep(index + 1, steps.length, await doStep(step, purpose));
  }
}

/**
 * @param {string} step
 * @param {Purpose} purpose
 * @returns {Promise<string>} the step's progress line
 */
async function doStep(step, purpose) {
  switch (step) {
    case 'packages':
      return `npm packages and Node 24: ${await ensurePackages()}`;
    case 'system':
      return `system packages: ${await ensureSystem(purpose === 'tests' || purpose === 'windows' ? 'test' : 'window')}`;
    case 'electron': {
      const { runtime, why, isNew } = await ensureRuntime();
      const source = { override: 'given', official: 'official', second: 'second source' }[runtime.source];
      return `Electron ${runtime.version}, ${source} (${why}): ${isNew ? 'fetched' : 'already there'}`;
    }
    case 'sqlite':
      return `SQLite for Electron: ${await ensureSqlite()}`;
    default:
      return `application: ${await ensureBuild()}`;
  }
}

/** @returns {Promise<string>} what was done, in a few words */
async function ensureSqlite() {
  const { runtime } = await ensureRuntime();
  if (runtime.source !== 'second') return 'comes with its package';
  const { hasBinding, makeBinding } = await import('./runtime/sqlite.mjs');
  if (hasBinding()) return 'already there';
  await ensureSystem('compile');
  await makeBinding(runtime.executable);
  return 'compiled';
}

/**
 * @param {string} name
 * @returns {Purpose}
 */
function purposeOf(name) {
  if (isPurpose(name)) return name;
  throw new Stop(`unknown purpose "${name}"; known: ${Object.keys(stepsOf).join(', ')}`);
}

/**
 * @param {string} name
 * @returns {name is Purpose}
 */
function isPurpose(name) {
  return Object.hasOwn(stepsOf, name);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runEntry(() => setUp(purposeOf(process.argv[2] ?? 'app')));
}
