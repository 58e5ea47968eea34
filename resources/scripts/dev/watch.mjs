/**
 * The page comes from Vite's server (changes appear at once); main process, preload and worker are rebuilt on change,
 * and Electron is started again after that. Ends when the window is closed, or with Ctrl+C.
 */
import process from 'node:process';
import { build, createServer } from 'vite';
import { runEntry, say } from '../lib/report.mjs';
import { launchApp } from '../runtime/launch.mjs';

const restartDelayMs = 200;
const watchedModes = ['main', 'preload', 'worker'];

await runEntry(async () => {
  const address = await servePage();
  /** @type {AbortController | null} */
  let running = null;
  /** @type {PromiseWithResolvers<number>} */
  const closed = Promise.withResolvers();

  const start = async () => {
    const own = new AbortController();
    running = own;
    const code = await launchApp(process.argv.slice(2), {
      env: { NOTULA_DEV_URL: address },
      abort: own.signal,
    });
    if (own.signal.aborted) await start();
    else closed.resolve(code);
  };

  await watchBundles(() => {
    say('Code of the main process changed: starting Electron again.');
    running?.abort();
  });
  start().catch(closed.reject);
  const code = await closed.promise;
  process.exit(code);
});

/** @returns {Promise<string>} address of the page */
async function servePage() {
  const server = await createServer({ mode: 'renderer', clearScreen: false });
  await server.listen();
  const address = server.resolvedUrls?.local[0];
  if (address === undefined) throw new Error("Vite's server has no local address; see its messages above");
  say(`The page is served at ${address}`);
  return address;
}

/**
 * @param {() => void} onRebuilt called once after each later change, however many bundles it touched
 * @returns {Promise<void>} when every bundle is there
 */
async function watchBundles(onRebuilt) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  let isStarted = false;
  const restartSoon = () => {
    if (!isStarted) return;
    clearTimeout(timer);
    timer = setTimeout(onRebuilt, restartDelayMs);
  };
  await Promise.all(watchedModes.map((mode) => watchBundle(mode, restartSoon)));
  isStarted = true;
}

/**
 * @param {string} mode
 * @param {() => void} onBuilt
 * @returns {Promise<void>} when it is built for the first time
 */
async function watchBundle(mode, onBuilt) {
  const watcher = await build({ mode, logLevel: 'warn', build: { watch: {} } });
  if (!('on' in watcher)) throw new Error(`Vite does not watch "${mode}"`);
  await new Promise((resolve) => {
    watcher.on('event', (event) => {
      if (event.code === 'ERROR') say(`${mode}: ${event.error.message}`);
      if (event.code !== 'END') return;
      resolve(undefined);
      onBuilt();
    });
  });
}
