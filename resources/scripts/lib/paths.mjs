/**
 * Where things are. Everything that the tooling fetches or makes lives under `.runtime/` (git-ignored),
 * so that removing that one folder gives a clean machine again.
 */

import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project folder (the one with package.json), absolute. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');

/** Cache of everything that the set-up fetches, unpacks or compiles. */
export const runtimeDir = path.join(root, '.runtime');

/** Small files that remember what a step has already done. */
export const stampDir = path.join(runtimeDir, 'stamps');

/** The unpacked Electron of the second source (development and tests only). */
export const secondDist = path.join(runtimeDir, 'electron');

/** The same as electron-builder wants it: `resources/` without an `app` (hard links to the files of secondDist). */
export const secondPristineDist = path.join(runtimeDir, 'electron-pristine');

/** better-sqlite3 compiled for the second source. */
export const secondBinding = path.join(runtimeDir, 'sqlite', 'better_sqlite3.node');

/** The folder whose executables come first on PATH: it holds Node 24 as `node`. */
export const binDir = path.join(root, 'node_modules', '.bin');

/** Node 24 of the `node` package, whatever Node started this script. */
export const node24 = path.join(binDir, process.platform === 'win32' ? 'node.exe' : 'node');

/** The folder from which the user called npm; relative paths on the command line are relative to it. */
export const callerDir = process.env.INIT_CWD ?? process.cwd();
