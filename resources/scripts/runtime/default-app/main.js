/**
 * Starts the application folder named on the command line, as the default app inside the official Electron does
 * (the second source comes without one). Development and tests only.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const require = createRequire(path.join(process.cwd(), 'electron-default-app.js'));
const { appFolder, modules } = readArguments(process.argv.slice(1));

for (const name of modules) require(name);

if (appFolder === undefined || !existsSync(path.join(appFolder, 'package.json'))) {
  process.stderr.write(`No application found: ${appFolder ?? 'name a folder that has a package.json'}\n`);
  app.exit(1);
} else {
  await startApp(appFolder);
}

/**
 * @param {readonly string[]} args everything after the executable
 * @returns {{ appFolder: string | undefined, modules: string[] }} the first plain argument, and the `-r` modules before it
 */
function readArguments(args) {
  /** @type {string[]} */
  const modules = [];
  for (let i = 0; i < args.length; i += 1) {
    const arg = args[i] ?? '';
    if (arg === '-r' || arg === '--require') modules.push(args[++i] ?? '');
    else if (!arg.startsWith('-')) return { appFolder: path.resolve(arg), modules };
  }
  return { appFolder: undefined, modules };
}

/** @param {string} folder absolute */
async function startApp(folder) {
  // The same two calls as in Electron's own default app; they are not part of its public types.
  const own =
    /** @type {import('electron').App & { setVersion(version: string): void, setAppPath(folder: string): void }} */ (
      app
    );
  Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true });
  const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const name = manifest.productName ?? manifest.name;
  if (manifest.version) own.setVersion(manifest.version);
  if (name) own.setName(name);
  if (process.platform === 'linux') own.setDesktopName(manifest.desktopName ?? `${own.getName()}.desktop`);
  own.setAppPath(folder);
  await import(pathToFileURL(path.resolve(folder, manifest.main ?? 'index.js')).href);
}
