/**
 * SQLite for the second source: better-sqlite3 compiled from its own source, because its prebuilt binary needs a newer
 * Node-API than Electron 33 has (it crashes there). The official Electron uses the prebuilt binary and needs none of this.
 */
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { run, runOrStop } from '../lib/command.mjs';
import { node24, root, runtimeDir, secondBinding } from '../lib/paths.mjs';
import { Stop, sayDetail } from '../lib/report.mjs';
import { hashTree, hasStamp, writeStamp } from '../lib/stamp.mjs';

const packageDir = path.join(root, 'node_modules', 'better-sqlite3');
const sources = ['binding.gyp', 'package.json', 'deps', 'lib', 'src'];

/** Without these two the module asks for Node-API 10 at load time, or finalizes objects in a way Node-API 9 forbids. */
const defines = {
  from: "'NAPI_VERSION=10'",
  to: "'NAPI_EXPERIMENTAL', 'NODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT'",
};

/** Oldest Node whose header files have what the defines ask for. */
const oldestHeaders = 20;

/** @returns {boolean} whether the binding is there, for this version of better-sqlite3 and of this file */
export function hasBinding() {
  return hasStamp('sqlite', recipe()) && fs.existsSync(secondBinding);
}

/**
 * Compiles the binding (one to two minutes on two cores) and proves it inside the given Electron.
 * @param {string} electron executable of the second source
 */
export async function makeBinding(electron) {
  const headers = findHeaders();
  const work = path.join(runtimeDir, 'sqlite', 'source');
  fs.rmSync(work, { recursive: true, force: true });
  fs.mkdirSync(work, { recursive: true });
  for (const name of sources)
    fs.cpSync(path.join(packageDir, name), path.join(work, name), { recursive: true });
  changeDefines(path.join(work, 'binding.gyp'));
  sayDetail('compiling better-sqlite3 (one to two minutes)');
  const gyp = path.join(root, 'node_modules', 'node-gyp', 'bin', 'node-gyp.js');
  const args = ['rebuild', '--release', '--force_build=1', `--nodedir=${headers}`, '--jobs=max'];
  await runOrStop('compiling better-sqlite3', node24, [gyp, ...args], { cwd: work, quiet: true });
  fs.copyFileSync(path.join(work, 'build', 'Release', 'better_sqlite3.node'), secondBinding);
  fs.rmSync(work, { recursive: true });
  await prove(electron);
  writeStamp('sqlite', recipe());
}

/** @returns {string} changes whenever the source or the way of compiling it changes */
function recipe() {
  return `${defines.to} ${hashTree(['node_modules/better-sqlite3/package.json'])}`;
}

/** @param {string} file */
function changeDefines(file) {
  const text = fs.readFileSync(file, 'utf8');
  if (!text.includes(defines.from)) {
    throw new Stop(
      'better-sqlite3 no longer builds the way resources/scripts/runtime/sqlite.mjs expects; adapt that file',
    );
  }
  fs.writeFileSync(file, text.replace(defines.from, defines.to));
}

/**
 * Node's header files: named in npm's configuration, or beside any Node on this machine.
 * @returns {string} the folder that has `include/node/node_api.h`
 */
function findHeaders() {
  const onPath = (process.env.PATH ?? '').split(path.delimiter).map((folder) => path.join(folder, 'node'));
  const programs = [process.execPath, ...onPath]
    .filter((file) => fs.existsSync(file))
    .map((file) => fs.realpathSync(file));
  const beside = programs.map((file) => path.resolve(file, '../..'));
  const candidates = [process.env.npm_config_nodedir, ...beside, '/usr', '/usr/local'];
  const found = candidates.find((folder) => folder !== undefined && headersMajor(folder) >= oldestHeaders);
  if (found === undefined) {
    throw new Stop(
      `compiling SQLite needs the header files of Node ${oldestHeaders} or later (include/node/node_api.h): install Node with ` +
        'them and run the command again, or run "npm config set nodedir FOLDER"',
    );
  }
  return found;
}

/**
 * @param {string} folder
 * @returns {number} major version of the header files there, 0 when there are none
 */
function headersMajor(folder) {
  const include = path.join(folder, 'include', 'node');
  if (!fs.existsSync(path.join(include, 'node_api.h'))) return 0;
  const text = fs.readFileSync(path.join(include, 'node_version.h'), 'utf8');
  return Number(/#define NODE_MAJOR_VERSION (\d+)/.exec(text)?.[1] ?? 0);
}

/**
 * The module may load and crash later, so it has to work through a real load before it counts as made.
 * @param {string} electron
 */
async function prove(electron) {
  const script = path.join(import.meta.dirname, 'prove-sqlite.mjs');
  const env = { ELECTRON_RUN_AS_NODE: '1', NOTULA_SQLITE_BINDING: secondBinding };
  const code = await run(electron, ['--expose-gc', script], { env, quiet: true });
  if (code === 0)
    return sayDetail('SQLite works in Electron (100,000 rows, full-text search, constraint errors)');
  fs.rmSync(secondBinding);
  throw new Stop(
    `the compiled SQLite does not work in Electron (code ${code}); remove the folder .runtime and run the command again`,
  );
}
